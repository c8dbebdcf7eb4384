// A field of plain text that several people write in at once: my keys become edits of the shared text, theirs appear without
// moving my caret from its words. A composition by an input method is left alone until it is done.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import * as Y from 'yjs';
import { useCell } from '../../kit/cell.ts';
import type { PrivateRoomHere } from '../../session/private/open-private-room.ts';
import { changeBetween, type Delta, placeAfter } from '../../words/text-change.ts';

interface Props {
  readonly room: PrivateRoomHere;
  readonly text: Y.Text;
  /** Tells this text from others of the room, for the presence of colleagues. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** A wording is one line; Enter and pasted line breaks become spaces. */
  readonly isOneLine?: boolean;
  readonly isSerif?: boolean;
  readonly autoFocus?: boolean;
  readonly onLeave?: () => void;
}

export function SharedTextarea(props: Props): ReactNode {
  const {
    room,
    text,
    name,
    label,
    hint,
    isOneLine = false,
    isSerif = false,
    autoFocus = false,
    onLeave,
  } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const history = useRef<Y.UndoManager>(null);
  const here = useCell(room.colleagues).filter(({ at }) => at === name);

  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const { write, close } = bind(element, text, isOneLine);
    const undo = new Y.UndoManager(text, { trackedOrigins: new Set([element]) });
    history.current = undo;
    element.addEventListener('input', write);
    if (autoFocus) {
      element.focus();
      element.setSelectionRange(element.value.length, element.value.length);
    }
    return () => {
      element.removeEventListener('input', write);
      undo.destroy();
      close();
    };
  }, [text, isOneLine, autoFocus]);

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        className={isSerif ? 'input serif growing' : 'input growing'}
        dir="auto"
        rows={isOneLine ? 2 : 3}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onFocus={() => room.showAt(name)}
        onBlur={() => {
          room.showAt(null);
          onLeave?.();
        }}
        onKeyDown={(event) => {
          const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
          if (isUndo) {
            event.preventDefault();
            if (event.shiftKey) history.current?.redo();
            else history.current?.undo();
          } else if (isOneLine && event.key === 'Enter') event.preventDefault();
        }}
      />
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className="writing-here" role="status">
        {here.length > 0 &&
          `${here.map((colleague) => colleague.name).join(' and ')} ${here.length === 1 ? 'is' : 'are'} writing here`}
      </p>
    </div>
  );
}

/** Binds a field to a shared text. `write` takes the field's new value over. */
function bind(element: HTMLTextAreaElement, text: Y.Text, isOneLine: boolean) {
  let known = text.toString();
  let isComposing = false;
  let waiting: Delta[] = [];
  element.value = known;

  const show = (value: string, start: number, end: number) => {
    known = value;
    if (element.value === value) return;
    element.value = value;
    if (document.activeElement === element) element.setSelectionRange(start, end);
  };
  const write = () => {
    if (isComposing) return;
    const typed = isOneLine ? element.value.replace(/\s*[\n\r]+\s*/g, ' ') : element.value;
    const caret = Math.max(0, element.selectionEnd - (element.value.length - typed.length));
    const { at, removed, inserted } = changeBetween(known, typed, caret);
    // Others may have written while a composition ran: what was meant is done where its words are now.
    const [from, to] = [at, at + removed].map((place) => waiting.reduce(placeAfter, place));
    waiting = [];
    if (from !== undefined && to !== undefined && (to > from || inserted !== '')) {
      text.doc?.transact(() => {
        if (to > from) text.delete(from, to - from);
        if (inserted !== '') text.insert(from, inserted);
      }, element);
    }
    const place = (from ?? 0) + inserted.length;
    const now = text.toString();
    const isAsTyped = now === element.value;
    show(now, isAsTyped ? element.selectionStart : place, isAsTyped ? element.selectionEnd : place);
  };
  const onText = ({ delta }: Y.YTextEvent, { origin }: Y.Transaction) => {
    if (origin === element) return;
    if (isComposing) {
      waiting.push(delta);
      return;
    }
    const [start, end] = [element.selectionStart, element.selectionEnd].map((place) =>
      placeAfter(place, delta),
    );
    show(text.toString(), start ?? 0, end ?? 0);
  };
  const onStart = () => {
    isComposing = true;
  };
  const onEnd = () => {
    isComposing = false;
    write();
  };
  text.observe(onText);
  element.addEventListener('compositionstart', onStart);
  element.addEventListener('compositionend', onEnd);
  return {
    write,
    close() {
      text.unobserve(onText);
      element.removeEventListener('compositionstart', onStart);
      element.removeEventListener('compositionend', onEnd);
    },
  };
}
