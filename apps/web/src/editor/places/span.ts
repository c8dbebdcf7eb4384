// A selection as a span that can be bracketed: its ends in the order of the text and its words, all in one list of segments.
import { type Place, plainText, plainWords, type Segment, sliceText } from '@adref/negotiation';
import type { Asker } from '../../session/asker.ts';
import type { TextSelection } from '../../session/places/position.ts';
import { liveSegments } from '../../session/words/live-text.ts';
import { isBefore, stopsOf } from './caret-travel.ts';
import { widened } from './widened.ts';

/** A span that can be bracketed: its ends in the order of the text, in one list of segments, and its words. */
export interface Span {
  readonly from: Place;
  readonly to: Place;
  readonly words: string;
}

/** The selection as a span; null when it is empty or its ends lie in different lists of segments. */
export function spanOf(room: Pick<Asker, 'state' | 'text'>, selection: TextSelection): Span | null {
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
  room: Pick<Asker, 'state' | 'text'>,
  selection: TextSelection,
): TextSelection | null {
  const lengthOf = (leaf: string) => plainText(room.text.words(leaf)).length;
  return widened(room.state.get(), selection, goesForward(room, selection), lengthOf);
}

function goesForward(room: Pick<Asker, 'state' | 'text'>, { anchor, head }: TextSelection): boolean {
  const stops = stopsOf(
    room.state.get(),
    (leaf) => plainText(room.text.words(leaf)),
    () => true,
  );
  return !isBefore(stops, head, anchor);
}

function listAround(room: Pick<Asker, 'state'>, leaf: string): readonly Segment[] | undefined {
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

function wordsBetween(list: readonly Segment[], from: Place, to: Place, room: Pick<Asker, 'text'>): string {
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
