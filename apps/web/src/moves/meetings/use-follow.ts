// Following the Chair: scroll and focus go where the Chair points, until the reader goes elsewhere. Whoever scrolls, chooses
// another paragraph or is typing is left alone at once; nobody's caret is moved.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCellPart } from '../../kit/cell.ts';
import { useInHand } from '../../session/in-hand.ts';
import { shownPlaceOfLeaf } from '../../session/places/brackets-in.ts';
import { useRecord } from '../../session/record-now.ts';
import { useWho } from '../../session/who.ts';
import { showParagraph } from '../../text/show.ts';

export interface Following {
  /** The paragraph that the Chair points to. */
  readonly pointer: string | null;
  readonly isFollowing: boolean;
  follow(): void;
  leave(): void;
}

const PAGING = ['PageUp', 'PageDown', 'Home', 'End'];

/** Follows while the text is shown; the Chair's own office points and does not follow. */
export function useFollow(isTextShown: boolean): Following {
  const record = useRecord();
  const who = useWho();
  const inHand = useInHand();
  const pointer = useCellPart(
    record.state,
    useCallback((state) => state.pointer, []),
  );
  const [hasLeft, setLeft] = useState(false);
  const isFollowing = !hasLeft && who.me.seat !== 'chair';
  const leave = useCallback(() => setLeft(true), []);
  const isOurs = useRef(false);

  useEffect(() => {
    if (pointer === null) return setLeft(false);
    if (!isFollowing || !isTextShown) return;
    const leaf = inHand.mounted.get();
    const typingIn = leaf === null ? null : shownPlaceOfLeaf(record.state.get(), leaf)?.paragraph;
    if (typingIn !== null && typingIn !== pointer) return leave();
    isOurs.current = true;
    if (inHand.focus.get()?.paragraph !== pointer) inHand.focus.set({ paragraph: pointer, bracket: null });
    isOurs.current = false;
    const frame = requestAnimationFrame(() => showParagraph(pointer));
    return () => cancelAnimationFrame(frame);
  }, [pointer, isFollowing, isTextShown, record, inHand, leave]);

  useEffect(() => {
    const desk = document.querySelector<HTMLElement>('main.desk');
    if (pointer === null || !isFollowing || !isTextShown || desk === null) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (PAGING.includes(key)) leave();
    };
    // A press on the scroll bar is on the desk itself, beyond its content.
    const onDown = (event: PointerEvent) => {
      if (event.target === desk && event.offsetX > desk.clientWidth) leave();
    };
    const stopFocus = inHand.focus.watch(() => {
      if (!isOurs.current && inHand.focus.get()?.paragraph !== pointer) leave();
    });
    desk.addEventListener('wheel', leave, { passive: true });
    desk.addEventListener('touchmove', leave, { passive: true });
    desk.addEventListener('keydown', onKey);
    desk.addEventListener('pointerdown', onDown);
    return () => {
      stopFocus();
      desk.removeEventListener('wheel', leave);
      desk.removeEventListener('touchmove', leave);
      desk.removeEventListener('keydown', onKey);
      desk.removeEventListener('pointerdown', onDown);
    };
  }, [pointer, isFollowing, isTextShown, inHand, leave]);

  return { pointer, isFollowing, follow: () => setLeft(false), leave };
}
