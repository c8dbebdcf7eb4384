// The dialog of an errand about time or office.
import type { ReactNode } from 'react';
import { SilenceDialog } from '../silence/silence-dialog.tsx';
import { SilencesDialog } from '../silence/silences-dialog.tsx';
import type { TimeErrand } from './time-errands.ts';

interface Props {
  readonly errand: TimeErrand;
  readonly onClose: () => void;
}

export function TimeErrandDialog({ errand, onClose }: Props): ReactNode {
  switch (errand) {
    case 'silence':
      return <SilenceDialog onClose={onClose} />;
    case 'silences':
      return <SilencesDialog onClose={onClose} />;
    default: {
      const never: never = errand;
      return never;
    }
  }
}
