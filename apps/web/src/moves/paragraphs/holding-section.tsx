// In the panel of a paragraph: who it is agreed pending, and with whom it is parked; and what my seat may do about it.
import { type Command, hashOfParagraph, type Paragraph, type SeatId } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { LineField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { ReasonForm } from '../../kit/reason-form.tsx';
import { useAsker } from '../../session/asker.ts';
import { namesTogether, seatName } from '../../session/names/seat-names.ts';
import { UNWRITTEN } from '../../session/rights.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useLiveState } from '../../session/use-live-state.ts';
import { SeatsChoice } from '../people/seats-choice.tsx';

interface Props {
  readonly paragraph: Paragraph;
  readonly commands: Commands;
}

export function HoldingSection({ paragraph: { id }, commands }: Props): ReactNode {
  const { whyNot } = useAsker();
  const state = useLiveState();
  const [form, setForm] = useState<'hold' | 'park' | null>(null);
  const paragraph = state.paragraphs.find((each) => each.id === id);
  if (paragraph === undefined) return null;
  const { holds, parking } = paragraph;
  const on = { paragraph: id, expected: hashOfParagraph(paragraph) };
  const may = (command: Command) => whyNot(command) === null;
  const mayHold = may({ kind: 'hold-paragraph', reason: UNWRITTEN, ...on });
  const mayRelease = may({ kind: 'release-paragraph', paragraph: id });
  const small = state.delegations.slice(0, 2).map(({ seat }) => seat);
  const mayPark = may({ kind: 'park-paragraph', seats: small, note: '', ...on });
  const mayUnpark = may({ kind: 'unpark-paragraph', paragraph: id });
  const close = () => setForm(null);
  if (holds.length === 0 && parking === null && !mayHold && !mayPark) return null;
  return (
    <section className="group holding" aria-label="Waiting for somebody">
      {holds.map(({ seat, reason }) => (
        <p key={seat}>
          Agreed pending <b>{seatName(state, seat)}</b>: {reason}
        </p>
      ))}
      {parking !== null && (
        <p>
          Parked with{' '}
          <b>
            {namesTogether(
              parking.seats.map((seat) => seatName(state, seat)),
              15,
            )}
          </b>
          {parking.note !== '' && `: ${parking.note}`}
        </p>
      )}
      {mayRelease && (
        <ActionButton
          whyNot={null}
          isBusy={commands.busy}
          onPress={() => void commands.run({ kind: 'release-paragraph', paragraph: id })}
        >
          Release it
        </ActionButton>
      )}
      {mayHold && form === null && (
        <ActionButton whyNot={null} onPress={() => setForm('hold')}>
          Agreed pending us…
        </ActionButton>
      )}
      {form === 'hold' && mayHold && (
        <ReasonForm
          label="What does your delegation wait for?"
          action="Hold it"
          isBusy={commands.busy}
          onCancel={close}
          onReason={async (reason) => {
            if (await commands.run({ kind: 'hold-paragraph', reason, ...on })) close();
          }}
        />
      )}
      {mayUnpark && (
        <ActionButton
          whyNot={null}
          isBusy={commands.busy}
          onPress={() => void commands.run({ kind: 'unpark-paragraph', paragraph: id })}
        >
          Bring it back
        </ActionButton>
      )}
      {mayPark && form === null && (
        <ActionButton whyNot={null} onPress={() => setForm('park')}>
          Park it with…
        </ActionButton>
      )}
      {form === 'park' && mayPark && (
        <ParkForm
          isBusy={commands.busy}
          onCancel={close}
          onPark={async (seats, note) => {
            if (await commands.run({ kind: 'park-paragraph', seats, note, ...on })) close();
          }}
        />
      )}
    </section>
  );
}

interface ParkProps {
  readonly isBusy: boolean;
  readonly onPark: (seats: readonly SeatId[], note: string) => Promise<void>;
  readonly onCancel: () => void;
}

function ParkForm({ isBusy, onPark, onCancel }: ParkProps): ReactNode {
  const state = useLiveState();
  const [seats, setSeats] = useState<readonly SeatId[]>([]);
  const [note, setNote] = useState('');
  return (
    <Form
      label="Park it"
      isOff={isBusy || seats.length < 2}
      onSubmit={() => void onPark(seats, note.trim())}
      onCancel={onCancel}
    >
      {seats.length > 0 && (
        <ul className="park-seats">
          {seats.map((seat, index) => (
            <li key={seat}>
              {seatName(state, seat)}
              {index === 0 && ' (coordinates)'}
              <button
                type="button"
                aria-label={`Leave out ${seatName(state, seat)}`}
                onClick={() => setSeats(seats.filter((each) => each !== seat))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <SeatsChoice
        state={state}
        chosen={seats}
        onAdd={(added) => setSeats([...seats, ...added.filter((seat) => !seats.includes(seat))])}
      />
      <LineField label="Note" value={note} onValue={setNote} hint="by Friday" />
      <FormFoot action="Park it" />
    </Form>
  );
}
