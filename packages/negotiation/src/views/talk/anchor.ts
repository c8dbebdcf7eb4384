// A place in the public text as somebody saw it, written down where the record does not follow it: in a private room.
// Its reader finds out from the acts since then where that place is now; it is never lost, only less exact.
import type { RecordedAct } from '../../model/act.ts';
import type { CommentPlace, Quote, Stretch } from '../../model/comment.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Leaf, Paragraph, ParagraphId } from '../../model/paragraph.ts';
import type { Anchor } from '../../model/saying.ts';
import { lengthOf, plainText } from '../../words/rich-text.ts';
import { findParagraph, placeOfBracket, placeOfLeaf } from '../../words/segment-tree.ts';
import { followAnchor, type Trail } from './anchor-trail.ts';
import { placeOfWordsAt, placeOfWordsIn } from './nearest-words.ts';
import { nearestParagraph } from './paragraph-order.ts';
import { wordsAgain } from './words-again.ts';

/** What has become of an anchor's place; `unchanged` alone is exact. */
export type AnchorFate =
  | 'unchanged'
  /** The words, or the paragraph, now stand in another paragraph. */
  | 'moved'
  /** The words there are others now, in part. */
  | 'words-changed'
  /** The words are all there, but a bracket or a cut has come between them. */
  | 'words-parted'
  | 'bracket-closed'
  /** A bracket on the words, or around them, was settled on others. */
  | 'settled-otherwise'
  | 'words-gone'
  | 'paragraph-gone';

export interface AnchorPlace {
  /** The place itself or the nearest there is; null when the text is empty. */
  readonly place: CommentPlace | null;
  readonly isExact: boolean;
  /** Whether the words or the bracket there were never meant: they are the nearest that there are, to be taken or left. */
  readonly isOffered: boolean;
  readonly why: AnchorFate;
  /** The last act that cut or joined its paragraph. */
  readonly through: 'split' | 'merge' | null;
}

/** Where an anchor's place is in a state; `acts` is the record that the state is folded from, or its end, as far as it is known. */
export function placeOfAnchor(
  state: NegotiationState,
  acts: readonly RecordedAct[],
  anchor: Anchor,
): AnchorPlace {
  const open = anchor.bracket === null ? undefined : placeOfBracket(state, anchor.bracket);
  if (open !== undefined) {
    const place = { paragraph: open.paragraph.id, bracket: open.segment.id, quote: null };
    return { place, isExact: true, isOffered: false, why: 'unchanged', through: null };
  }
  const trail = followAnchor(acts.slice(Math.max(anchor.acts - (acts[0]?.n ?? 0), 0)), anchor);
  const { through } = trail;
  const heirs = trail.family.flatMap((id) => findParagraph(state, id) ?? []);
  const { quote } = anchor;
  const found =
    quote === null
      ? null
      : (findStretch(state, quote, trail.stretches) ?? findAgain(state, quote, anchor, trail));
  if (found !== null) {
    const place = { paragraph: found.paragraph.id, bracket: null, quote: found.quote };
    const why = fateOf(anchor, found.paragraph.id, found.quote);
    return { place, isExact: why === 'unchanged', isOffered: false, why, through };
  }
  const [heir] = heirs;
  const isOfWords = anchor.quote !== null || anchor.bracket !== null;
  const near = isOfWords ? inTheirStead(state, trail) : null;
  if (heir === undefined && near === null) {
    const beside = nearestParagraph(state, acts, anchor.paragraph);
    return { ...nearestIn(state, beside, isOfWords), isExact: false, why: 'paragraph-gone', through };
  }
  if (near !== null) {
    const why = anchor.bracket === null ? goneBy(trail) : 'bracket-closed';
    return { place: near, isExact: false, isOffered: true, why, through };
  }
  const why =
    anchor.quote !== null && anchor.bracket === null ? goneBy(trail) : fateOf(anchor, heir?.id, null);
  return { ...nearestIn(state, heir?.id ?? null, isOfWords), isExact: why === 'unchanged', why, through };
}

