// The sentence for more than one person may do: at once, within an hour, or in all.
import type { Refusal } from '../model/refusal.ts';

type TooFast = Extract<Refusal, { readonly kind: 'too-fast' }>;
type Ceiling = Extract<Refusal, { readonly kind: 'ceiling' }>;

const TOO_FAST: Readonly<Record<TooFast['what'], (wait: string) => string>> = {
  commands: (wait) => `These were too many commands at once; try again in ${wait}.`,
  comments: (wait) =>
    `You have said as much as one person may within an hour, because all of it stays; say this in ${wait}.`,
  rows: (wait) =>
    `You have done as much as one person may within an hour, because all of it stays in the log; try again in ${wait}. Whoever runs the server can raise that limit (rowsPerHour).`,
};

/** What was too much, why there is an end to it, and what to do next. */
export function tooMuchSentence(refusal: TooFast | Ceiling): string {
  if (refusal.kind === 'too-fast') return TOO_FAST[refusal.what](waiting(refusal.seconds));
  return `You have said as much here as one person may in all (${refusal.limit} comments), because all of it stays. Say this in the meeting; whoever runs the server can raise that limit (commentsOfPerson).`;
}

function waiting(seconds: number): string {
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds <= 1 ? 'a second' : `${seconds} seconds`;
}
