// Something to say: words, who hears them, and whom they ask to look. `@` and a code in the words mentions too.
import type { PrivateRoomId, SeatId } from '@adref/negotiation';
import { isolated } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { Form, FormFoot } from '../../kit/form.tsx';
import { useAside } from '../../session/aside.ts';
import { seatCode, seatTitle } from '../../session/names/seat-names.ts';
import { readersSentence, roomTitle } from '../../session/private/room-names.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { whyNot } from '../../session/rights.ts';
import { useDoing } from '../../session/use-doing.ts';
import { useWho } from '../../session/who.ts';
import { hearersOf, mentionedIn } from './hearers.ts';
import type { Said } from './say.ts';

interface Props {
  readonly label: string;
  readonly action: string;
  readonly quote?: string | null;
  /** Null: the record, for all. Undefined: to be chosen. */
  readonly room?: PrivateRoomId | null;
  readonly onSay: (room: PrivateRoomId | null, words: string, mentions: readonly SeatId[]) => Promise<Said>;
  readonly onCancel: () => void;
}

const ALL = 'all';

export function CommentForm({ label, action, quote = null, room: fixed, onSay, onCancel }: Props): ReactNode {
  const id = useId();
  const aside = useAside();
  const who = useWho();
  const state = useNegotiation();
  const rooms = useCell(aside.privateRooms.rooms);
  const notToAll = whyNot(state, 'comment', who.me.seat);
  const [wanted, setChosen] = useState<PrivateRoomId | null>(null);
  const chosen = wanted ?? (notToAll === null ? null : (rooms[0]?.id ?? null));
  const [words, setWords] = useState('');
  const [added, setAdded] = useState<readonly SeatId[]>([]);
  const saying = useDoing();
  const audience = fixed === undefined ? chosen : fixed;
  const hearers = hearersOf(state, audience).filter((seat) => seat !== who.me.seat);
  const mentions = [
    ...new Set([...added, ...mentionedIn(words, hearers, (seat) => seatCode(state, seat))]),
  ].filter((seat) => hearers.includes(seat));
  return (
    <Form
      className={audience === null ? 'comment-form' : 'comment-form to-few'}
      label={label}
      isOff={saying.busy || words.trim() === ''}
      onSubmit={() => void saying.run(() => onSay(audience, words.trim(), mentions))}
      onCancel={onCancel}
    >
      {quote !== null && (
        <p className="serif thread-quote" dir="auto">
          “{isolated(quote)}”
        </p>
      )}
      <div className="field">
        <label htmlFor={`${id}-words`}>{label}</label>
        <textarea
          id={`${id}-words`}
          className="input growing"
          dir="auto"
          rows={3}
          value={words}
          // biome-ignore lint/a11y/noAutofocus: the form opens because it was asked for
          autoFocus
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {fixed === undefined && (
        <div className="choice-line">
          <label htmlFor={`${id}-audience`}>To</label>
          <select
            id={`${id}-audience`}
            className="input"
            value={chosen ?? ALL}
            aria-describedby={`${id}-readers`}
            onChange={(event) => setChosen(event.target.value === ALL ? null : event.target.value)}
          >
            <option value={ALL} disabled={notToAll !== null}>
              All at the table{notToAll !== null && ' (the negotiation is over)'}
            </option>
            {rooms.map((each) => (
              <option key={each.id} value={each.id}>
                {roomTitle(state, each.id, who.me.seat)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="choice-line">
        <label htmlFor={`${id}-mention`}>Mention</label>
        <select
          id={`${id}-mention`}
          className="input"
          value=""
          onChange={(event) => setAdded([...added, event.target.value])}
        >
          <option value="">{hearers.length === 0 ? 'nobody else reads it' : 'nobody more'}</option>
          {hearers
            .filter((seat) => !mentions.includes(seat))
            .map((seat) => (
              <option key={seat} value={seat}>
                {seatTitle(state, seat)}
              </option>
            ))}
        </select>
      </div>
      {mentions.length > 0 && (
        <ul className="mentions" aria-label="Mentioned">
          {mentions.map((seat) => (
            <li key={seat}>
              {added.includes(seat) ? (
                <button
                  type="button"
                  className="mention"
                  onClick={() => setAdded(added.filter((each) => each !== seat))}
                >
                  @{seatTitle(state, seat)} <span aria-hidden="true">×</span>
                  <span className="visually-hidden">(do not mention)</span>
                </button>
              ) : (
                <span className="mention">@{seatTitle(state, seat)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="hint" id={`${id}-readers`}>
        {audience === null
          ? 'All at the table read this, and it stays in the record.'
          : readersSentence(state, audience, who.me.seat)}
      </p>
      <FormFoot action={action} doing={saying} />
    </Form>
  );
}
