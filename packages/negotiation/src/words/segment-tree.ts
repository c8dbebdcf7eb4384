// Finding and replacing in the tree of segments. Replacing copies the path from the paragraph down to one segment list
// and shares everything else. Looking up is a walk: a text has thousands of segments, not millions.
import type { NegotiationState } from '../model/negotiation-state.ts';
import type {
  Bracket,
  BracketId,
  Leaf,
  LeafId,
  Paragraph,
  ParagraphId,
  Segment,
  Wording,
  WordingId,
} from '../model/paragraph.ts';

/** A wording on the way down to a segment, with the bracket it stands in. */
export interface Within {
  readonly bracket: Bracket;
  readonly wording: Wording;
}

/** Where a segment stands: its paragraph, the wordings around it from the outermost in, and its own list. */
export interface SegmentPlace<S extends Segment> {
  readonly paragraph: Paragraph;
  readonly within: readonly Within[];
  readonly list: readonly Segment[];
  readonly index: number;
  readonly segment: S;
}

/** The place of a leaf that is in the text now. The walk begins at the paragraph with the index `near`, if it is known. */
export function placeOfLeaf(
  { paragraphs }: NegotiationState,
  id: LeafId,
  near = 0,
): SegmentPlace<Leaf> | undefined {
  const isIt = (segment: Segment) => (segment.kind === 'leaf' && segment.id === id ? segment : undefined);
  return placeIn(paragraphs, isIt, near);
}

/** The places of all leaves of the text, for who asks for many. */
export function placesOfLeaves({ paragraphs }: NegotiationState): ReadonlyMap<LeafId, SegmentPlace<Leaf>> {
  const places = new Map<LeafId, SegmentPlace<Leaf>>();
  const add = (paragraph: Paragraph, list: readonly Segment[], within: readonly Within[]) => {
    for (const [index, segment] of list.entries()) {
      if (segment.kind === 'leaf') places.set(segment.id, { paragraph, within, list, index, segment });
      else
        for (const wording of segment.wordings)
          add(paragraph, wording.segments, [...within, { bracket: segment, wording }]);
    }
  };
  for (const paragraph of paragraphs) {
    add(paragraph, paragraph.segments, []);
    add(paragraph, paragraph.beside, []);
  }
  return places;
}

/** The place of an open bracket. */
export function placeOfBracket(state: NegotiationState, id: BracketId): SegmentPlace<Bracket> | undefined {
  return placeIn(state.paragraphs, (segment) =>
    segment.kind === 'bracket' && segment.id === id ? segment : undefined,
  );
}

/** A leaf of the text as it is now; undefined when it was retired or never made. */
export function findLeaf(state: NegotiationState, id: LeafId): Leaf | undefined {
  return placeOfLeaf(state, id)?.segment;
}

/** An open bracket; undefined when it was settled, went with its wording, or never was. */
export function findBracket(state: NegotiationState, id: BracketId): Bracket | undefined {
  return placeOfBracket(state, id)?.segment;
}

/** A wording on the table in an open bracket. */
export function findWording(state: NegotiationState, bracket: BracketId, id: WordingId): Wording | undefined {
  return findBracket(state, bracket)?.wordings.find((wording) => wording.id === id);
}

/** A paragraph of the text as it is now. */
export function findParagraph(state: NegotiationState, id: ParagraphId): Paragraph | undefined {
  return state.paragraphs.find((paragraph) => paragraph.id === id);
}

/** The paragraph that a leaf stands in, at whatever depth. */
export function findParagraphOfLeaf(state: NegotiationState, id: LeafId): Paragraph | undefined {
  return placeOfLeaf(state, id)?.paragraph;
}

/** All leaves under a list, in reading order, those of every wording included. */
export function leavesIn(segments: readonly Segment[]): readonly Leaf[] {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf' ? [segment] : segment.wordings.flatMap((wording) => leavesIn(wording.segments)),
  );
}

/** How many leaves stand under a list, without making a list of them. */
export function countLeaves(segments: readonly Segment[]): number {
  let count = 0;
  for (const segment of segments) {
    if (segment.kind === 'leaf') count += 1;
    else for (const wording of segment.wordings) count += countLeaves(wording.segments);
  }
  return count;
}

/** All brackets under a list, outer before inner, in reading order. */
export function bracketsIn(segments: readonly Segment[]): readonly Bracket[] {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf'
      ? []
      : [segment, ...segment.wordings.flatMap((wording) => bracketsIn(wording.segments))],
  );
}

/** All leaves of a paragraph: in its words, and in the brackets beside them. */
export function paragraphLeaves({
  segments,
  beside,
}: Pick<Paragraph, 'segments' | 'beside'>): readonly Leaf[] {
  return [...leavesIn(segments), ...leavesIn(beside)];
}

/** All open brackets of a paragraph: in its words, then those beside them. */
export function paragraphBrackets({
  segments,
  beside,
}: Pick<Paragraph, 'segments' | 'beside'>): readonly Bracket[] {
  return [...bracketsIn(segments), ...bracketsIn(beside)];
}

