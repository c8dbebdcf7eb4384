// The silence that runs, and what a silence is bound to.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Paragraph, ParagraphId } from '../../model/paragraph.ts';
import type { Silence } from '../../model/silence.ts';
import { hashOfJson } from '../../words/canonical-json.ts';
import { hashOfParagraph } from '../../words/hash.ts';

/** What a silence is bound to: the paragraphs under it, in their order. */
export function hashOfParagraphs(paragraphs: readonly Paragraph[]): string {
  return hashOfJson(paragraphs.map(hashOfParagraph));
}

/** The silence that runs now; one at a time. */
export function runningSilence({ silences }: Pick<NegotiationState, 'silences'>): Silence | undefined {
  return silences.find(({ outcome }) => outcome === 'running');
}

/** Whether a silence on the whole text passed unbroken, and the text is still the one that it was on. */
export function isAgreedBySilence({
  silences,
  paragraphs,
}: Pick<NegotiationState, 'silences' | 'paragraphs'>): boolean {
  const hash = hashOfParagraphs(paragraphs);
  return silences.some((one) => one.isWhole && one.outcome === 'agreed' && one.hash === hash);
}

/** The paragraphs that a start would put under silence; undefined when one of them is not there. */
export function paragraphsUnder(
  state: NegotiationState,
  chosen: readonly ParagraphId[] | null,
): readonly Paragraph[] | undefined {
  if (chosen === null) return state.paragraphs;
  const named = new Set(chosen);
  const paragraphs = state.paragraphs.filter(({ id }) => named.has(id));
  return paragraphs.length === named.size ? paragraphs : undefined;
}
