// One sentence at the foot of the room, such as why a key did nothing. It goes at the next key, or when it is dismissed.
import { type ReactNode, useEffect } from 'react';
import { useCell } from '../live/cell.ts';
import { useRoom } from './room.ts';

export function RoomNotice(): ReactNode {
  const { notice, selection } = useRoom();
  const words = useCell(notice);
  useEffect(() => selection.watch(() => notice.set(null)), [selection, notice]);
  return (
    <div role="status">
      {words !== null && (
        <div className="room-notice">
          <span>{words}</span>
          <button type="button" className="link" onClick={() => notice.set(null)}>
            Dismiss
          </button>
        </div>
      )}
    </div>
  );
}
