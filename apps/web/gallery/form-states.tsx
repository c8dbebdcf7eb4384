// Forms: ready, incomplete, on their way, refused; with further ways on; without a way out.
import { type ReactNode, useState } from 'react';
import type { DoingNow } from '../src/kit/doing-now.ts';
import { LineField } from '../src/kit/fields.tsx';
import { Form, FormFoot } from '../src/kit/form.tsx';
import { ReasonForm } from '../src/kit/reason-form.tsx';
import { Part, State } from './part-states.tsx';

const RESTING: DoingNow = { busy: false, refused: null };

export function FormStates(): ReactNode {
  return (
    <Part name="Forms">
      <State name="Ready">
        <Example label="A form that is ready" />
      </State>
      <State name="Something is missing">
        <Example label="A form that is incomplete" isOff />
      </State>
      <State name="Refused">
        <Example
          label="A form that was refused"
          doing={{ busy: false, refused: 'Somebody was faster: look again, and send it anew.' }}
        />
      </State>
      <State name="With a further way on">
        <Example label="A form with two ways on">
          <button type="button" className="button">
            Leave it empty
          </button>
        </Example>
      </State>
      <State name="Without a way out">
        <Example label="A form that stays" stays />
      </State>
      <State name="One required line">
        <ReasonForm
          label="Why?"
          action="Give the reason"
          isBusy={false}
          onReason={async () => {}}
          onCancel={() => {}}
        />
      </State>
    </Part>
  );
}

interface ExampleProps {
  readonly label: string;
  readonly isOff?: boolean;
  readonly stays?: boolean;
  readonly doing?: DoingNow;
  readonly children?: ReactNode;
}

/** It says how often it was sent and left, so that its keys can be tried. */
function Example({
  label,
  isOff = false,
  stays = false,
  doing = RESTING,
  children,
}: ExampleProps): ReactNode {
  const [value, setValue] = useState('');
  const [came, setCame] = useState({ sent: 0, left: 0 });
  return (
    <>
      <Form
        label={label}
        isOff={isOff}
        onSubmit={() => setCame((before) => ({ ...before, sent: before.sent + 1 }))}
        {...(stays ? {} : { onCancel: () => setCame((before) => ({ ...before, left: before.left + 1 })) })}
      >
        <LineField label="A line" value={value} onValue={setValue} />
        <FormFoot action="Send" doing={doing}>
          {children}
        </FormFoot>
      </Form>
      <p className="hint">
        sent {came.sent}, left {came.left}
      </p>
    </>
  );
}
