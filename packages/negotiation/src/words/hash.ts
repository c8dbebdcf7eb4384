// Hashes of what a reader sees: words, marks and brackets, without ids, traces, sponsors or positions. Cutting a leaf in
// two changes nobody's hash. Memoised by the identity of immutable segment lists, so folding never pays for them.
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Paragraph, Segment } from '../model/paragraph.ts';
import type { RichText } from '../model/rich-text.ts';
import { hashOfJson } from './canonical-json.ts';
import { joinText, untraced } from './rich-text.ts';

const known = new WeakMap<readonly Segment[], string>();

/** What a position is bound to: the hash of a wording's words, with those of the brackets in it. */
export function hashOfSegments(segments: readonly Segment[]): string {
  const memo = known.get(segments);
  if (memo !== undefined) return memo;
  const hash = hashOfJson(contentOf(segments));
  known.set(segments, hash);
  return hash;
}

/** The hash of a wording that is one leaf with these words. */
export function hashOfWords(text: RichText): string {
  return hashOfJson([untraced(text)]);
}

/** A paragraph's words together with its shape. */
export function hashOfParagraph({
  kind,
  level,
  segments,
}: Pick<Paragraph, 'kind' | 'level' | 'segments'>): string {
  return hashOfJson({ kind, level, words: hashOfSegments(segments) });
}

/** The whole text: its paragraphs in their order. */
export function hashOfText(state: Pick<NegotiationState, 'paragraphs'>): string {
  return hashOfJson(state.paragraphs.map(hashOfParagraph));
}

/** Texts and brackets in turn, neighbouring leaves as one text; a bracket is the list of its wordings' hashes. */
function contentOf(segments: readonly Segment[]): readonly unknown[] {
  const content: unknown[] = [];
  let words: RichText = [];
  for (const segment of segments) {
    if (segment.kind === 'leaf') {
      words = joinText(words, untraced(segment.text));
    } else {
      content.push(words, { wordings: segment.wordings.map((wording) => hashOfSegments(wording.segments)) });
      words = [];
    }
  }
  content.push(words);
  return content;
}
