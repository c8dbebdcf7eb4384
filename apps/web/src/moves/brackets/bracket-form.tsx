// The step before words are bracketed as they are: why, if the delegation wants to say so.
import { type ReactNode, useId, useState } from 'react';
import { Form, FormFoot } from '../../kit/form.tsx';

interface Props {
  readonly busy: boolean;
  readonly onBracket: (reason: string) => void;
  readonly onCancel: () => void;
}

export function BracketForm({ busy, onBracket, onCancel }: Props): ReactNode {
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <Form label="Bracket" isOff={busy} onSubmit={() => onBracket(reason.trim())} onCancel={onCancel}>
      <div className="field">
        <label htmlFor={id}>Why bracket them?</label>
        <input
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the form opens because it was asked for
          autoFocus
          placeholder="Optional"
          aria-describedby={`${id}-hint`}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <p className="hint" id={`${id}-hint`}>
          The words stay as they are, in brackets.
        </p>
      </div>
      <FormFoot action="Bracket" />
    </Form>
  );
}
