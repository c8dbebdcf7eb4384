// Commands whose places are offsets in live words: bracketing a span, splitting, merging. The offsets are held as Yjs
// relative positions, so that after a `stale` answer the command is made anew at the same words when only those around moved.
import {
  type BracketId,
  hashOfParagraph,
  type Place,
  plainText,
  plainWords,
  type RichText,
  type SeatId,
  type Segment,
  sliceText,
} from '@adref/negotiation';
import { keepPlace } from '../editor/kept-selection.ts';
import type { Room } from '../room/room.ts';
import { ask, type Done } from '../session/ask.ts';
import { placeOfLeaf } from '../text/brackets-in.ts';
import { isBefore, stopsOf } from '../text/caret/caret-travel.ts';
import type { Position, TextSelection } from '../text/caret/position.ts';
import { widened } from '../text/caret/widened.ts';
import { liveSegments } from './live-text.ts';

/** A span that can be bracketed: its ends in the order of the text, in one list of segments, and its words. */
export interface Span {
  readonly from: Place;
  readonly to: Place;
  readonly words: string;
}

/** The selection as a span; null when it is empty or its ends lie in different lists of segments. */
export function spanOf(room: Pick<Room, 'state' | 'text'>, selection: TextSelection): Span | null {
  const isForward = goesForward(room, selection);
  const [from, to] = isForward ? [selection.anchor, selection.head] : [selection.head, selection.anchor];
  const list = listAround(room, from.leaf);
  if (list === undefined || !list.some((segment) => segment.kind === 'leaf' && segment.id === to.leaf))
    return null;
  const words = wordsBetween(list, from, to, room);
  return words === '' ? null : { from, to, words };
}

/** The selection made wide enough to take in the bracket it ends in; null when that would not make it a span. */
export function widenedIn(
  room: Pick<Room, 'state' | 'text'>,
  selection: TextSelection,
): TextSelection | null {
  const lengthOf = (leaf: string) => plainText(room.text.words(leaf)).length;
  return widened(room.state.get(), selection, goesForward(room, selection), lengthOf);
}

function goesForward(room: Pick<Room, 'state' | 'text'>, { anchor, head }: TextSelection): boolean {
  const stops = stopsOf(
    room.state.get(),
    (leaf) => plainText(room.text.words(leaf)),
    () => true,
  );
  return !isBefore(stops, head, anchor);
}

/** Brackets the span and tables the wordings with it; gives the bracket that was opened. */
export async function openBracket(
  room: Room,
  span: Span,
  reason: string,
  wordings: readonly RichText[],
  joint: { readonly sponsors?: readonly SeatId[] } = {},
): Promise<Done<BracketId>> {
  const [from, to] = [keepPlace(room.text, span.from), keepPlace(room.text, span.to)];
  const done = await ask(room, () => {
    const [start, end] = [from() ?? span.from, to() ?? span.to];
    const now = spanOf(room, { anchor: start, head: end });
    if (now === null || now.words !== span.words) return null;
    const { words: expected, ...ends } = now;
    return { kind: 'open-bracket', ...ends, expected, reason, wordings, ...joint };
  });
  if (!done.ok) return done;
  const act = await actAmong(room, done.value.acts, 'bracket-opened');
  return { ok: true, value: act.bracket };
}

/** Splits the paragraph at a place in its own words; gives the place where the caret goes on. */
export async function splitParagraph(room: Room, at: Position): Promise<Done<Position>> {
  const cut = keepPlace(room.text, at);
  const done = await ask(room, () => {
    const place = placeOfLeaf(room.state.get(), at.leaf);
    if (place === undefined) return null;
    return {
      kind: 'split-paragraph',
      at: cut() ?? at,
      paragraph: place.paragraph,
      expected: paragraphHash(room, place.paragraph),
    };
  });
  if (!done.ok) return done;
  const act = await actAmong(room, done.value.acts, 'paragraph-split');
  return { ok: true, value: { leaf: act.tail, offset: 0 } };
}

/** Joins the paragraph of a leaf to the one before it (-1), or the one after it to it (1). The caret follows by itself. */
export async function mergeParagraph(room: Room, leaf: string, direction: 1 | -1): Promise<Done<null>> {
  const done = await ask(room, () => {
    const { paragraphs } = room.state.get();
    const index = paragraphs.findIndex(({ id }) => id === placeOfLeaf(room.state.get(), leaf)?.paragraph);
    const [into, joined] =
      direction === 1
        ? [paragraphs[index], paragraphs[index + 1]]
        : [paragraphs[index - 1], paragraphs[index]];
    if (into === undefined || joined === undefined) return null;
    return {
      kind: 'merge-paragraph',
      paragraph: joined.id,
      expected: paragraphHash(room, joined.id),
      into: into.id,
      expectedInto: paragraphHash(room, into.id),
    };
  });
  if (!done.ok) return done;
  await actAmong(room, done.value.acts, 'paragraph-merged');
  return { ok: true, value: null };
}

/** `hashOfParagraph` with the words as they are on this screen now. */
function paragraphHash(room: Pick<Room, 'state' | 'text'>, id: string): string {
  const paragraph = room.state.get().paragraphs.find((each) => each.id === id);
  if (paragraph === undefined) return '';
  return hashOfParagraph({ ...paragraph, segments: liveSegments(paragraph.segments, room.text) });
}

/** The act of a kind among those that a command became, once it is folded here. */
export async function actAmong<
  K extends 'bracket-opened' | 'wording-proposed' | 'paragraph-split' | 'paragraph-merged',
>(room: Room, numbers: readonly number[], kind: K) {
  await room.folded(Math.max(...numbers));
  for (const { n, act } of room.acts.get()) {
    if (numbers.includes(n) && act.kind === kind) return act as Extract<typeof act, { kind: K }>;
  }
  throw new Error(`invariant: the acts ${numbers.join()} have one of kind ${kind}`);
}

function listAround(room: Pick<Room, 'state'>, leaf: string): readonly Segment[] | undefined {
  const search = (segments: readonly Segment[]): readonly Segment[] | undefined => {
    if (segments.some((segment) => segment.kind === 'leaf' && segment.id === leaf)) return segments;
    for (const segment of segments) {
      if (segment.kind === 'leaf') continue;
      for (const wording of segment.wordings) {
        const found = search(wording.segments);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  };
  for (const paragraph of room.state.get().paragraphs) {
    const found = search(paragraph.segments) ?? search(paragraph.beside);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordsBetween(list: readonly Segment[], from: Place, to: Place, room: Pick<Room, 'text'>): string {
  const first = list.findIndex((segment) => segment.id === from.leaf);
  const last = list.findIndex((segment) => segment.id === to.leaf);
  const cut = liveSegments(list.slice(first, last + 1), room.text).map((segment): Segment => {
    if (segment.kind === 'bracket') return segment;
    const start = segment.id === from.leaf ? from.offset : 0;
    const end = segment.id === to.leaf ? to.offset : Number.POSITIVE_INFINITY;
    return { ...segment, text: sliceText(segment.text, start, end) };
  });
  return plainWords(cut);
}
