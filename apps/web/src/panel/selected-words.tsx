// What can be done with the words that are selected: bracket them, with a reason, or propose others in their place. It
// stands beside the text and never over it.
import { mayDo, type RichText, refusalSentence } from '@adref/negotiation';
import { type ReactNode, useEffect, useId, useState, useSyncExternalStore } from 'react';
import { useCell } from '../live/cell.ts';
import { openBracket, type Span, spanOf } from '../live/structure.ts';
import { type Room, useNegotiation, useRoom } from '../room/room.ts';
import { placeOfLeaf } from '../text/brackets-in.ts';
import { isCaret } from '../text/position.ts';
import { goToOwnWording } from './go-to-own-wording.ts';
import { whyNot } from './rights.ts';

export function SelectedWords(): ReactNode {
  const room = useRoom();
  const state = useNegotiation();
  const selection = useCell(room.selection);
  const intent = useCell(room.intent);
  // The words selected may change under the selection.
  useSyncExternalStore(room.text.watchAll, () => selectedWords(room));
  const span = selection === null || isCaret(selection) ? null : spanOf(room, selection);

  useEffect(() => {
    if (intent !== null && span === null) room.intent.set(null);
  }, [intent, span, room]);

  if (!mayDo(state, 'open-bracket', room.me.seat)) return null;
  if (intent !== null && span !== null) {
    return (
      <BracketForm
        span={span}
        proposes={intent === 'propose'}
        onDone={() => {
          room.intent.set(null);
        }}
      />
    );
  }
  if (selection === null || isCaret(selection)) return null;
  if (span === null) {
    return (
      <p className="selected-words hint">
        This selection crosses a bracket or a paragraph: select words inside one.
      </p>
    );
  }
  const reason = whyNotIn(room, span) ?? whyNot(state, 'open-bracket', room.me.seat);
  return (
    <section className="selected-words" aria-label="Selected words">
      <p className="serif selected-quote" dir="auto">
        “{span.words}”
      </p>
      {reason === null ? (
        <div className="row">
          <button type="button" className="button primary" onClick={() => room.intent.set('propose')}>
            Propose other words
          </button>
          <button type="button" className="button" onClick={() => room.intent.set('bracket')}>
            Bracket
          </button>
        </div>
      ) : (
        <p className="hint">{reason}</p>
      )}
    </section>
  );
}

function BracketForm({
  span,
  proposes,
  onDone,
}: {
  readonly span: Span;
  readonly proposes: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const room = useRoom();
  const id = useId();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const submit = async (wordings: readonly RichText[], types = proposes) => {
    setBusy(true);
    const done = await openBracket(room, span, reason.trim(), wordings);
    setBusy(false);
    if (!done.ok) return setRefused(done.sentence);
    onDone();
    goToOwnWording(room, done.value, types);
  };
  return (
    <form
      className="selected-words"
      aria-label={proposes ? 'Propose other words' : 'Bracket'}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(proposes ? [[]] : []);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <p className="serif selected-quote" dir="auto">
        “{span.words}”
      </p>
      <div className="field">
        <label htmlFor={id}>{proposes ? 'Why other words?' : 'Why bracket them?'}</label>
        {/* biome-ignore lint/a11y/noAutofocus: the form opens because it was asked for */}
        <input id={id} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
        <p className="hint">
          {proposes
            ? 'You then type in the text, beside the words as they are now; everybody sees each letter.'
            : 'The words stay as they are, in brackets.'}
        </p>
      </div>
      {refused !== null && (
        <p className="notice refused" role="alert">
          {refused}
        </p>
      )}
      <div className="row">
        <button type="submit" className="button primary" disabled={busy}>
          {proposes ? 'Type a wording' : 'Bracket'}
        </button>
        {proposes && (
          <button type="button" className="button" disabled={busy} onClick={() => void submit([[]], false)}>
            Propose deletion
          </button>
        )}
        <button type="button" className="button quiet" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
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
