// One required line of words, such as a reason.
import { type ReactNode, useState } from 'react';
import { LineField } from './fields.tsx';
import { Form, FormFoot } from './form.tsx';

interface Props {
  readonly label: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly onReason: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

export function ReasonForm({ label, action, isBusy, onReason, onCancel }: Props): ReactNode {
  const [reason, setReason] = useState('');
  const words = reason.trim();
  return (
    <Form isOff={isBusy || words === ''} onSubmit={() => void onReason(words)} onCancel={onCancel}>
      <LineField label={label} value={reason} onValue={setReason} autoFocus />
      <FormFoot action={action} />
    </Form>
  );
}
