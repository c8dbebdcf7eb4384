// The words that took the place of a proposal that was left behind, as a span that can be bracketed. Nobody selects them: where they
// stand is known from the record, and when they cannot be bracketed any more the proposal is put on others (re-based).
import type { Place } from '../../model/command.ts';
import type { Stretch } from '../../model/comment.ts';
import type { Leftover } from '../../model/leftover.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Segment, WordingId } from '../../model/paragraph.ts';
import type { Decision } from '../../model/refusal.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { plainWords } from '../../words/plain-words.ts';
import { lengthOf } from '../../words/rich-text.ts';
import { leafAt, leavesIn, placeOfLeaf, type Within } from '../../words/segment-tree.ts';
import { segmentsInSpan } from '../brackets/bracketing.ts';
import { refuse } from '../decision.ts';

/** The words that a proposal left behind would stand on if it were confirmed now; null when there are none. */
export function wordsInstead(state: NegotiationState, proposal: WordingId): string | null {
  const leftover = state.leftovers.find(({ id }) => id === proposal);
  const ground = leftover === undefined ? null : groundOf(state, leftover);
  return ground?.ok ? ground.words : null;
}

/** The words that took a proposal's place, as a span to be bracketed. */
interface Ground {
  readonly ok: true;
  readonly words: string;
  readonly hash: string;
  readonly from: Place;
  readonly to: Place;
  /** The bracket whose base text they are all of, with what its base reads. */
  readonly around: { readonly bracket: string; readonly expected: string } | null;
}

type NoGround = Extract<Decision, { readonly ok: false }>;

export function groundOf(state: NegotiationState, { instead }: Leftover): Ground | NoGround {
  const places = instead.flatMap(({ leaf }) => placeOfLeaf(state, leaf) ?? []);
  const [paragraph, ...more] = new Set(places.map((place) => place.paragraph));
  if (paragraph === undefined)
    return refuse({
      kind: 'not-in-order',
      why: 'no words stand in the place of this proposal any more; put it on other words instead',
    });
  if (more.length > 0)
    return refuse({
      kind: 'not-in-order',
      why: 'the words that took the place of this proposal now stand in several paragraphs; put it on words of one of them instead',
    });
  const { status } = paragraph;
  return status === 'open'
    ? groundIn(paragraph.segments, null, instead)
    : refuse({ kind: 'paragraph-closed', status });
}

/** The narrowest span that holds all the stretches; a bracket that they do not lie beside but in is gone into. */
function groundIn(list: readonly Segment[], within: Within | null, instead: readonly Stretch[]): Ground {
  const holds = (segments: readonly Segment[]) =>
    leavesIn(segments).some(({ id }) => instead.some(({ leaf }) => leaf === id));
  const [first, last] = [
    list.findIndex((segment) => holds([segment])),
    list.findLastIndex((segment) => holds([segment])),
  ];
  const only = first === last ? list[first] : undefined;
  if (only?.kind === 'bracket') {
    const [inner, ...others] = only.wordings.filter(({ segments }) => holds(segments));
    if (inner !== undefined && others.length === 0)
      return groundIn(inner.segments, { bracket: only, wording: inner }, instead);
  }
  const [from, to] = [startOf(list, first, instead), endOf(list, last, instead)];
  const [head, tail] = [leafOf(list, from), leafOf(list, to)];
  const [start, end] = [list.indexOf(head), list.indexOf(tail)];
  const inside = segmentsInSpan({
    from: head,
    to: tail,
    start: from.offset,
    end: to.offset,
    between: list.slice(start + 1, Math.max(end, start + 1)),
  });
  const isAll =
    start === 0 && from.offset === 0 && end === list.length - 1 && to.offset === lengthOf(tail.text);
  const around = isAll && within?.wording.origin === 'base' ? asBase(within.bracket, list) : null;
  return { ok: true, words: plainWords(inside), hash: hashOfSegments(inside), from, to, around };
}

function asBase({ id: bracket }: Bracket, base: readonly Segment[]): NonNullable<Ground['around']> {
  return { bracket, expected: hashOfSegments(base) };
}

/** Where the stretches begin in a segment: at a bracket, behind the leaf before it. */
function startOf(list: readonly Segment[], index: number, instead: readonly Stretch[]): Place {
  const segment = list[index];
  if (segment?.kind === 'leaf')
    return { leaf: segment.id, offset: Math.min(...inLeaf(segment.id, instead).map(({ start }) => start)) };
  const before = leafAt(list, index - 1);
  return { leaf: before.id, offset: lengthOf(before.text) };
}

function endOf(list: readonly Segment[], index: number, instead: readonly Stretch[]): Place {
  const segment = list[index];
  if (segment?.kind === 'leaf')
    return { leaf: segment.id, offset: Math.max(...inLeaf(segment.id, instead).map(({ end }) => end)) };
  return { leaf: leafAt(list, index + 1).id, offset: 0 };
}

function inLeaf(id: string, instead: readonly Stretch[]): readonly Stretch[] {
  return instead.filter(({ leaf }) => leaf === id);
}

function leafOf(list: readonly Segment[], { leaf }: Place) {
  return leafAt(
    list,
    list.findIndex(({ id }) => id === leaf),
  );
}
