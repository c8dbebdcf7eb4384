// The step before words are bracketed as they are: why, if the delegation wants to say so.
import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly busy: boolean;
  readonly onBracket: (reason: string) => void;
  readonly onCancel: () => void;
}

export function BracketForm({ busy, onBracket, onCancel }: Props): ReactNode {
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <form
      className="bracket-form"
      aria-label="Bracket"
      onSubmit={(event) => {
        event.preventDefault();
        onBracket(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
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
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={busy}>
          Bracket
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