/** The bracket that stands around all words of a paragraph; null when there is none. */
export function wholeBracketOf({ segments }: Pick<Paragraph, 'segments'>): Bracket | null {
  const [before, bracket, after, ...more] = segments;
  if (before?.kind !== 'leaf' || bracket?.kind !== 'bracket' || after?.kind !== 'leaf') return null;
  return more.length === 0 && before.text.length === 0 && after.text.length === 0 ? bracket : null;
}

/** Whether a list is one leaf without words. */
export function isEmptyList(segments: readonly Segment[]): boolean {
  const [only, ...more] = segments;
  return only?.kind === 'leaf' && only.text.length === 0 && more.length === 0;
}

/** Whether a paragraph is only proposed: nothing stands there yet but what is proposed. */
export function isProposed(paragraph: Pick<Paragraph, 'segments'>): boolean {
  const base = wholeBracketOf(paragraph)?.wordings[0];
  return base !== undefined && isEmptyList(base.segments);
}

/** How many brackets stand inside one another under a list; 0 when it has none. */
export function bracketDepth(segments: readonly Segment[]): number {
  const depths = segments.map((segment) =>
    segment.kind === 'leaf'
      ? 0
      : 1 + Math.max(0, ...segment.wordings.map((wording) => bracketDepth(wording.segments))),
  );
  return Math.max(0, ...depths);
}

/** The first leaf of a list; every list has one. */
export function firstLeaf(segments: readonly Segment[]): Leaf {
  return leafAt(segments, 0);
}

/** The last leaf of a list; every list has one. */
export function lastLeaf(segments: readonly Segment[]): Leaf {
  return leafAt(segments, segments.length - 1);
}

/** The leaf at an index of a list where the invariant leaf (bracket leaf)* says that one must be. */
export function leafAt(segments: readonly Segment[], index: number): Leaf {
  const segment = segments[index];
  if (segment?.kind !== 'leaf') {
    throw new Error(`invariant: a segment list has a leaf at ${index}; found ${segment?.id ?? 'nothing'}`);
  }
  return segment;
}

/** Which segment a list edit is after. */
export interface SegmentName {
  readonly kind: Segment['kind'];
  readonly id: string;
}

/** Replaces the list that holds the named segment, at any depth; null when it is not below these segments. */
export function editListOf(
  segments: readonly Segment[],
  name: SegmentName,
  edit: (list: readonly Segment[], index: number) => readonly Segment[],
): readonly Segment[] | null {
  const index = segments.findIndex((segment) => segment.id === name.id && segment.kind === name.kind);
  if (index >= 0) return edit(segments, index);
  for (const [i, segment] of segments.entries()) {
    if (segment.kind === 'leaf') continue;
    for (const [j, wording] of segment.wordings.entries()) {
      const inner = editListOf(wording.segments, name, edit);
      if (inner !== null) {
        const wordings = segment.wordings.with(j, { ...wording, segments: inner });
        return segments.with(i, { ...segment, wordings });
      }
    }
  }
  return null;
}

/** The same tree with some leaves exchanged; lists without one are shared. */
export function mapLeaves(segments: readonly Segment[], map: (leaf: Leaf) => Leaf): readonly Segment[] {
  let changed = false;
  const mapped = segments.map((segment): Segment => {
    const next = segment.kind === 'leaf' ? map(segment) : mapBracketLeaves(segment, map);
    if (next !== segment) changed = true;
    return next;
  });
  return changed ? mapped : segments;
}

function mapBracketLeaves(bracket: Bracket, map: (leaf: Leaf) => Leaf): Bracket {
  let changed = false;
  const wordings = bracket.wordings.map((wording) => {
    const segments = mapLeaves(wording.segments, map);
    if (segments === wording.segments) return wording;
    changed = true;
    return { ...wording, segments };
  });
  return changed ? { ...bracket, wordings } : bracket;
}

function placeIn<S extends Segment>(
  paragraphs: readonly Paragraph[],
  match: (segment: Segment) => S | undefined,
  near = 0,
): SegmentPlace<S> | undefined {
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[(near + i) % paragraphs.length];
    if (paragraph === undefined) continue;
    const found =
      placeInList(paragraph, paragraph.segments, [], match) ??
      placeInList(paragraph, paragraph.beside, [], match);
    if (found !== undefined) return found;
  }
  return undefined;
}

function placeInList<S extends Segment>(
  paragraph: Paragraph,
  list: readonly Segment[],
  within: readonly Within[],
  match: (segment: Segment) => S | undefined,
): SegmentPlace<S> | undefined {
  for (const [index, candidate] of list.entries()) {
    const segment = match(candidate);
    if (segment !== undefined) return { paragraph, within, list, index, segment };
    if (candidate.kind === 'leaf') continue;
    for (const wording of candidate.wordings) {
      const around = [...within, { bracket: candidate, wording }];
      const found = placeInList(paragraph, wording.segments, around, match);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
