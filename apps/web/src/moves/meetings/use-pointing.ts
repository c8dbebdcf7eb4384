// “We are here”: the Chair points the table to a paragraph, by a button or by Ctrl+Shift+H.
import { mayDo, type ParagraphId } from '@adref/negotiation';
import { useCallback, useEffect } from 'react';
import { letterOf } from '../../editor/shortcuts.ts';
import { ask } from '../../session/ask.ts';
import { useRoom } from '../../session/room.ts';

/** Points to a paragraph, or away with null; what goes wrong is said at the foot of the room. */
export function usePointing(): (paragraph: ParagraphId | null) => void {
  const room = useRoom();
  return useCallback(
    async (paragraph) => {
      const asked = await ask(room, { kind: 'point-to', paragraph }, 'the pointer was not moved');
      if (!asked.ok) room.notice.set(asked.sentence);
    },
    [room],
  );
}

/** The shortcut, while the room is on the page. */
export function usePointingShortcut(): void {
  const room = useRoom();
  const point = usePointing();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || letterOf(event) !== 'h')
        return;
      if (!mayDo(room.state.get(), 'point-to', room.me.seat)) return;
      event.preventDefault();
      const here = room.focus.get()?.paragraph;
      if (here === undefined) room.notice.set('Choose a paragraph first, then point the table to it.');
      else if (here !== room.state.get().pointer) point(here);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [room, point]);
}
