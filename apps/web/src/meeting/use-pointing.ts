// “We are here”: the Chair points the table to a paragraph, by a button or by Ctrl+Shift+H.

import { mayDo, type ParagraphId, refusalSentence } from '@adref/negotiation';
import { useCallback, useEffect } from 'react';
import { letterOf } from '../editor/shortcuts.ts';
import { NoConnection } from '../live/commands.ts';
import { useRoom } from '../room/room.ts';

/** Points to a paragraph, or away with null; what goes wrong is said at the foot of the room. */
export function usePointing(): (paragraph: ParagraphId | null) => void {
  const room = useRoom();
  return useCallback(
    (paragraph) => {
      const told = (words: string) => room.notice.set(words);
      room.send({ kind: 'point-to', paragraph }).then(
        (answer) => {
          if (!answer.ok) told(refusalSentence(answer.refusal, room.state.get()));
        },
        (error: unknown) => {
          if (!(error instanceof NoConnection)) throw error;
          told('You are offline: the pointer was not moved.');
        },
      );
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
