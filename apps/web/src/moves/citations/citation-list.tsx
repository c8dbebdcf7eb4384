// Agreed language behind some words: the precedents cited for them, each with what was changed in the words quoted; and a mild
// word where they claim an earlier text that nobody has named.
import { type Citation, type Command, precedentName, unsupportedClaim } from '@adref/negotiation';
import { Fragment, type ReactNode } from 'react';
import { seatName } from '../../session/names/seat-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useReason } from '../../session/use-reason.ts';
import { passageNow } from '../../words/passage-now.ts';
import { WordDiff } from '../../words/word-diff-view.tsx';

interface Props {
  readonly paragraph: string;
  readonly citations: readonly Citation[];
  /** The words now: of the wording, or of the paragraph in which the cited passages stand. */
  readonly now: string;
  readonly commands: Commands;
}

export function CitationList({ paragraph, citations, now, commands }: Props): ReactNode {
  if (citations.length === 0) return null;
  return (
    <ul className="citations" aria-label="Precedents">
      {citations.map((citation) => (
        <li key={citation.id}>
          <CitationView paragraph={paragraph} citation={citation} now={now} commands={commands} />
        </li>
      ))}
    </ul>
  );
}

interface ViewProps extends Omit<Props, 'citations'> {
  readonly citation: Citation;
}

function CitationView({ paragraph, citation, now, commands }: ViewProps): ReactNode {
  const state = useNegotiation();
  const { id, precedent, seat, wording, words } = citation;
  const reads = wording === null ? passageNow(words, now) : now;
  const withdrawal: Command = { kind: 'withdraw-citation', paragraph, citation: id };
  const mayWithdraw = useReason(() => withdrawal) === null;
  return (
    <>
      <p>
        <b>{precedentName(precedent)}</b> · cited by {seatName(state, seat)}
      </p>
      <Quoted quoted={precedent.words} reads={reads} />
      {mayWithdraw && (
        <button
          type="button"
          className="link"
          aria-label={`Withdraw ${precedentName(precedent)}`}
          disabled={commands.busy}
          onClick={() => void commands.run(withdrawal)}
        >
          Withdraw
        </button>
      )}
    </>
  );
}

/** What was quoted against what stands here; no claim where nothing was quoted. */
function Quoted({ quoted, reads }: { readonly quoted: string; readonly reads: string | null }): ReactNode {
  if (reads === null) return <p className="hint">The words it was cited for are no longer there.</p>;
  if (quoted === '') return null;
  if (quoted === reads) return <p className="hint">Word for word.</p>;
  return (
    <Fragment>
      <p className="hint">Changed from the words quoted:</p>
      <WordDiff before={quoted} after={reads} />
    </Fragment>
  );
}

interface ClaimProps {
  readonly words: string;
  readonly citations: readonly Citation[];
}

/** Says so, and stops nobody, when words reaffirm, reiterate or recall and no precedent is cited. */
export function UnsupportedClaim({ words, citations }: ClaimProps): ReactNode {
  const verb = unsupportedClaim(words, citations);
  if (verb === null) return null;
  return (
    <p className="hint claim">
      “{verb}” speaks of an earlier text, and none is cited. An editor may ask for “affirm”, “stress” or
      “emphasize” instead.
    </p>
  );
}
