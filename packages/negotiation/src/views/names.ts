// How seats and paragraphs are called in sentences.
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { ParagraphId } from '../model/paragraph.ts';
import { type SeatId, seatKind } from '../model/seat.ts';
import { isolated } from '../words/direction.ts';
import { plainWords } from '../words/plain-words.ts';
import { standingPaths } from './paragraphs/number-paths.ts';

/** "the Chair", "the secretariat", "an observer", or the delegation's short name. */
export function seatName(state: NegotiationState | null, seat: SeatId): string {
  if (seat === 'server') return 'the server';
  const kind = seatKind(seat);
  switch (kind) {
    case 'chair':
      return 'the Chair';
    case 'secretariat':
      return 'the secretariat';
    case 'observer':
      return 'an observer';
    case 'delegation':
      return (
        [...(state?.delegations ?? []), ...(state?.formerDelegations ?? [])].find(
          (delegation) => delegation.seat === seat,
        )?.name ?? seat
      );
    default: {
      const never: never = kind;
      throw new Error(`invariant: unknown kind of seat ${String(never)}`);
    }
  }
}

/** "France", "France and Pakistan", "France, Pakistan and Panama". */
export function listOfSeats(state: NegotiationState | null, seats: readonly SeatId[]): string {
  return listOf(seats.map((seat) => seatName(state, seat)));
}

/** Names in a row, the last two joined by "and". */
export function listOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The words in quotation marks, shortened in the middle; "deletion" for no words. */
export function quoted(words: string): string {
  if (words === '') return 'deletion';
  const characters = Array.from(words);
  const short =
    characters.length <= LONGEST_QUOTE
      ? words
      : `${characters.slice(0, LONGEST_QUOTE / 2).join('')} … ${characters.slice(-LONGEST_QUOTE / 4).join('')}`;
  return `“${isolated(short)}”`;
}

/** Characters: a sentence stays one or two lines in the panel. */
const LONGEST_QUOTE = 80;

/** "paragraph 2", "paragraph 8 (j) (i)", "item (a)" where no number stands above it, or the kind with its first words; "a paragraph" when it is gone. */
export function paragraphName(state: NegotiationState | null, id: ParagraphId): string {
  const paragraph = state?.paragraphs.find((candidate) => candidate.id === id);
  if (state === null || paragraph === undefined) return 'a paragraph';
  const label = standingPaths(state).get(id) ?? '';
  if (label !== '') return label.startsWith('(') ? `item ${label}` : `paragraph ${label}`;
  const kind = paragraph.kind === 'heading' ? 'the heading' : 'the paragraph';
  const words = plainWords(paragraph.segments);
  return words === ''
    ? `an empty ${paragraph.kind === 'heading' ? 'heading' : 'paragraph'}`
    : `${kind} ${quoted(words)}`;
}

/** With a capital at its beginning. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** An instant as a sentence says it where no clock of the reader is known. */
export function instant(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
