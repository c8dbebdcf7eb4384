// The small forms under the banner of a running silence: breaking it, asking for time, extending it, calling it off.

import { privateRoomId, type SeatId, type Silence } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { DeadlineField } from '../../kit/deadline-field.tsx';
import { LineField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { ReasonForm } from '../../kit/reason-form.tsx';
import { useScreen } from '../../session/screen.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { type Said, type Speaking, sayIn, useSpeaking } from '../talk/say.ts';

export type SilenceForm = 'break' | 'more-time' | 'extend' | 'call-off';

interface Props {
  readonly form: SilenceForm;
  readonly silence: Silence;
  readonly commands: Commands;
  readonly onDone: () => void;
}

export function SilenceFormView({ form, silence, commands, onDone }: Props): ReactNode {
  const give = async (command: Parameters<Commands['run']>[0]) => {
    if (await commands.run(command)) onDone();
  };
  const common = { isBusy: commands.busy, onCancel: onDone };
  switch (form) {
    case 'break':
      return <BreakForm silence={silence} commands={commands} onDone={onDone} />;
    case 'more-time':
      return (
        <ReasonForm
          label="Why more time is needed"
          action="Ask for more time"
          onReason={(reason) => give({ kind: 'request-extension', silence: silence.id, reason })}
          {...common}
        />
      );
    case 'extend':
      return <ExtendForm silence={silence} commands={commands} onDone={onDone} />;
    case 'call-off':
      return (
        <ReasonForm
          label="Why it is called off"
          action="Call the silence off"
          onReason={(reason) => give({ kind: 'cancel-silence', silence: silence.id, reason })}
          {...common}
        />
      );
    default: {
      const never: never = form;
      return never;
    }
  }
}

type FormProps = Omit<Props, 'form'>;

function ExtendForm({ silence, commands, onDone }: FormProps): ReactNode {
  const [initial] = useState(() => new Date(Date.parse(silence.deadline) + 24 * 3_600_000).toISOString());
  const [deadline, setDeadline] = useState<string | null>(initial);
  const extend = async () => {
    if (deadline === null) return;
    if (await commands.run({ kind: 'extend-silence', silence: silence.id, deadline })) onDone();
  };
  return (
    <Form isOff={commands.busy || deadline === null} onSubmit={() => void extend()} onCancel={onDone}>
      <DeadlineField initial={initial} onInstant={setDeadline} />
      <FormFoot action="Extend the silence" />
    </Form>
  );
}

/** The reason goes through the room that my delegation shares with the Chair; when it cannot, its words come back. */
async function tellTheChair(
  speaking: Speaking,
  seat: SeatId,
  silence: Silence,
  reason: string,
): Promise<Said> {
  const paragraph = silence.under[0]?.paragraph ?? '';
  const acts = speaking.state.get().acts;
  const on = { paragraph, bracket: null, wording: null, stance: null, quote: null, acts };
  const audience = privateRoomId({ kind: 'chair', seat });
  return sayIn(speaking, audience, on, reason, []);
}

/** Breaking a silence, or writing after it has ended: the reason to all, or to the Chair alone. */
export function BreakForm({ silence, commands, onDone }: FormProps): ReactNode {
  const groupId = useId();
  const [reason, setReason] = useState('');
  const [isToChair, setToChair] = useState(false);
  const speaking = useSpeaking();
  const who = useWho();
  const screen = useScreen();
  const isLate = silence.outcome !== 'running';
  const breakIt = async () => {
    const told = isToChair ? '' : reason;
    if (!(await commands.run({ kind: 'break-silence', silence: silence.id, reason: told, isToChair })))
      return;
    onDone();
    if (!isToChair) return;
    const said = await tellTheChair(speaking, who.me.seat, silence, reason.trim());
    if (!said.ok) screen.returned.add(reason.trim(), `did not reach the Chair. ${said.sentence}`);
  };
  return (
    <Form isOff={commands.busy || reason.trim() === ''} onSubmit={() => void breakIt()} onCancel={onDone}>
      <fieldset className="choices">
        <legend>To whom you say why</legend>
        <label>
          <input type="radio" name={groupId} checked={!isToChair} onChange={() => setToChair(false)} /> To
          all, in the record
        </label>
        <label>
          <input type="radio" name={groupId} checked={isToChair} onChange={() => setToChair(true)} /> To the
          Chair only: the record says that you did, not why
        </label>
      </fieldset>
      <LineField label="Reason" value={reason} onValue={setReason} autoFocus />
      {isLate && (
        <p className="hint">
          The deadline has passed: the message is kept, marked late, and changes nothing.
        </p>
      )}
      <FormFoot action={isLate ? 'Send it, late' : 'Break the silence'} />
    </Form>
  );
}
