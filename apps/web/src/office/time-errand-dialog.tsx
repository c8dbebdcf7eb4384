// The dialog of an errand about time or office.
import type { ReactNode } from 'react';
import { CompareDialog } from '../compare/compare-dialog.tsx';
import { MeetingsDialog } from '../meeting/meetings-dialog.tsx';
import { SilenceDialog } from '../silence/silence-dialog.tsx';
import { SilencesDialog } from '../silence/silences-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { MastheadDialog } from './masthead-dialog.tsx';
import { RosterDialog } from './roster-dialog.tsx';
import type { TimeErrand } from './time-errands.ts';

interface Props {
  readonly errand: TimeErrand;
  readonly onClose: () => void;
}

export function TimeErrandDialog({ errand, onClose }: Props): ReactNode {
  switch (errand) {
    case 'silence':
      return <SilenceDialog onClose={onClose} />;
    case 'meetings':
      return <MeetingsDialog onClose={onClose} />;
    case 'hand-over':
      return <HandOverDialog onClose={onClose} />;
    case 'roster':
      return <RosterDialog onClose={onClose} />;
    case 'masthead':
      return <MastheadDialog onClose={onClose} />;
    case 'compare':
      return <CompareDialog onClose={onClose} />;
    case 'silences':
      return <SilencesDialog onClose={onClose} />;
    default: {
      const never: never = errand;
      return never;
    }
  }
}