function fateOf(anchor: Anchor, paragraph: ParagraphId | undefined, quote: Quote | null): AnchorFate {
  if (anchor.bracket !== null) return 'bracket-closed';
  if (quote !== null && quote.words !== anchor.quote?.words) return 'words-changed';
  return paragraph === anchor.paragraph ? 'unchanged' : 'moved';
}

function goneBy({ stretches, isSettled }: Trail): AnchorFate {
  if (stretches.length > 0) return 'words-parted';
  return isSettled ? 'settled-otherwise' : 'words-gone';
}

/** What is left of the words, or what has come in their stead; null when that is gone too. */
function inTheirStead(state: NegotiationState, { stretches, stead }: Trail): CommentPlace | null {
  for (const stretch of [...stretches, ...stead.stretches]) {
    const place = placeOfWordsAt(state, stretch);
    if (place !== null) return place;
  }
  const open = stead.bracket === null ? undefined : placeOfBracket(state, stead.bracket);
  if (open === undefined || open.segment.on !== 'words') return null;
  return { paragraph: open.paragraph.id, bracket: open.segment.id, quote: null };
}

/** A paragraph, with its words for an anchor that is of words. */
function nearestIn(
  state: NegotiationState,
  id: ParagraphId | null,
  isOfWords: boolean,
): Pick<AnchorPlace, 'place' | 'isOffered'> {
  const paragraph = id === null ? undefined : findParagraph(state, id);
  if (paragraph === undefined) return { place: null, isOffered: false };
  const words = isOfWords ? placeOfWordsIn(paragraph) : null;
  return {
    place: words ?? { paragraph: paragraph.id, bracket: null, quote: null },
    isOffered: words !== null,
  };
}

interface Found {
  readonly paragraph: Paragraph;
  readonly quote: Quote;
}

/** The words by their trail: as they were, or what they have become. The same words elsewhere are others. */
function findStretch(state: NegotiationState, { words }: Quote, stretches: readonly Stretch[]): Found | null {
  const [stretch] = stretches;
  if (stretch === undefined) return null;
  const place = placeOfLeaf(state, stretch.leaf);
  if (place === undefined) return null;
  const { segment: leaf, paragraph } = place;
  const text = plainText(leaf.text);
  const now = text.slice(stretch.start, stretch.end);
  if (now === words) return { paragraph, quote: quoteOf(leaf, stretch.start, words) };
  // Letters that no act records yet may have moved them; an act that changed them has told.
  const isWhole = stretches.length === 1 && stretch.end - stretch.start === words.length;
  const near = isWhole ? nearestIndex(text, words, stretch.start) : null;
  if (near !== null) return { paragraph, quote: quoteOf(leaf, near, words) };
  // Others came in among them.
  const end = Math.max(...stretches.map((each) => (each.leaf === leaf.id ? each.end : Infinity)));
  const among = text.slice(stretch.start, end);
  return Number.isFinite(end) && among !== ''
    ? { paragraph, quote: quoteOf(leaf, stretch.start, among) }
    : null;
}

/** The words where somebody brought them back, once none of them is left where they were. */
function findAgain(
  state: NegotiationState,
  { words }: Quote,
  anchor: Anchor,
  { stretches }: Trail,
): Found | null {
  if (stretches.length > 0 || anchor.bracket !== null) return null;
  const again = wordsAgain(state, words, anchor.acts, anchor.paragraph);
  const paragraph = again === null ? undefined : findParagraph(state, again.paragraph);
  return again === null || paragraph === undefined ? null : { paragraph, quote: again.quote };
}

function quoteOf({ id: leaf, text }: Leaf, start: number, words: string): Quote {
  return { leaf, start, end: Math.min(start + words.length, lengthOf(text)), words };
}

/** Where words occur nearest to an offset; null when they do not occur, or are none. */
function nearestIndex(text: string, words: string, offset: number): number | null {
  if (words === '') return null;
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  }
  return best;
}
