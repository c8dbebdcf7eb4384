// A place in the public text as somebody saw it, written down where the record does not follow it: in a private room.
// Its reader finds out from the acts since then where that place is now; it is never lost, only less exact.
import type { RecordedAct } from './act.ts';
import type { CommentPlace, Quote, Stretch } from './comment.ts';
import { followWords } from './follow-words.ts';
import type { NegotiationState } from './negotiation-state.ts';
import type { Leaf, Paragraph, ParagraphId } from './paragraph.ts';
import { nearestParagraph } from './paragraph-order.ts';
import { lengthOf, plainText } from './rich-text.ts';
import { findParagraph, leavesIn, placeOfBracket, placeOfLeaf } from './segment-tree.ts';

export interface Anchor extends CommentPlace {
  /** How many acts there were when it was written down. */
  readonly acts: number;
}

/** What has become of an anchor's place; `unchanged` alone is exact. */
export type AnchorFate =
  | 'unchanged'
  /** The words, or the paragraph, now stand in another paragraph. */
  | 'moved'
  /** The words there are others now, in part. */
  | 'words-changed'
  | 'bracket-closed'
  | 'words-gone'
  | 'paragraph-gone';

export interface AnchorPlace {
  /** The place itself or the nearest there is; null when the text is empty. */
  readonly place: CommentPlace | null;
  readonly isExact: boolean;
  readonly why: AnchorFate;
  /** The last act that cut or joined its paragraph. */
  readonly through: 'split' | 'merge' | null;
}

/** Where an anchor's place is in a state; `acts` is the record that the state is folded from. */
export function placeOfAnchor(
  state: NegotiationState,
  acts: readonly RecordedAct[],
  anchor: Anchor,
): AnchorPlace {
  const open = anchor.bracket === null ? undefined : placeOfBracket(state, anchor.bracket);
  if (open !== undefined) {
    const place = { paragraph: open.paragraph.id, bracket: open.segment.id, quote: null };
    return { place, isExact: true, why: 'unchanged', through: null };
  }
  const { stretches, family, through } = follow(acts.slice(Math.max(anchor.acts, 0)), anchor);
  const heirs = family.flatMap((id) => findParagraph(state, id) ?? []);
  const found =
    anchor.quote === null
      ? null
      : (findStretch(state, anchor.quote, stretches) ?? search(heirs, anchor.quote));
  if (found !== null) {
    const place = { paragraph: found.paragraph.id, bracket: null, quote: found.quote };
    const why = fateOf(anchor, found.paragraph.id, found.quote);
    return { place, isExact: why === 'unchanged', why, through };
  }
  const [heir] = heirs;
  if (heir === undefined) {
    const near = nearestParagraph(state, acts, anchor.paragraph);
    const place = near === null ? null : { paragraph: near, bracket: null, quote: null };
    return { place, isExact: false, why: 'paragraph-gone', through };
  }
  const why = anchor.quote !== null && anchor.bracket === null ? 'words-gone' : fateOf(anchor, heir.id, null);
  const place = { paragraph: heir.id, bracket: null, quote: null };
  return { place, isExact: why === 'unchanged', why, through };
}

function fateOf(anchor: Anchor, paragraph: ParagraphId, quote: Quote | null): AnchorFate {
  if (anchor.bracket !== null) return 'bracket-closed';
  if (quote !== null && quote.words !== anchor.quote?.words) return 'words-changed';
  return paragraph === anchor.paragraph ? 'unchanged' : 'moved';
}

interface Trail {
  readonly stretches: readonly Stretch[];
  /** The paragraphs that the anchor's has become, in their order. */
  readonly family: readonly ParagraphId[];
  readonly through: AnchorPlace['through'];
}

function follow(acts: readonly RecordedAct[], { paragraph, quote }: Anchor): Trail {
  let stretches: readonly Stretch[] = quote === null ? [] : [quote];
  let family: readonly ParagraphId[] = [paragraph];
  let through: Trail['through'] = null;
  for (const { act } of acts) {
    stretches = followWords(stretches, act);
    if (act.kind === 'paragraph-split' && family.includes(act.paragraph)) {
      family = family.toSpliced(family.indexOf(act.paragraph) + 1, 0, act.newParagraph);
      through = 'split';
    } else if (act.kind === 'paragraph-merged' && family.includes(act.paragraph)) {
      family = [...new Set(family.map((id) => (id === act.paragraph ? act.into : id)))];
      through = 'merge';
    }
  }
  return { stretches, family, through };
}

interface Found {
  readonly paragraph: Paragraph;
  readonly quote: Quote;
}

/** The words by their trail: as they were, or, when they cannot be found elsewhere, what they have become. */
function findStretch(state: NegotiationState, { words }: Quote, stretches: readonly Stretch[]): Found | null {
  const [stretch, more] = stretches;
  if (stretch === undefined) return null;
  const place = placeOfLeaf(state, stretch.leaf);
  if (place === undefined) return null;
  const { segment: leaf, paragraph } = place;
  const text = plainText(leaf.text);
  const now = text.slice(stretch.start, stretch.end);
  if (now === words) return { paragraph, quote: quoteOf(leaf, stretch.start, words) };
  // Letters that no act records yet may have moved them.
  const near = nearestIndex(text, words, stretch.start);
  if (near !== null) return { paragraph, quote: quoteOf(leaf, near, words) };
  return more === undefined && now !== '' ? { paragraph, quote: quoteOf(leaf, stretch.start, now) } : null;
}

function search(paragraphs: readonly Paragraph[], { words, start }: Quote): Found | null {
  for (const paragraph of paragraphs) {
    for (const leaf of leavesIn(paragraph.segments)) {
      const near = nearestIndex(plainText(leaf.text), words, start);
      if (near !== null) return { paragraph, quote: quoteOf(leaf, near, words) };
    }
  }
  return null;
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
