// A note to a position for the Chair alone: it goes through the room that my delegation shares with the Chair, never
// through the record; and the notes that were given so, on the wording's card, for those who read that room.
import { privateRoomId, type Stance, seatKind, type Wording } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { Form, SubmitButton } from '../../kit/form.tsx';
import { handKeyboardTo } from '../../kit/hand-keyboard.ts';
import { Refused } from '../../kit/refused.tsx';
import { useAside } from '../../session/aside.ts';
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import { useRecord } from '../../session/record-now.ts';
import { useDoing } from '../../session/use-doing.ts';
import { useWho } from '../../session/who.ts';
import { sayIn, useSpeaking } from './say.ts';
import { ThreadView } from './thread-view.tsx';

interface Props {
  readonly on: { readonly bracket: string; readonly wording: string };
  readonly stance: Stance;
}

/** The way to give one; for delegations. */
export function NoteToChair({ on, stance }: Props): ReactNode {
  const id = useId();
  const speaking = useSpeaking();
  const who = useWho();
  const record = useRecord();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const noting = useDoing();
  if (seatKind(who.me.seat) !== 'delegation') return null;
  if (!isOpen) {
    return (
      <button type="button" className="link" onClick={() => setOpen(true)}>
        Note to the Chair only
      </button>
    );
  }
  const send = () => {
    const paragraph = placeOfBracket(record.state.get(), on.bracket)?.paragraph.id ?? '';
    const { bracket, wording } = on;
    const place = { paragraph, bracket, wording, stance, quote: null, acts: record.state.get().acts };
    const audience = privateRoomId({ kind: 'chair', seat: who.me.seat });
    void noting.run(
      () => sayIn(speaking, audience, place, words.trim(), []),
      () => {
        setWords('');
        handKeyboardTo('.wording-card');
        setOpen(false);
      },
    );
  };
  return (
    <Form
      className="field private-field"
      isOff={noting.busy || words.trim() === ''}
      onSubmit={send}
      onCancel={() => {
        handKeyboardTo('.wording-card');
        setOpen(false);
      }}
    >
      <label htmlFor={id}>Note to the Chair only</label>
      <div className="row nowrap">
        <input
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the field opens because its button was pressed
          autoFocus
          value={words}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setWords(event.target.value)}
        />
        <SubmitButton look="plain">Send</SubmitButton>
      </div>
      <p className="hint" id={`${id}-hint`}>
        Only the Chair’s office and your own people read this. It is not in the record.
      </p>
      <Refused doing={noting} />
    </Form>
  );
}

/** The notes to the Chair on a wording, for the Chair and for whoever gave them. */
export function NotesToChair({ wording }: { readonly wording: Wording }): ReactNode {
  const aside = useAside();
  const threads = useCell(aside.threads).filter(({ explains }) => explains?.wording === wording.id);
  if (threads.length === 0) return null;
  return (
    <section className="chair-notes" aria-label="Notes to the Chair only">
      {threads.map((thread) => (
        <ThreadView key={`${thread.room} ${thread.id}`} thread={thread} />
      ))}
    </section>
  );
}
