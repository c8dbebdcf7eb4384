// Words dropped on the text: they land where they are dropped, and leave the place in the text that they were dragged from.
import { leftOutSentence, wordsOfTransfer } from '../../editor/clipboard-words.ts';
import { positionAt } from '../../editor/places/screen-places.ts';
import { isCaret, type TextSelection } from '../../session/places/position.ts';
import type { Room } from '../../session/room.tsx';

/** Takes what is dropped on the element; returns its stop function. */
export function watchDrops(element: HTMLElement, room: Room): () => void {
  let dragged: TextSelection | null = null;
  const onStart = () => {
    const now = room.selection.get();
    dragged = now !== null && room.mounted.get() !== null && !isCaret(now) ? now : null;
  };
  const onEnd = () => {
    dragged = null;
  };
  const onOver = (event: DragEvent) => {
    const types = event.dataTransfer?.types ?? [];
    if (types.includes('text/plain') || types.includes('text/html')) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const brought = wordsOfTransfer(event.dataTransfer);
    if (brought.words === '') return;
    event.preventDefault();
    event.stopPropagation();
    const place = positionAt(event.clientX, event.clientY);
    const isCopy = event.ctrlKey || event.altKey;
    const from = isCopy ? null : dragged;
    dragged = null;
    if (place === null) return;
    room.caret.drop(brought.words, place, from);
    const sentence = leftOutSentence(brought);
    if (sentence !== null) room.notice.set(sentence);
  };
  element.addEventListener('dragstart', onStart);
  element.addEventListener('dragend', onEnd);
  element.addEventListener('dragover', onOver);
  // Before the editor, which would put the words at its caret.
  element.addEventListener('drop', onDrop, true);
  return () => {
    element.removeEventListener('dragstart', onStart);
    element.removeEventListener('dragend', onEnd);
    element.removeEventListener('dragover', onOver);
    element.removeEventListener('drop', onDrop, true);
  };
}
