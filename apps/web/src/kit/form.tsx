// The one form. Enter in a line sends it, Ctrl+Enter from everywhere in it; Escape leaves it, as Cancel does, and a list that is
// open in it first. While it is off, because something is missing or on its way, its button says so and sending does nothing.
import { createContext, type KeyboardEvent, type ReactNode, useContext } from 'react';
import type { DoingNow } from './doing-now.ts';
import { Refused } from './refused.tsx';

interface Around {
  readonly isOff: boolean;
  readonly onCancel: (() => void) | undefined;
}

const FormContext = createContext<Around>({ isOff: false, onCancel: undefined });

interface FormProps {
  /** What the form is, for a screen reader; a dialog's title says it already. */
  readonly label?: string;
  /** How it is laid out, where not one field under the other. */
  readonly className?: string;
  /** Whether something that it needs is missing, or what it asked for is still on its way. */
  readonly isOff?: boolean;
  readonly onSubmit: () => void;
  /** Leaves the form; without it, Escape is for what stands around the form. */
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

export function Form({
  label,
  className = 'form',
  isOff = false,
  onSubmit,
  onCancel,
  children,
}: FormProps): ReactNode {
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
    if (event.key !== 'Escape' || onCancel === undefined || isOpenList(event.target)) return;
    // A dialog around it stays.
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      className={className}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOff) onSubmit();
      }}
      onKeyDown={onKeyDown}
    >
      <FormContext value={{ isOff, onCancel }}>{children}</FormContext>
    </form>
  );
}

interface SubmitProps {
  readonly look?: 'primary' | 'plain';
  readonly children: ReactNode;
}

/** The button that sends the form around it. It keeps the keyboard while it cannot be pressed. */
export function SubmitButton({ look = 'primary', children }: SubmitProps): ReactNode {
  const { isOff } = useContext(FormContext);
  return (
    <button
      type="submit"
      className={look === 'primary' ? 'button primary' : 'button'}
      aria-disabled={isOff || undefined}
    >
      {children}
    </button>
  );
}

interface FootProps {
  readonly action: ReactNode;
  /** What the form asked for; left out where a refusal is shown elsewhere. */
  readonly doing?: DoingNow & { clear?(): void };
  /** Further ways on, between sending and leaving. */
  readonly children?: ReactNode;
}

/** Why it was not done the last time, and the buttons: sending, and leaving where the form can be left. */
export function FormFoot({ action, doing, children }: FootProps): ReactNode {
  const { onCancel } = useContext(FormContext);
  return (
    <>
      {doing !== undefined && <Refused doing={doing} />}
      <div className="row">
        <SubmitButton>{action}</SubmitButton>
        {children}
        {onCancel !== undefined && (
          <button type="button" className="button quiet" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </>
  );
}

/** Whether a field has its list open: Escape closes that first. */
function isOpenList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
