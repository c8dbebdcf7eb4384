// The groups that delegations may table something for: those that stand by the year's roster, and those that were formed at
// this table.
import type { NegotiationState } from '@adref/negotiation';
import { standingGroups } from '@adref/reference';
import type { SeatGroup } from './sponsor-codes.ts';

/** Standing groups first, then those formed here. */
export function groupsOf({
  delegations,
  groups,
}: Pick<NegotiationState, 'delegations' | 'groups'>): readonly SeatGroup[] {
  return [...standingGroups(delegations), ...groups];
}
