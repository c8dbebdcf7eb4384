// The acts that concern one bracket or paragraph, newest first, each as a sentence; between them, where a revision gave the
// paragraph another number.
import type { ParagraphId } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { timeOf } from '../../kit/times.ts';
import { AtMeeting } from '../../moves/meetings/at-meeting.tsx';
import { EarlierRecord } from '../../session/earlier-record.tsx';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { useLive } from '../../session/use-words.ts';
import { useActWords } from './act-words.ts';
import { isActAbout } from './acts-about.ts';
import { renumberingsOf } from './renumberings.ts';

const SHOWN_AT_FIRST = 8;

interface Props {
  /** The bracket or the paragraph. */
  readonly about: string;
  /** The paragraph itself, or that of the bracket. */
  readonly paragraph: ParagraphId;
}

export function HistoryList({ about, paragraph }: Props): ReactNode {
  const record = useRecord();
  const actWords = useActWords();
  const acts = useCell(record.acts);
  const [showsAll, setShowsAll] = useState(false);
  const state = useNegotiation();
  const renumbered = renumberingsOf(state, paragraph);
  const first = acts.find((recorded) => isActAbout(recorded, about, state))?.n ?? state.acts;
  const all = acts
    .filter(
      (recorded) => isActAbout(recorded, about, state) || (renumbered.has(recorded.n) && recorded.n > first),
    )
    .reverse();
  const takenBack = new Set(
    acts.flatMap(({ act }) => (act.kind === 'settlement-taken-back' ? [act.settled] : [])),
  );
  const shown = showsAll ? all : all.slice(0, SHOWN_AT_FIRST);
  // Proposals are told by their words as they are now, so the sentences change as somebody types.
  const sentences = useLive(() =>
    shown.map((recorded) => renumbered.get(recorded.n) ?? actWords(recorded)).join('\n'),
  ).split('\n');
  const earlier = useCell(record.earlier.state);
  if (all.length === 0 && earlier === 'whole') return null;
  return (
    <section className="history" aria-label="History">
      <h3 className="small-caps">History</h3>
      <ol aria-label="Acts, the newest first">
        {shown.map((recorded, index) => (
          <li key={recorded.n}>
            <span>
              {sentences[index]}
              {takenBack.has(recorded.n) && <i> (taken back since)</i>}
              <AtMeeting act={recorded.n} />
            </span>
            <time dateTime={recorded.at}>{timeOf(recorded.at, new Date())}</time>
          </li>
        ))}
      </ol>
      {shown.length < all.length && (
        <button type="button" className="link" onClick={() => setShowsAll(true)}>
          {all.length - shown.length} earlier
        </button>
      )}
      {shown.length === all.length && earlier === 'not-asked' && (
        <button type="button" className="link" onClick={() => record.earlier.ask()}>
          Earlier history
        </button>
      )}
      {shown.length === all.length && <EarlierRecord />}
    </section>
  );
}
