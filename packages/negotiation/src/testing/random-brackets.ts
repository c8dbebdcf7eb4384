// Brackets that a random draft brings along, some inside others, some noted for delegations.
import type { DraftBracket, DraftWording } from '../model/command.ts';
import type { RichText } from '../model/rich-text.ts';
import type { SeatId } from '../model/seat.ts';
import { lengthOf, plainText } from '../words/rich-text.ts';
import { splitsCharacter } from '../words/surrogate.ts';
import { below, oneOf, type Random } from './random.ts';
import { randomText } from './random-text.ts';

/** None to two brackets on some words, in order. */
export function randomBrackets(
  random: Random,
  text: RichText,
  seats: readonly SeatId[],
  depth = 1,
): readonly DraftBracket[] {
  const words = plainText(text);
  const places = Array.from({ length: 2 * below(random, 3) }, () => below(random, lengthOf(text) + 1))
    .filter((place) => !splitsCharacter(words, place))
    .sort((a, b) => a - b);
  const brackets: DraftBracket[] = [];
  for (let index = 0; index + 1 < places.length; index += 2) {
    const [from = 0, to = 0] = [places[index], places[index + 1]];
    const wordings = Array.from({ length: 1 + below(random, 2) }, () => randomWording(random, seats, depth));
    brackets.push({ from, to, wordings });
  }
  return brackets;
}

function randomWording(random: Random, seats: readonly SeatId[], depth: number): DraftWording {
  const text = randomText(random);
  const seat = oneOf(random, seats);
  const inner = depth < 3 && random() < 0.3 ? randomBrackets(random, text, seats, depth + 1) : [];
  return {
    text,
    ...(seat === undefined || random() < 0.5 ? {} : { noted: [seat] }),
    ...(inner.length === 0 ? {} : { brackets: inner }),
  };
}
