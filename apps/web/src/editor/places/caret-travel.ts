// How a caret travels through leaves, brackets and paragraphs as if they were one text. Pure: it knows the words, not the
// screen; lines are the business of `screen-places.ts`.
import {
  isProposed,
  type LeafId,
  leavesIn,
  type NegotiationState,
  type Paragraph,
  type ParagraphId,
  type Segment,
  wholeBracketOf,
} from '@adref/negotiation';
import type { CaretPosition } from '../../session/places/position.ts';

/** A leaf on the way, in the order of the text. */
export interface Stop {
  readonly leaf: LeafId;
  readonly paragraph: ParagraphId;
  readonly words: string;
  /** Whether the caret may rest there: an empty leaf only where something may be typed. */
  readonly reachable: boolean;
}

export type Unit = 'character' | 'word';

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wordSegments = new Intl.Segmenter('en', { granularity: 'word' });

/** All leaves of the text in reading order. */
export function stopsOf(
  state: NegotiationState,
  wordsOf: (leaf: LeafId) => string,
  mayEdit: (leaf: LeafId) => boolean,
): readonly Stop[] {
  const stops: Stop[] = [];
  const walk = (segments: readonly Segment[], paragraph: ParagraphId): void => {
    for (const segment of segments) {
      if (segment.kind === 'bracket')
        for (const wording of segment.wordings) walk(wording.segments, paragraph);
      else {
        const words = wordsOf(segment.id);
        stops.push({ leaf: segment.id, paragraph, words, reachable: words !== '' || mayEdit(segment.id) });
      }
    }
  };
  for (const paragraph of state.paragraphs) {
    const { id, segments, beside } = paragraph;
    const from = stops.length;
    walk(segments, id);
    walk(beside, id);
    const passed = passedBy(paragraph);
    for (let at = from; at < stops.length; at += 1) {
      const stop = stops[at];
      if (stop?.words === '' && passed.has(stop.leaf)) stops[at] = { ...stop, reachable: false };
    }
  }
  return stops;
}

/**
 * Empty leaves where nothing is meant to be typed: around a bracket of the whole paragraph, as the base of a paragraph that is
 * only proposed, and as the base beside the words.
 */
function passedBy(paragraph: Paragraph): ReadonlySet<LeafId> {
  const whole = wholeBracketOf(paragraph);
  const bases = [...(whole !== null && isProposed(paragraph) ? [whole] : []), ...paragraph.beside];
  const around = whole === null ? [] : paragraph.segments;
  return new Set([
    ...around.flatMap(({ kind, id }) => (kind === 'leaf' ? [id] : [])),
    ...bases.flatMap(({ wordings }) => leavesIn(wordings[0]?.segments ?? []).map(({ id }) => id)),
  ]);
}

/** One character or word on (1) or back (-1). At the end of the text it stays. */
export function travel(
  stops: readonly Stop[],
  from: CaretPosition,
  direction: 1 | -1,
  unit: Unit,
): CaretPosition {
  const index = stops.findIndex((stop) => stop.leaf === from.leaf);
  const here = stops[index];
  if (here === undefined) return from;
  const inside =
    direction === 1 ? forward(here.words, from.offset, unit) : backward(here.words, from.offset, unit);
  if (inside !== null) return { leaf: here.leaf, offset: inside };
  const next = nextReachable(stops, index, direction);
  if (next === undefined) return from;
  return { leaf: next.leaf, offset: direction === 1 ? 0 : next.words.length };
}

/** The first and the last place of the text. */
export function edgeOf(stops: readonly Stop[], direction: 1 | -1): CaretPosition | null {
  const edge =
    direction === 1 ? stops.findLast((stop) => stop.reachable) : stops.find((stop) => stop.reachable);
  return edge === undefined ? null : { leaf: edge.leaf, offset: direction === 1 ? edge.words.length : 0 };
}

/** Whether `a` stands before `b` in the text. */
export function isBefore(stops: readonly Stop[], a: CaretPosition, b: CaretPosition): boolean {
  if (a.leaf === b.leaf) return a.offset < b.offset;
  return stops.findIndex((stop) => stop.leaf === a.leaf) < stops.findIndex((stop) => stop.leaf === b.leaf);
}

function nextReachable(stops: readonly Stop[], index: number, direction: 1 | -1): Stop | undefined {
  for (let at = index + direction; at >= 0 && at < stops.length; at += direction) {
    if (stops[at]?.reachable === true) return stops[at];
  }
  return undefined;
}

function forward(words: string, offset: number, unit: Unit): number | null {
  if (offset >= words.length) return null;
  if (unit === 'character') {
    const segment = characters.segment(words).containing(offset);
    return segment === undefined ? null : segment.index + segment.segment.length;
  }
  for (const segment of wordSegments.segment(words)) {
    const end = segment.index + segment.segment.length;
    if (segment.isWordLike === true && end > offset) return end;
  }
  return words.length;
}

function backward(words: string, offset: number, unit: Unit): number | null {
  if (offset <= 0) return null;
  if (unit === 'character') return characters.segment(words).containing(offset - 1)?.index ?? null;
  let start = 0;
  for (const segment of wordSegments.segment(words)) {
    if (segment.index >= offset) break;
    if (segment.isWordLike === true) start = segment.index;
  }
  return start;
}
