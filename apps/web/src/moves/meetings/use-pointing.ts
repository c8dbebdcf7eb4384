// “We are here”: the Chair points the table to a paragraph, by a button or by Ctrl+Shift+H.
import { mayDo, type ParagraphId } from '@adref/negotiation';
import { useCallback, useEffect } from 'react';
import { letterOf } from '../../editor/shortcuts.ts';
import { ask } from '../../session/ask.ts';
import { useAsker } from '../../session/asker.ts';
import { useInHand } from '../../session/in-hand.ts';
import { useRecord } from '../../session/record-now.ts';
import { useScreen } from '../../session/screen.ts';
import { useWho } from '../../session/who.ts';

/** Points to a paragraph, or away with null; what goes wrong is said at the foot of the room. */
export function usePointing(): (paragraph: ParagraphId | null) => void {
  const asking = useAsker();
  const screen = useScreen();
  return useCallback(
    async (paragraph) => {
      const asked = await ask(asking, { kind: 'point-to', paragraph }, 'the pointer was not moved');
      if (!asked.ok) screen.notice.set(asked.sentence);
    },
    [asking, screen],
  );
}

/** The shortcut, while the room is on the page. */
export function usePointingShortcut(): void {
  const record = useRecord();
  const who = useWho();
  const inHand = useInHand();
  const screen = useScreen();
  const point = usePointing();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey || letterOf(event) !== 'h')
        return;
      if (!mayDo(record.state.get(), 'point-to', who.me.seat)) return;
      event.preventDefault();
      const here = inHand.focus.get()?.paragraph;
      if (here === undefined) screen.notice.set('Choose a paragraph first, then point the table to it.');
      else if (here !== record.state.get().pointer) point(here);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [record, who, inHand, screen, point]);
}
