// Bracketing a span, with the wordings proposed for it by the same command. Several moves do it: opening a bracket, and putting a
// proposal that was left behind on other words.
import type { Act, LeafMaking } from '../../model/act.ts';
import type { CommandOf } from '../../model/command.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Leaf, Segment } from '../../model/paragraph.ts';
import type { Decision, Refusal } from '../../model/refusal.ts';
import { looseHashOfSegments, looseHashOfWords } from '../../words/loose-hash.ts';
import { plainWords } from '../../words/plain-words.ts';
import { lengthOf, plainText, sliceText } from '../../words/rich-text.ts';
import { bracketDepth, placeOfLeaf } from '../../words/segment-tree.ts';
import { splitsCharacter } from '../../words/surrogate.ts';
import {
  type Asking,
  accept,
  badSponsors,
  badTexts,
  firstRefusal,
  joint,
  refuse,
  tooLong,
} from '../decision.ts';
import { badHeard, heardBy } from './heard-by-chair.ts';
import { proposed } from './proposed.ts';

/** Words of one segment list, from a place in one leaf to a place in the same or a later one. */
interface Span {
  readonly from: Leaf;
  readonly to: Leaf;
  readonly start: number;
  readonly end: number;
  /** What lies between the leaves, brackets and all; empty when they are one. */
  readonly between: readonly Segment[];
}

/**
 * Decides `open-bracket`. Refuses a span that crosses a bracket, is empty or cuts a character, because a bracket stands around whole
 * words of one list; words that its author has not seen; too many brackets inside one another; and a wording that says what the text
 * or another one says.
 */
export function decideOpenBracket(
  state: NegotiationState,
  command: CommandOf<'open-bracket'>,
  asking: Asking,
): Decision {
  const bad = firstRefusal(
    tooLong('reason', command.reason.length, LIMITS.reasonLength),
    badTexts(command.wordings),
    badSponsors(state, command.sponsors, asking),
    badHeard(state, command, asking),
  );
  if (bad !== null) return refuse(bad);
  const [from, to] = [placeOfLeaf(state, command.from.leaf), placeOfLeaf(state, command.to.leaf)];
  if (from === undefined) return refuse({ kind: 'unknown', what: 'leaf', id: command.from.leaf });
  if (to === undefined) return refuse({ kind: 'unknown', what: 'leaf', id: command.to.leaf });
  const { id: paragraph, status } = from.paragraph;
  if (status !== 'open') return refuse({ kind: 'paragraph-closed', status });
  if (from.list !== to.list || from.list === from.paragraph.beside)
    return refuse({ kind: 'bad-span', why: 'crosses-a-bracket' });
  if (to.index < from.index) return refuse({ kind: 'bad-span', why: 'out-of-range' });
  const span: Span = {
    from: from.segment,
    to: to.segment,
    start: command.from.offset,
    end: command.to.offset,
    between: from.list.slice(from.index + 1, Math.max(to.index, from.index + 1)),
  };
  const inside = segmentsInSpan(span);
  const words = plainWords(inside);
  if (words !== command.expected) return refuse({ kind: 'stale', what: 'span', now: words });
  const depth = from.within.length + 1 + bracketDepth(span.between);
  const unfit = unfitSpan(span) ?? tooDeep(depth) ?? sameWords(inside, command);
  if (unfit !== null) return refuse(unfit);
  const opened = bracketOpened(paragraph, span, command, asking);
  const wordings = command.wordings.map((text) =>
    proposed({ ...joint(command), ...heardBy(command), paragraph, bracket: opened.bracket, text }, asking),
  );
  return accept(opened, ...wordings);
}

function bracketOpened(
  paragraph: string,
  { from, to, start, end, between }: Span,
  command: CommandOf<'open-bracket'>,
  { newId }: Asking,
): Extract<Act, { kind: 'bracket-opened' }> {
  const isOneLeaf = between.length === 0;
  const [before, after] = [newId('l'), newId('l')];
  const inside = isOneLeaf ? [newId('l')] : [newId('l'), newId('l')];
  const [first = '', last = ''] = inside;
  const middle: readonly LeafMaking[] = isOneLeaf
    ? [{ id: first, pieces: [{ leaf: from.id, start, end }] }]
    : [
        { id: first, pieces: [{ leaf: from.id, start, end: lengthOf(from.text) }] },
        { id: last, pieces: [{ leaf: to.id, start: 0, end }] },
      ];
  return {
    kind: 'bracket-opened',
    paragraph,
    bracket: newId('b'),
    base: newId('w'),
    from: command.from,
    to: command.to,
    reason: command.reason,
    before,
    inside,
    after,
    leaves: [
      { id: before, pieces: [{ leaf: from.id, start: 0, end: start }] },
      ...middle,
      { id: after, pieces: [{ leaf: to.id, start: end, end: lengthOf(to.text) }] },
    ],
    retired: isOneLeaf ? [from.id] : [from.id, to.id],
  };
}

/** The span as the segments of a wording. Offsets beyond a leaf's end stop at it, so that stale words can be shown. */
export function segmentsInSpan({ from, to, start, end, between }: Span): readonly Segment[] {
  if (between.length === 0) return [{ ...from, text: sliceText(from.text, start, end) }];
  const first = { ...from, text: sliceText(from.text, start, lengthOf(from.text)) };
  return [first, ...between, { ...to, text: sliceText(to.text, 0, end) }];
}

function unfitSpan({ from, to, start, end, between }: Span): Refusal | null {
  const isOneLeaf = between.length === 0;
  const isWithin = (leaf: Leaf, offset: number) =>
    Number.isInteger(offset) && offset >= 0 && offset <= lengthOf(leaf.text);
  if (!isWithin(from, start) || !isWithin(to, end) || (isOneLeaf && end < start)) {
    return { kind: 'bad-span', why: 'out-of-range' };
  }
  if (isOneLeaf && start === end) return { kind: 'bad-span', why: 'empty' };
  const cuts = splitsCharacter(plainText(from.text), start) || splitsCharacter(plainText(to.text), end);
  return cuts ? { kind: 'bad-span', why: 'splits-a-character' } : null;
}

function tooDeep(depth: number): Refusal | null {
  return depth > LIMITS.bracketDepth ? { kind: 'bad-span', why: 'too-deep' } : null;
}

function sameWords(inside: readonly Segment[], { wordings }: CommandOf<'open-bracket'>): Refusal | null {
  const [now, hashes] = [looseHashOfSegments(inside), wordings.map(looseHashOfWords)];
  if (hashes.includes(now)) return { kind: 'same-words', wording: null, isInText: true };
  return new Set(hashes).size < hashes.length ? { kind: 'same-words', wording: null } : null;
}
