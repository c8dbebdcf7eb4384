// A bracket as a screen reader calls it: its number, how many wordings it has, and whose they are.
import type { Bracket } from '@adref/negotiation';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** “bracket 2.1, two wordings, base and Latvia”; `codes` says whose a wording is. */
export function bracketName(
  number: string,
  { wordings }: Pick<Bracket, 'wordings'>,
  whose: (wording: Bracket['wordings'][number]) => string,
): string {
  const count = wordings.length;
  const names = wordings.map(whose).filter((name) => name !== '');
  const told = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return [
    `bracket ${number}`.trim(),
    `${NUMBERS[count] ?? count} ${count === 1 ? 'wording' : 'wordings'}`,
    told,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
