// The record as a list of sentences, newest first. Typing is in the record too and can be shown.
import { type ReactNode, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { usePrinting } from '../../kit/use-printing.ts';
import { AtMeeting } from '../../moves/meetings/at-meeting.tsx';
import { EarlierRecord, useWholeRecord } from '../../session/earlier-record.tsx';
import { seatCode } from '../../session/names/seat-names.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { useActWords } from './act-words.ts';

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
const SHOWN = 300;

export function RecordView(): ReactNode {
  const record = useRecord();
  const actWords = useActWords();
  const state = useNegotiation();
  const acts = useCell(record.acts);
  useWholeRecord();
  const [showsTyping, setShowsTyping] = useState(false);
  const [limit, setLimit] = useState(SHOWN);
  // On paper all of it, however many are on the screen.
  const isPrinting = usePrinting();
  const all = acts.filter(({ act }) => showsTyping || act.kind !== 'leaf-edited').reverse();
  return (
    <article className="sheet-of-text reading-sheet record">
      <header className="text-head">
        <h1>Record</h1>
        <p>
          {state.acts} acts, each sealed by the one before it.{' '}
          <label>
            <input
              type="checkbox"
              checked={showsTyping}
              onChange={(event) => setShowsTyping(event.target.checked)}
            />{' '}
            Show typing
          </label>
        </p>
      </header>
      <ol aria-label="Acts, the newest first">
        {all.slice(0, isPrinting ? all.length : limit).map((recorded) => (
          <li key={recorded.n}>
            <span className="act-number">{recorded.n}</span>
            <span className="act-seat" aria-hidden="true">
              {seatCode(state, recorded.seat)}
            </span>
            <span>
              {actWords(recorded)}
              <AtMeeting act={recorded.n} />
            </span>
            <time dateTime={recorded.at}>{time.format(new Date(recorded.at))}</time>
          </li>
        ))}
      </ol>
      <EarlierRecord />
      {all.length > limit && (
        <button type="button" className="button" onClick={() => setLimit(limit + SHOWN)}>
          Earlier
        </button>
      )}
    </article>
  );
}
