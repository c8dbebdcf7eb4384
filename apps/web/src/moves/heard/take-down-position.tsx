// For the Chair: the position that a delegation states on a wording, taken down as heard.
import {
  type NegotiationState,
  RESERVATION_KINDS,
  type ReservationKind,
  STANCES,
  type Stance,
} from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { ChoiceField, LineField } from '../../kit/fields.tsx';
import { focusSoon } from '../../kit/focus-soon.ts';
import { Form, FormFoot } from '../../kit/form.tsx';
import { RESERVATION_CHOICE, STANCE_CHOICE } from '../../session/names/stance-words.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { whyNot } from '../../session/rights.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';

interface Props {
  readonly on: { readonly bracket: string; readonly wording: string; readonly expected: string };
  readonly commands: Commands;
}

/** The button, and the form that it opens; nothing for a seat that takes nothing down. */
export function TakeDownPosition(props: Props): ReactNode {
  const { me } = useWho();
  const state = useNegotiation();
  const [isOpen, setOpen] = useState(false);
  if (whyNot(state, 'take-down-position', me.seat) !== null) return null;
  return isOpen ? (
    <PositionForm {...props} state={state} onDone={() => setOpen(false)} />
  ) : (
    <ActionButton
      whyNot={null}
      onPress={() => {
        setOpen(true);
        focusSoon('[aria-label="Position as heard"] select');
      }}
    >
      Take down a position…
    </ActionButton>
  );
}

interface FormProps extends Props {
  readonly state: NegotiationState;
  readonly onDone: () => void;
}

function PositionForm({ on, commands, state: { delegations }, onDone }: FormProps): ReactNode {
  const [of, setOf] = useState(delegations[0]?.seat ?? '');
  const [stance, setStance] = useState<Stance>('support');
  const [kind, setKind] = useState<ReservationKind>('general');
  const [note, setNote] = useState('');
  const takeDown = async () => {
    const reservation = stance === 'reserve' ? { reservation: kind } : {};
    const command = {
      kind: 'take-down-position',
      of,
      stance,
      ...reservation,
      note: note.trim(),
      ...on,
    } as const;
    if (await commands.run(command)) onDone();
  };
  return (
    <Form label="Position as heard" isOff={commands.busy} onSubmit={() => void takeDown()} onCancel={onDone}>
      <ChoiceField
        label="As heard from"
        value={of}
        choices={delegations.map(({ seat, name }) => ({ value: seat, name }))}
        onChoose={setOf}
      />
      <ChoiceField
        label="Position"
        value={stance}
        choices={STANCES.map((each) => ({ value: each, name: STANCE_CHOICE[each] }))}
        onChoose={setStance}
      />
      {stance === 'reserve' && (
        <ChoiceField
          label="Kind of reservation"
          value={kind}
          choices={RESERVATION_KINDS.map((each) => ({ value: each, name: RESERVATION_CHOICE[each] }))}
          onChoose={setKind}
        />
      )}
      <LineField label="Note" value={note} onValue={setNote} hint="Optional" />
      <FormFoot action="Take it down" />
    </Form>
  );
}
