// One sentence at the foot of the room, such as why a key did nothing. It goes at the next key or press, or when it is
// dismissed; not when the selection is reported, which the browser may do late.
import { type ReactNode, useEffect } from 'react';
import { useCell } from '../../kit/cell.ts';
import { useInHand } from '../../session/in-hand.ts';
import { useScreen } from '../../session/screen.ts';

export function RoomNotice(): ReactNode {
  const { notice } = useScreen();
  const { mounted } = useInHand();
  const words = useCell(notice);
  useEffect(() => {
    const clear = () => notice.set(null);
    // While the event is still on its way down: what this key does may have a sentence of its own to show.
    const clearByKey = ({ key }: KeyboardEvent) => {
      // A letter typed where nobody may type does nothing again: the reason stands.
      if (key.length > 1 || mounted.get() !== null) clear();
    };
    addEventListener('keydown', clearByKey, true);
    addEventListener('pointerdown', clear, true);
    return () => {
      removeEventListener('keydown', clearByKey, true);
      removeEventListener('pointerdown', clear, true);
    };
  }, [notice, mounted]);
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
