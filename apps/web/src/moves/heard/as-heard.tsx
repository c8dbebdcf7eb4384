// What the Chair's office has heard on a wording, on its card: everybody sees that it is not confirmed; the delegation that it was
// heard from confirms it, or says that it is not what it said.
import { heardFrom, heardPositionsOn, type Wording } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { LineField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { namesTogether, seatName } from '../../session/names/seat-names.ts';
import { standingWords } from '../../session/names/stance-words.ts';
import { useNegotiation } from '../../session/record-now.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { CommandButton } from '../command-button.tsx';

interface Props {
  readonly wording: Wording;
  readonly on: { readonly bracket: string; readonly wording: string; readonly expected: string };
  readonly commands: Commands;
}

export function AsHeard({ wording, on, commands }: Props): ReactNode {
  const { me } = useWho();
  const state = useNegotiation();
  const from = heardFrom(wording);
  const positions = heardPositionsOn(wording);
  if (from.length + positions.length === 0) return null;
  const mine = positions.find(({ seat }) => seat === me.seat);
  const name = (seat: string) => seatName(state, seat);
  return (
    <div className="as-heard-here">
      {from.length > 0 && (
        <p>
          As heard from {namesTogether(from.map(name), 15)}, not confirmed. It is the Chair’s wording until
          then, and counts for nobody else.
        </p>
      )}
      {positions.map((position) => (
        <p key={position.seat}>
          As heard, not confirmed: {name(position.seat)} {standingWords({ shown: position.stance, position })}
          .
        </p>
      ))}
      {from.includes(me.seat) && (
        <Answer what="These words" heard={wording.tabledIn} on={on} commands={commands} />
      )}
      {mine !== undefined && (
        <Answer
          what={`“${name(me.seat)} ${standingWords({ shown: mine.stance, position: mine })}”`}
          heard={mine.act}
          on={on}
          commands={commands}
        />
      )}
    </div>
  );
}

interface AnswerProps extends Pick<Props, 'on' | 'commands'> {
  readonly what: string;
  /** The act that took it down. */
  readonly heard: number;
}

function Answer({ what, heard, on, commands }: AnswerProps): ReactNode {
  const [isDeclining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <fieldset className="heard-from-you" aria-label="As heard from you">
      <p>
        <b>As heard from you:</b> {what}. Is that what your delegation said?
      </p>
      {isDeclining ? (
        <Form
          label="Not what we said"
          isOff={commands.busy}
          onSubmit={() => void commands.run({ kind: 'decline-heard', ...on, heard, reason: reason.trim() })}
          onCancel={() => setDeclining(false)}
        >
          <LineField label="Why?" value={reason} onValue={setReason} hint="Optional" autoFocus />
          <FormFoot action="It is not what we said" />
        </Form>
      ) : (
        <div className="row">
          <CommandButton
            look="primary"
            commands={commands}
            command={() => ({ kind: 'confirm-heard', ...on, heard })}
          >
            Confirm
          </CommandButton>
          <ActionButton whyNot={null} isBusy={commands.busy} onPress={() => setDeclining(true)}>
            Not what we said…
          </ActionButton>
        </div>
      )}
    </fieldset>
  );
}
