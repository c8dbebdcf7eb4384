// The step before words are bracketed as they are: why, if the delegation wants to say so.
import { type ReactNode, useState } from 'react';
import { LineField } from '../../kit/fields.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';

interface Props {
  readonly busy: boolean;
  readonly onBracket: (reason: string) => void;
  readonly onCancel: () => void;
}

export function BracketForm({ busy, onBracket, onCancel }: Props): ReactNode {
  const [reason, setReason] = useState('');
  return (
    <Form label="Bracket" isOff={busy} onSubmit={() => onBracket(reason.trim())} onCancel={onCancel}>
      <LineField
        label="Why bracket them?"
        value={reason}
        onValue={setReason}
        hint="Optional"
        note="The words stay as they are, in brackets."
        autoFocus
      />
      <FormFoot action="Bracket" />
    </Form>
  );
}
