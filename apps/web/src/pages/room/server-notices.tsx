// What the server has to tell this person of itself: its disk is nearly full, or they come near a ceiling. Each stands until it is so
// no more; it is above the text and covers none of it.
import type { ReactNode } from 'react';
import { useCell } from '../../kit/cell.ts';
import { useScreen } from '../../session/screen.ts';

export function ServerNotices(): ReactNode {
  const sentences = useCell(useScreen().serverNotices);
  return (
    <div role="status" className="server-notices">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
