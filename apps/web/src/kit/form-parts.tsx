// The parts that the panel's forms for proposals are made of.
import { type ReactNode, useId } from 'react';
import type { DoingNow } from './doing-now.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  readonly autoFocus?: boolean;
}

/** Words for the text: one paragraph, without line breaks. */
export function WordsField({ label, value, onValue, hint, autoFocus = false }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input serif"
        dir="auto"
        rows={3}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed
        autoFocus={autoFocus}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onValue(event.target.value.replace(/\s*\n\s*/g, ' '))}
      />
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** One line, such as a reason. */
export function LineField({ label, value, onValue, hint, autoFocus = false }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        placeholder={hint}
        // biome-ignore lint/a11y/noAutofocus: the form opens because its button was pressed
        autoFocus={autoFocus}
        onChange={(event) => onValue(event.target.value)}
      />
    </div>
  );
}

interface FootProps {
  readonly action: string;
  readonly doing: DoingNow;
  /** Whether something that it needs is still missing. */
  readonly isIncomplete?: boolean;
  readonly onCancel: () => void;
}

/** Why it was not done the last time, and the buttons. */
export function FormFoot({ action, doing, isIncomplete = false, onCancel }: FootProps): ReactNode {
  return (
    <>
      {doing.refused !== null && (
        <p className="notice refused" role="alert">
          {doing.refused}
        </p>
      )}
      <div className="row">
        <button type="submit" className="button primary" disabled={doing.busy || isIncomplete}>
          {action}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
}

interface FormProps {
  /** What the form is, for a screen reader. */
  readonly label: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A form in the panel; Escape leaves it. */
export function PanelForm({ label, onSubmit, onCancel, children }: FormProps): ReactNode {
  return (
    <form
      className="propose"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !isOpenList(event.target)) onCancel();
      }}
    >
      {children}
    </form>
  );
}

/** Whether a field has its list open: Escape closes that first. */
function isOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
