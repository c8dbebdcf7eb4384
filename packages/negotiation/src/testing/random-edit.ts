// Typing as it enters the record: a splice of a leaf by a seat that may edit it.
import type { LeafEdited } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import { mayEditLeaf } from '../views/people/rights.ts';
import { lengthOf, plainText, sliceText, untraced } from '../words/rich-text.ts';
import { paragraphLeaves } from '../words/segment-tree.ts';
import { splitsCharacter } from '../words/surrogate.ts';
import { below, oneOf, type Random } from './random.ts';
import { randomText } from './random-text.ts';

/** A random edit of a random leaf of an open paragraph; null when nobody can type anywhere, or the edit changes nothing. */
export function randomEdit(state: NegotiationState, random: Random): LeafEdited | null {
  if (state.phase.kind !== 'negotiating') return null;
  const paragraph = oneOf(
    random,
    state.paragraphs.filter(({ status }) => status === 'open'),
  );
  const leaf = paragraph && oneOf(random, paragraphLeaves(paragraph));
  if (paragraph === undefined || leaf === undefined) return null;
  const seats = ['chair', ...state.delegations.map(({ seat }) => seat)];
  const seat = oneOf(
    random,
    seats.filter((candidate) => mayEditLeaf(state, leaf.id, candidate)),
  );
  if (seat === undefined) return null;
  const words = plainText(leaf.text);
  const at = whole(words, below(random, words.length + 1));
  const end = random() < 0.5 ? at : whole(words, at + below(random, lengthOf(leaf.text) - at + 1));
  const removed = untraced(sliceText(leaf.text, at, Math.max(at, end)));
  const inserted = randomText(random);
  if (removed.length === 0 && inserted.length === 0) return null;
  const authors =
    inserted.length === 0 ? [] : [{ seat, person: `person-${seat}`, length: lengthOf(inserted) }];
  return { kind: 'leaf-edited', paragraph: paragraph.id, leaf: leaf.id, at, removed, inserted, authors };
}

function whole(words: string, offset: number): number {
  return splitsCharacter(words, offset) ? offset - 1 : offset;
}
