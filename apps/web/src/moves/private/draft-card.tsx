// One draft: where it hangs, what has become of that place, its words, which the room's people write together, and the ways
// on: attach it elsewhere, table it, let it go.
import { type AnchorPlace, type CommandKind, type CommentPlace, richText } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { spanOf } from '../../editor/places/span.ts';
import { ActionButton } from '../../kit/action-button.tsx';
import { useCell } from '../../kit/cell.ts';
import { handKeyboardTo } from '../../kit/hand-keyboard.ts';
import { Refused } from '../../kit/refused.tsx';
import { useAsker } from '../../session/asker.ts';
import { useWholeRecord } from '../../session/earlier-record.tsx';
import { useInHand } from '../../session/in-hand.ts';
import { isCaret } from '../../session/places/position.ts';
import { attachDraft, type PrivateDraft, removeDraft } from '../../session/private/drafts.ts';
import type { PrivateRoomHere } from '../../session/private/open-private-room.ts';
import { anchorName, canTakeWording, fateSentence } from '../../session/private/place-words.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { whyNot } from '../../session/rights.ts';
import { useDoing } from '../../session/use-doing.ts';
import { useReason } from '../../session/use-reason.ts';
import { useWho } from '../../session/who.ts';
import { LeafWords } from '../../text/leaf-words.tsx';
import { composingOn } from '../talk/compose-on.ts';
import { SharedTextarea } from './shared-textarea.tsx';
import { tableDraft, tabledWords, tabling } from './table-draft.ts';

interface Props {
  readonly here: PrivateRoomHere;
  readonly draft: PrivateDraft;
  readonly found: AnchorPlace;
  readonly isNew: boolean;
}

export function DraftCard(props: Props): ReactNode {
  const { draft, found } = props;
  const state = useNegotiation();
  const isTabled = draft.tabledIn !== null;
  return (
    <article
      className="draft"
      tabIndex={-1}
      data-tabled={isTabled || undefined}
      aria-label={isTabled ? 'Tabled draft' : `Draft for ${anchorName(state, found)}`}
    >
      {isTabled ? <TabledDraft {...props} /> : <OpenDraft {...props} />}
    </article>
  );
}

function OpenDraft({ here, draft, found, isNew }: Props): ReactNode {
  const asking = useAsker();
  const who = useWho();
  const state = useNegotiation();
  const selected = useSelectedPlace();
  const attempt = useDoing();
  const [isLeaving, setLeaving] = useState(false);
  const fate = fateSentence(state, found);
  const { place } = found;
  const isParagraph = draft.kind === 'paragraph';
  const mayHang = isParagraph ? place !== null : canTakeWording(state, found);
  const doing: CommandKind = isParagraph
    ? 'propose-paragraph'
    : place?.bracket != null
      ? 'propose-wording'
      : 'open-bracket';
  const refused = useReason((now) => tabling(now, asking, draft, found));
  const isLost = found.isOffered && !isParagraph;
  const noPlace = isLost
    ? 'Its own place is gone; attach it first, here or to words that you select.'
    : mayHang
      ? null
      : 'Select the words that it is to replace, and attach it to them.';
  const attach = (to: CommentPlace) => {
    handKeyboardTo('.draft');
    attachDraft(here.doc, draft.id, { ...to, acts: asking.state.get().acts });
    attempt.clear();
  };
  const discard = () => {
    handKeyboardTo('.private');
    removeDraft(here.doc, draft.id);
  };
  const table = () => {
    handKeyboardTo('.draft');
    void attempt.run(() => tableDraft({ ...asking, me: who.me }, here, draft, found));
  };
  return (
    <>
      <p className="draft-place">
        {draftTitle(draft, anchorName(state, found), mayHang && !isLost)} · {draft.by.name}
      </p>
      {fate !== null && (
        <div className="notice draft-fate" role="status">
          <p>{fate}</p>
          {place !== null && mayHang && (
            <button type="button" className="button small" onClick={() => attach(place)}>
              Attach here
            </button>
          )}
        </div>
      )}
      <SharedTextarea
        room={here}
        text={draft.text}
        name={`draft ${draft.id}`}
        label="Draft"
        isOneLine
        isSerif
        autoFocus={isNew}
      />
      <div className="row">
        <ActionButton
          look="primary"
          whyNot={whyNot(state, doing, who.me.seat) ?? noPlace ?? refused}
          isBusy={attempt.busy}
          onPress={table}
        >
          Table it
        </ActionButton>
        {selected !== null && !isParagraph && (
          <button type="button" className="button" onClick={() => attach(selected)}>
            Attach to the selected words
          </button>
        )}
        {isLeaving ? (
          <>
            <button type="button" className="button danger" onClick={discard}>
              Discard for all of us
            </button>
            <button type="button" className="button quiet" onClick={() => setLeaving(false)}>
              Keep it
            </button>
          </>
        ) : (
          <button type="button" className="button quiet" onClick={() => setLeaving(true)}>
            Discard
          </button>
        )}
      </div>
      <Refused doing={attempt} />
    </>
  );
}

function TabledDraft({ here, draft }: Props): ReactNode {
  const record = useRecord();
  const inHand = useInHand();
  const state = useNegotiation();
  const acts = useCell(record.acts);
  useWholeRecord(record.actAt(draft.tabledIn ?? 0) === undefined);
  const { sentence, at } = tabledWords(state, acts, draft.tabledIn ?? 0);
  const discard = () => {
    handKeyboardTo('.private');
    removeDraft(here.doc, draft.id);
  };
  const isHere = at !== null && inHand.focus.get()?.bracket === at.bracket;
  return (
    <>
      <p className="draft-place">{sentence}</p>
      <p className="serif" dir="auto">
        <LeafWords words={richText(draft.text.toString())} />
      </p>
      <div className="row">
        {at !== null && !isHere && (
          <button type="button" className="button small" onClick={() => inHand.focus.set(at)}>
            Look at it
          </button>
        )}
        <button type="button" className="button quiet small" onClick={discard}>
          Remove from here
        </button>
      </div>
    </>
  );
}

/** The words selected in the text as a place to attach to; null when there are none, or more than one stretch of them. */
function useSelectedPlace(): CommentPlace | null {
  const asking = useAsker();
  const selection = useCell(useInHand().selection);
  useNegotiation();
  const span = selection === null || isCaret(selection) ? null : spanOf(asking, selection);
  const on = span === null ? null : composingOn(asking, span);
  const quote = on?.quote?.now() ?? null;
  return on === null || quote === null ? null : { paragraph: on.paragraph, bracket: null, quote };
}

function draftTitle({ kind }: PrivateDraft, place: string, mayHang: boolean): string {
  if (kind === 'paragraph') return `A paragraph behind ${place}`;
  return mayHang ? `Instead of ${place}` : `On ${place}`;
}
