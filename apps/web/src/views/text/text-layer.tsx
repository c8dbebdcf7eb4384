// The page of text with keyboard and pointer: it turns clicks, drags and keys into places in the text. While no leaf is
// being edited it has the keyboard itself, so that read-only words can be walked and selected too.
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { positionAt, positionOf } from '../../editor/places/screen-places.ts';
import type { Focus } from '../../session/in-hand.ts';
import { shownPlaceOfLeaf } from '../../session/places/brackets-in.ts';
import { type CaretPosition, caretAt, isCaret, type TextSelection } from '../../session/places/position.ts';
import { type Room, useRoom } from '../../session/room.tsx';
import { showDiscussed, showParagraph } from '../../text/show.ts';
import { TextPage } from '../../text/text-page.tsx';
import { CaretOverlay } from './caret-overlay.tsx';
import { copiedWords } from './copied-words.ts';
import { useQuotedWords } from './use-quoted-words.ts';
import { watchDrops } from './watch-drops.ts';

/** What was discussed when the text was left: while it is the same, the text is found as it was left. */
const leftWith = new WeakMap<Room, Focus | null>();

export function TextLayer(): ReactNode {
  const room = useRoom();
  const page = useRef<HTMLDivElement>(null);
  const { caret } = room;
  useQuotedWords();

  useEffect(() => {
    const element = page.current;
    caret.attachPage(element);
    if (element === null) return;
    let dragFrom: CaretPosition | null = null;
    let isDown = false;

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      isDown = true;
      const place = positionAt(event.clientX, event.clientY);
      const now = room.selection.get();
      if (event.shiftKey && place !== null && now !== null) {
        event.preventDefault();
        caret.place({ anchor: now.anchor, head: place });
        isDown = false;
        return;
      }
      dragFrom = place !== null && place.leaf === room.mounted.get() ? place : null;
    };
    const onMove = (event: PointerEvent) => {
      if (!isDown || dragFrom === null || (event.buttons & 1) === 0) return;
      const place = positionAt(event.clientX, event.clientY);
      // The browser keeps a selection inside the editor; beyond its leaf the page takes over.
      if (place === null || (place.leaf === dragFrom.leaf && room.mounted.get() === place.leaf)) return;
      event.preventDefault();
      caret.extend({ anchor: dragFrom, head: place });
    };
    const onUp = (event: PointerEvent) => {
      if (!isDown) return;
      isDown = false;
      dragFrom = null;
      const inEditor = event.target instanceof Element && event.target.closest('.ProseMirror') !== null;
      if (inEditor && room.mounted.get() !== null) return;
      const made = selectionIn(element);
      if (made !== null && !isCaret(made)) return caret.place(made);
      if (!(event.target instanceof Node) || !element.contains(event.target)) return;
      const place = positionAt(event.clientX, event.clientY);
      if (place !== null) caret.place(caretAt(place.leaf, place.offset));
      discussBracketOf(event.target);
    };
    const discussBracketOf = (target: EventTarget | null) => {
      if (!(target instanceof Element) || target.closest('[data-leaf]') !== null) return;
      const bracket = target.closest<HTMLElement>('[data-bracket]')?.dataset.bracket;
      const paragraph = target.closest<HTMLElement>('[data-paragraph]')?.dataset.paragraph;
      if (paragraph !== undefined) room.focus.set({ paragraph, bracket: bracket ?? null });
    };
    const onSelect = () => {
      if (isInEditor(document.getSelection()?.anchorNode ?? null)) return;
      const made = selectionIn(element);
      if (made !== null && shownPlaceOfLeaf(room.state.get(), made.head.leaf) !== undefined)
        caret.adopt(made);
    };
    const onCopy = (event: ClipboardEvent) => {
      const words = isInEditor(document.getSelection()?.anchorNode ?? null) ? null : copiedWords(element);
      if (words === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', words);
    };
    const stopDropping = watchDrops(element, room);
    // The browser drags now, and says nothing of the pointer any more.
    const onDrag = () => {
      isDown = false;
      dragFrom = null;
    };
    element.addEventListener('dragstart', onDrag);
    element.addEventListener('copy', onCopy);
    element.addEventListener('pointerdown', onDown);
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('selectionchange', onSelect);
    // Coming from another view, or choosing a bracket beside the text: what is discussed comes into sight.
    const focused = room.focus.get();
    if (focused !== null && focused !== leftWith.get(room)) showParagraph(focused.paragraph);
    const stopShowing = room.focus.watch(() => requestAnimationFrame(showDiscussed));
    return () => {
      stopShowing();
      leftWith.set(room, room.focus.get());
      stopDropping();
      element.removeEventListener('dragstart', onDrag);
      room.mounted.set(null);
      caret.attachPage(null);
      element.removeEventListener('copy', onCopy);
      element.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('selectionchange', onSelect);
    };
  }, [room, caret]);

  const onKey = (event: KeyboardEvent) => {
    // Keys in the editor reach the controller through the editor.
    if (event.target !== page.current) return;
    if (caret.key(event.nativeEvent)) event.preventDefault();
    else caret.pageKey(event.nativeEvent);
  };
  return (
    <div
      className="sheet-of-text"
      role="document"
      aria-label="The text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is walked with the arrow keys
      tabIndex={0}
      ref={page}
      onKeyDown={onKey}
      onFocus={() => caret.pageFocused()}
    >
      <TextPage />
      <CaretOverlay />
    </div>
  );
}

function isInEditor(node: Node | null): boolean {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest('.ProseMirror') != null;
}

function selectionIn(element: HTMLElement): TextSelection | null {
  const selection = document.getSelection();
  if (selection === null || selection.anchorNode === null || selection.focusNode === null) return null;
  if (!element.contains(selection.anchorNode) || !element.contains(selection.focusNode)) return null;
  const anchor = positionOf(selection.anchorNode, selection.anchorOffset);
  const head = positionOf(selection.focusNode, selection.focusOffset);
  return anchor === null || head === null ? null : { anchor, head };
}
