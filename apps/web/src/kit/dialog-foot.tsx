// The foot of a dialog: leaving it, and beside that what it is for.
import type { ReactNode } from 'react';

interface Props {
  readonly onClose: () => void;
  /** The button that does it; without one there is nothing to cancel, and the dialog is closed. */
  readonly children?: ReactNode;
}

/** The last row of a dialog. */
export function DialogFoot({ onClose, children }: Props): ReactNode {
  return (
    <div className="foot">
      <button type="button" className="button" onClick={onClose}>
        {children === undefined ? 'Close' : 'Cancel'}
      </button>
      {children}
    </div>
  );
}
