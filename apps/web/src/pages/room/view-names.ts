// The views of a room and what they are called.
import type { SeatId } from '@adref/negotiation';

export const VIEWS = ['text', 'agreed', 'positions', 'desk', 'record'] as const;
export type View = (typeof VIEWS)[number];

const NAMES: Readonly<Record<View, string>> = {
  text: 'Text',
  agreed: 'Agreed',
  positions: 'Positions',
  desk: 'Desk',
  record: 'Record',
};

/** The desk is the Chair's; everybody else sees there what stands in the way. */
export function viewName(view: View, seat: SeatId): string {
  return view === 'desk' && seat !== 'chair' ? 'In the way' : NAMES[view];
}
