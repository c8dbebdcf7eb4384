// What can be done with the words that are selected: propose others in their place, propose that they go, or bracket them.
// It stands beside the text and never over it.
import { mayDo, type RichText, refusalSentence } from '@adref/negotiation';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useCell } from '../live/cell.ts';
import { openBracket, type Span, spanOf } from '../live/structure.ts';
import { type Room, useNegotiation, useRoom } from '../room/room.ts';
import { SelectedAside } from '../talk/selected-aside.tsx';
import { placeOfLeaf } from '../text/brackets-in.ts';
import { caretAt, isCaret } from '../text/position.ts';
import { BracketForm } from './bracket-form.tsx';
import { goToOwnWording } from './go-to-own-wording.ts';
import { whyNot } from './rights.ts';

/** One wording that is still empty: typed later in the text, or left so, which means “delete”. */
const EMPTY_WORDING: readonly RichText[] = [[]];

export function SelectedWords(): ReactNode {
  const room = useRoom();
  const state = useNegotiation();
  const selection = useCell(room.selection);
  const intent = useCell(room.intent);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  // The words selected may change under the selection.
  useSyncExternalStore(room.text.watchAll, () => selectedWords(room));
  const span = selection === null || isCaret(selection) ? null : spanOf(room, selection);
  const reason = span === null ? null : (whyNotIn(room, span) ?? whyNot(state, 'open-bracket', room.me.seat));

  const open = async (wordings: readonly RichText[], why: string, types: boolean) => {
    if (span === null || busy) return;
    setBusy(true);
    setRefused(null);
    const done = await openBracket(room, span, why, wordings);
    setBusy(false);
    if (!done.ok) {
      setRefused(done.sentence);
      // What was meant for the new wording must not be typed over the old words.
      if (types) room.caret.leave();
      return;
    }
    room.intent.set(null);
    // The words are bracketed: nothing is selected any more, and the keyboard is in the text again.
    const caret = room.selection.get()?.head;
    if (caret !== undefined && !types) room.caret.place(caretAt(caret.leaf, caret.offset));
    goToOwnWording(room, done.value, types);
  };
  useEffect(() => {
    if (span === null) {
      setRefused(null);
      room.intent.set(null);
    } else if (room.intent.get() === 'propose') {
      room.intent.set(null);
      // Whoever types on after the shortcut types in the new wording.
      if (reason === null) room.caret.goOnAfter(open(EMPTY_WORDING, '', true).then(() => null));
    }
  });

  if (selection === null || isCaret(selection) || !mayDo(state, 'open-bracket', room.me.seat)) return null;
  if (span === null) {
    return (
      <p className="selected-words hint">
        This selection crosses a bracket or a paragraph: select words inside one.
      </p>
    );
  }
  return (
    <section className="selected-words" aria-label="Selected words">
      <p className="serif selected-quote" dir="auto">
        “{span.words}”
      </p>
      {reason !== null && <p className="hint">{reason}</p>}
      {reason === null && intent === 'bracket' && (
        <BracketForm
          busy={busy}
          onBracket={(why) => void open([], why, false)}
          onCancel={() => room.intent.set(null)}
        />
      )}
      {reason === null && intent !== 'bracket' && (
        <div className="row">
          <button
            type="button"
            className="button primary"
            aria-disabled={busy}
            title="Ctrl+Shift+P"
            onClick={() => void open(EMPTY_WORDING, '', true)}
          >
            Propose other words
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => void open(EMPTY_WORDING, '', false)}
          >
            Propose deletion
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            title="Ctrl+Shift+B"
            onClick={() => room.intent.set('bracket')}
          >
            Bracket
          </button>
          <SelectedAside span={span} />
        </div>
      )}
      {refused !== null && (
        <p className="notice refused" role="alert">
          {refused}
        </p>
      )}
    </section>
  );
}

function whyNotIn(room: Room, span: Span): string | null {
  const state = room.state.get();
  const id = placeOfLeaf(state, span.from.leaf)?.paragraph;
  const paragraph = state.paragraphs.find((each) => each.id === id);
  if (paragraph === undefined || paragraph.status === 'open') return null;
  return refusalSentence({ kind: 'paragraph-closed', status: paragraph.status }, state);
}

function selectedWords(room: Room): string {
  const selection = room.selection.get();
  return selection === null || isCaret(selection) ? '' : (spanOf(room, selection)?.words ?? '');
}
