// A button that can say why it cannot be pressed: it stays reachable by keyboard, is marked as disabled, and shows the
// reason as text that a screen reader reads with it.
import { type ReactNode, useId } from 'react';

interface Props {
  /** The sentence that says why not; null when it may be pressed. */
  readonly whyNot: string | null;
  readonly isBusy?: boolean;
  readonly look?: 'primary' | 'plain' | 'danger';
  readonly onPress: () => void;
  readonly children: ReactNode;
}

export function ActionButton({
  whyNot,
  isBusy = false,
  look = 'plain',
  onPress,
  children,
}: Props): ReactNode {
  const reasonId = useId();
  const isOff = whyNot !== null || isBusy;
  return (
    <span className="action">
      <button
        type="button"
        className={`button ${look === 'plain' ? '' : look}`}
        aria-disabled={isOff || undefined}
        aria-describedby={whyNot === null ? undefined : reasonId}
        onClick={() => {
          if (!isOff) onPress();
        }}
      >
        {children}
      </button>
      {whyNot !== null && (
        <span className="why-not" id={reasonId}>
          {whyNot}
        </span>
      )}
    </span>
  );
}
