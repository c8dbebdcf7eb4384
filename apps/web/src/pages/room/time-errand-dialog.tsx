// The dialog of an errand about time or office.
import type { ReactNode } from 'react';
import { MeetingsDialog } from '../../moves/meetings/meetings-dialog.tsx';
import { MastheadDialog } from '../../moves/office/masthead-dialog.tsx';
import { HandOverDialog } from '../../moves/people/hand-over-dialog.tsx';
import { RosterDialog } from '../../moves/people/roster-dialog.tsx';
import { SilenceDialog } from '../../moves/silence/silence-dialog.tsx';
import { SilencesDialog } from '../../moves/silence/silences-dialog.tsx';
import { CompareDialog } from '../../views/compare/compare-dialog.tsx';
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
