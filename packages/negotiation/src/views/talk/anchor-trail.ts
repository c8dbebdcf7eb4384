// The trail of an anchor through the acts since it was written down: where its words went, what its paragraph became, and,
// once none of its words is left, what stood in their stead.
import type { Act, ActOf, RecordedAct } from '../../model/act.ts';
import type { Stretch } from '../../model/comment.ts';
import type { BracketId, LeafId, ParagraphId } from '../../model/paragraph.ts';
import type { Anchor } from '../../model/saying.ts';
import { changedParts, followWords } from '../../words/follow-words.ts';
import { plainText } from '../../words/rich-text.ts';

export interface Trail {
  readonly stretches: readonly Stretch[];
  /** Once the words are gone: what stood in their stead or beside them, followed in its turn. */
  readonly stead: Stead;
  /** Whether they went by a settlement. */
  readonly isSettled: boolean;
  /** The paragraphs that the anchor's has become, in their order. */
  readonly family: readonly ParagraphId[];
  readonly through: 'split' | 'merge' | null;
}

interface Stead {
  readonly stretches: readonly Stretch[];
  /** The bracket that the words were taken out of, or stood in. */
  readonly bracket: BracketId | null;
}

/** Follows an anchor through acts. */
export function followAnchor(acts: readonly RecordedAct[], { paragraph, quote, bracket }: Anchor): Trail {
  let trail: Trail = {
    stretches: quote === null ? [] : [{ leaf: quote.leaf, start: quote.start, end: quote.end }],
    stead: { stretches: [], bracket },
    isSettled: false,
    family: [paragraph],
    through: null,
  };
  for (const { act } of acts) trail = familyAfter(wordsAfter(trail, act), act);
  return trail;
}

function wordsAfter(trail: Trail, act: Act): Trail {
  const { stead } = trail;
  const stretches = followWords(trail.stretches, act);
  const after = followWords(stead.stretches, act);
  const isLost =
    (stretches.length === 0 && trail.stretches.length > 0) ||
    (after.length === 0 && stead.stretches.length > 0) ||
    (act.kind === 'bracket-settled' && act.bracket === stead.bracket);
  if (!isLost && stretches === trail.stretches && after === stead.stretches) return trail;
  if (!isLost) return { ...trail, stretches, stead: { ...stead, stretches: after } };
  const isSettled = act.kind === 'bracket-settled' && act.isBracketLifted !== true;
  return { ...trail, stretches, stead: steadAfter(act), isSettled };
}

/** What stands in the stead of the words that an act took out. */
function steadAfter(act: Act): Stead {
  if (act.kind === 'leaf-edited') {
    const parts = changedParts(act);
    const { now, inserted } = parts.find((part) => part.removed > 0) ?? { now: act.at, inserted: 0 };
    return {
      stretches: inserted > 0 ? [stretch(act.leaf, now, inserted)] : [beside(act.leaf, now)],
      bracket: null,
    };
  }
  if (act.kind === 'bracket-settled') return { stretches: settledOn(act), bracket: null };
  return { stretches: [], bracket: 'bracket' in act ? act.bracket : null };
}

/** The words that a bracket was settled on, in the leaves that join them to their surroundings; without words, a letter beside. */
function settledOn({ joints, leaves }: ActOf<'bracket-settled'>): readonly Stretch[] {
  const [head, tail] = joints.map((id) => leaves.find((making) => making.id === id));
  const [before = 0, first = 0] = (head?.pieces ?? []).map(lengthOfPiece);
  const [last = 0] = (tail?.pieces ?? []).map(lengthOfPiece);
  if (head === undefined) return [];
  if (first > 0) return [stretch(head.id, before, first)];
  return [tail !== undefined && last > 0 ? stretch(tail.id, 0, last) : beside(head.id, before)];
}

type Piece = ActOf<'bracket-settled'>['leaves'][number]['pieces'][number];

function lengthOfPiece(piece: Piece): number {
  return 'text' in piece ? plainText(piece.text).length : piece.end - piece.start;
}

function stretch(leaf: LeafId, start: number, length: number): Stretch {
  return { leaf, start, end: start + length };
}

/** The letter before an offset, or the first one: it is followed where no letter is. */
function beside(leaf: LeafId, at: number): Stretch {
  return stretch(leaf, Math.max(at - 1, 0), 1);
}

function familyAfter(trail: Trail, act: Act): Trail {
  const { family } = trail;
  if (act.kind === 'paragraph-split' && family.includes(act.paragraph)) {
    const parts = family.toSpliced(family.indexOf(act.paragraph) + 1, 0, act.newParagraph);
    return { ...trail, family: parts, through: 'split' };
  }
  if (act.kind === 'paragraph-merged' && family.includes(act.paragraph)) {
    const joined = [...new Set(family.map((id) => (id === act.paragraph ? act.into : id)))];
    return { ...trail, family: joined, through: 'merge' };
  }
  return trail;
}
