// What stands in the way of the agreed text, in sentences: all of it counted, and each in a line.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Obstacle } from '../../model/refusal.ts';
import { capitalised, instant, listOf, listOfSeats, paragraphName, quoted, seatName } from '../names.ts';
import { reservationName } from '../positions/reservation-name.ts';

/** What is in the way, counted by kind: the full list is shown beside the sentence. */
export function obstaclesShort(obstacles: readonly Obstacle[]): readonly string[] {
  const count = (kind: Obstacle['kind']) => obstacles.filter((obstacle) => obstacle.kind === kind).length;
  const some = (n: number, one: string, many: string) => (n === 0 ? [] : [n === 1 ? one : `${n} ${many}`]);
  return [
    ...some(count('no-paragraphs'), 'there is no text', 'texts are missing'),
    ...some(count('closed-without-agreement'), 'the negotiation was closed', 'negotiations were closed'),
    ...some(count('paragraph-not-agreed'), 'one paragraph is not agreed', 'paragraphs are not agreed'),
    ...some(count('open-bracket'), 'one bracket is open', 'brackets are open'),
    ...some(count('silence'), 'a silence is running', 'silences are running'),
    ...some(count('pending'), 'one paragraph is pending', 'paragraphs are pending'),
    ...some(count('placeholder'), 'one placeholder is to be filled', 'placeholders are to be filled'),
    ...some(count('reservation'), 'one reservation stands', 'reservations stand'),
  ];
}

/** What one obstacle is, as a line of the list: which paragraph, which words, who. */
export function obstacleSentence(obstacle: Obstacle, state: NegotiationState | null): string {
  switch (obstacle.kind) {
    case 'no-paragraphs':
      return 'There is no text yet.';
    case 'closed-without-agreement':
      return `The negotiation was closed without agreement: ${obstacle.reason}`;
    case 'paragraph-not-agreed':
      return `${capitalised(paragraphName(state, obstacle.paragraph))} is ${obstacle.status === 'open' ? 'open' : 'agreed ad ref, not yet agreed'}.`;
    case 'open-bracket': {
      const objections = obstacle.objections.map(
        ({ words, by }) =>
          `${listOfSeats(state, by)} ${by.length === 1 ? 'objects' : 'object'} to ${quoted(words)}`,
      );
      const more = objections.length === 0 ? '' : `; ${listOf(objections)}`;
      return `${capitalised(paragraphName(state, obstacle.paragraph))} has the open bracket ${quoted(obstacle.words)}${more}.`;
    }
    case 'silence':
      return `A silence runs until ${instant(obstacle.deadline)}.`;
    case 'pending':
      return `${capitalised(paragraphName(state, obstacle.paragraph))} is agreed pending ${listOfSeats(state, obstacle.by)}.`;
    case 'placeholder':
      return `${capitalised(paragraphName(state, obstacle.paragraph))} has the placeholder ${quoted(obstacle.words)}.`;
    case 'reservation':
      return `${capitalised(seatName(state, obstacle.seat))} has a ${reservationName(obstacle.reservation)} on ${quoted(obstacle.words)} in ${paragraphName(state, obstacle.paragraph)}.`;
    default: {
      const never: never = obstacle;
      throw new Error(`invariant: an obstacle of no known kind: ${JSON.stringify(never)}`);
    }
  }
}
