// Which paragraph one was cut from, and behind which one is to stand, as the acts on whole paragraphs fold.
import type { Paragraph, ParagraphId, Wording } from '../../model/paragraph.ts';

/** What was cut from one paragraph is beside another now: the part of it, or the whole, that ends there. */
export function cutFromInstead(
  paragraphs: readonly Paragraph[],
  was: ParagraphId,
  is: ParagraphId,
): readonly Paragraph[] {
  return paragraphs.map((each) => (each.cutFrom === was ? { ...each, cutFrom: is } : each));
}

/** Who was to stand behind a paragraph that was joined to another is to stand behind that one. */
export function placedBehindInstead(
  paragraphs: readonly Paragraph[],
  was: ParagraphId,
  is: ParagraphId,
): readonly Paragraph[] {
  const isBehind = ({ placement }: Wording) => placement?.after === was;
  return paragraphs.map((paragraph) => {
    if (!paragraph.beside.some(({ wordings }) => wordings.some(isBehind))) return paragraph;
    const beside = paragraph.beside.map((bracket) => ({
      ...bracket,
      wordings: bracket.wordings.map((one) => (isBehind(one) ? { ...one, placement: { after: is } } : one)),
    }));
    return { ...paragraph, beside };
  });
}
