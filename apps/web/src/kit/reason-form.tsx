// One required reason in words, for acts that record why.
import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly action: string;
  readonly isBusy: boolean;
  readonly onReason: (reason: string) => Promise<void>;
  readonly onCancel: () => void;
}

export function ReasonForm({ label, action, isBusy, onReason, onCancel }: Props): ReactNode {
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <form
      className="propose"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') void onReason(reason.trim());
      }}
    >
      <div className="field">
        <label htmlFor={id}>{label}</label>
        {/* biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed */}
        <input id={id} value={reason} autoFocus onChange={(event) => setReason(event.target.value)} />
      </div>
      <div className="row">
        <button type="submit" className="button primary" disabled={isBusy || reason.trim() === ''}>
          {action}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
