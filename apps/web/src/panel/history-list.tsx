// The acts that concern one bracket or paragraph, newest first, each as a sentence.
import { type ReactNode, useState } from 'react';
import { useCell } from '../live/cell.ts';
import { AtMeeting } from '../meeting/at-meeting.tsx';
import { useRoom } from '../room/room.ts';
import { actWords } from './act-words.ts';
import { isActAbout } from './acts-about.ts';
import { timeOf } from './times.ts';
import { useLive } from './use-words.ts';

const SHOWN_AT_FIRST = 8;

export function HistoryList({ about }: { readonly about: string }): ReactNode {
  const room = useRoom();
  const acts = useCell(room.acts);
  const [showsAll, setShowsAll] = useState(false);
  const all = acts.filter((recorded) => isActAbout(recorded, about)).reverse();
  const shown = showsAll ? all : all.slice(0, SHOWN_AT_FIRST);
  // Proposals are told by their words as they are now, so the sentences change as somebody types.
  const sentences = useLive(() => shown.map((recorded) => actWords(room, recorded)).join('\n')).split('\n');
  if (all.length === 0) return null;
  return (
    <section className="history" aria-label="History">
      <h3 className="small-caps">History</h3>
      <ol>
        {shown.map((recorded, index) => (
          <li key={recorded.n}>
            <span>
              {sentences[index]}
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
    </section>
  );
}
