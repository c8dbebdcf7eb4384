// The landing zone of a bracket in words, for the Chair and everybody else. A position that has lapsed is never passed over:
// where the sentence has no counts of its own to say so, it is said behind it.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { wordingName } from '../brackets/wording-name.ts';
import { listOf, seatName } from '../names.ts';
import { bestOf, isAccepted, type LandingZone, landingZone } from './landing-zone.ts';
import type { ShownStance, Tally, WordingStandings } from './standings.ts';
import { tallyWords } from './tally-words.ts';

/** Where a bracket with these standings could land, or what stands in the way. `state` gives the names of delegations. */
export function landingSentence(wordings: readonly WordingStandings[], state: NegotiationState): string {
  const isEach = (...kinds: readonly ShownStance[]) =>
    wordings.every(({ standings }) => standings.every(({ shown }) => kinds.includes(shown)));
  if (isEach('silent')) return 'No position yet.';
  if (isEach('silent', 'lapsed')) return 'No position stands on the words as they are now.';
  const zone = landingZone(wordings);
  switch (zone.kind) {
    case 'free':
      return freeSentence(zone, wordings, state);
    case 'one-objection': {
      const [first, ...others] = zone.wordings.map(
        (each) => [seatName(state, each.by), wordingName(each, state)] as const,
      );
      if (first === undefined) throw new Error('invariant: a landing zone has a wording');
      const more = others.map(([who, words]) => `, only ${who} to ${words}`).join('');
      return `No wording without objection. Only ${first[0]} objects to ${first[1]}${more}.${lapsedIn(wordings)}`;
    }
    case 'contested': {
      const [first = '', ...others] = zone.wordings.map((each, index) =>
        [`${each.tally.object}`, ...(index === 0 ? ['object'] : []), 'to', wordingName(each, state)].join(
          ' ',
        ),
      );
      return `No wording without objection: ${listOf([first, ...others])}.${lapsedIn(wordings)}`;
    }
    default: {
      const never: never = zone;
      throw new Error(`invariant: a landing zone of no known kind: ${JSON.stringify(never)}`);
    }
  }
}

function freeSentence(
  zone: Extract<LandingZone, { readonly kind: 'free' }>,
  wordings: readonly WordingStandings[],
  state: NegotiationState,
): string {
  const best = bestOf(zone);
  const [first] = best;
  if (first === undefined) {
    const them = zone.wordings.length === 1 ? 'it' : 'them';
    return `Nobody objects to ${namesOf(zone.wordings, state)}, but nobody supports or accepts ${them} yet.${lapsedIn(wordings)}`;
  }
  const rest = zone.wordings.filter((each) => !best.includes(each) && isAccepted(each.tally));
  const others = rest.length === 0 ? '' : ` Nobody objects to ${namesOf(rest, state)} either.`;
  // Wordings that stand alike may differ in what has lapsed; the counts shown are the first one's.
  const uncounted = wordings.filter(({ wording }) => wording.id !== first.wording.id);
  const words = best.map((each) => wordingName(each, state)).join(' or ');
  return `Could land on ${words}: ${best.length > 1 ? 'each ' : ''}${countsIn(first.tally)}.${others}${lapsedIn(uncounted)}`;
}

/** How many positions on these wordings were taken on other words; a sentence to add, or nothing. */
function lapsedIn(wordings: readonly WordingStandings[]): string {
  const count = wordings.reduce((sum, { tally }) => sum + tally.lapsed, 0);
  if (count === 0) return '';
  return count === 1 ? ' 1 position has lapsed.' : ` ${count} positions have lapsed.`;
}

function namesOf(wordings: readonly WordingStandings[], state: NegotiationState): string {
  return listOf(wordings.map((each) => wordingName(each, state)));
}

function countsIn(tally: Tally): string {
  return tallyWords(tally)
    .map(({ count, words }) => `${count} ${words}`)
    .join(', ');
}
