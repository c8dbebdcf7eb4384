// A button that can say why it cannot be pressed; a press that comes while the answer to another button's press is under way
// waits for it instead of being lost. It stays reachable by keyboard, is marked as disabled, and shows the
// reason as text that a screen reader reads with it.
import { type ReactNode, useEffect, useId, useRef } from 'react';

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
  const [isBegunHere, isWaiting] = [useRef(false), useRef(false)];
  const press = () => {
    isBegunHere.current = true;
    onPress();
  };
  useEffect(() => {
    if (isBusy) return;
    isBegunHere.current = false;
    if (isWaiting.current && whyNot === null) onPress();
    isWaiting.current = false;
  });
  return (
    <span className="action">
      <button
        type="button"
        className={`button ${look === 'plain' ? '' : look}`}
        aria-disabled={isOff || undefined}
        aria-describedby={whyNot === null ? undefined : reasonId}
        onClick={() => {
          if (!isOff) press();
          else if (isBusy && !isBegunHere.current) isWaiting.current = true;
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
