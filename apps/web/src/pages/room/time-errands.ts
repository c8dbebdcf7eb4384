// The entries of the room's menu that are about time and office.

/** For the Chair's office. */
export const CHAIR_TIME_ERRANDS = [
  { id: 'silence', words: 'Put under silence…' },
  { id: 'hand-over', words: 'Hand over the Chair…' },
  { id: 'roster', words: 'Members and their names…' },
  { id: 'masthead', words: 'Title and symbols…' },
] as const;

/** For everybody. */
export const TIME_ERRANDS = [
  { id: 'meetings', words: 'Meetings and readings…' },
  { id: 'compare', words: 'Compare revisions…' },
  { id: 'silences', words: 'Silence procedures…' },
] as const;

export type TimeErrand = (typeof CHAIR_TIME_ERRANDS)[number]['id'] | (typeof TIME_ERRANDS)[number]['id'];

/** All of them. */
export const ALL_TIME_ERRANDS: readonly TimeErrand[] = [...CHAIR_TIME_ERRANDS, ...TIME_ERRANDS].map(
  ({ id }) => id,
);

/** Whether an entry of the menu is one of them. */
export function isTimeErrand(errand: string): errand is TimeErrand {
  return ALL_TIME_ERRANDS.some((each) => each === errand);
}
