// What is cited for the words of a paragraph, through what happens to those words: a citation goes with its wording, stays
// with the paragraph when the wording is settled on, and is dropped with a wording that leaves the table.
import type { ActOf } from '../../model/act.ts';
import type { Paragraph, WordingId } from '../../model/paragraph.ts';
import type { Citation } from '../../model/precedent.ts';
import { cleanWords, plainWords } from '../../words/plain-words.ts';
import { paragraphBrackets } from '../../words/segment-tree.ts';

/** The citations of a paragraph once a bracket in it is settled: those of the chosen wording are the paragraph's now. */
export function citationsAfterSettling(
  after: Paragraph,
  { bracket, wording }: ActOf<'bracket-settled'>,
  before: Paragraph,
): readonly Citation[] {
  if (before.citations.length === 0) return before.citations;
  const chosen = paragraphBrackets(before)
    .find(({ id }) => id === bracket)
    ?.wordings.find(({ id }) => id === wording);
  const citations = before.citations.map((citation) =>
    citation.wording === wording
      ? {
          ...citation,
          wording: null,
          words: chosen === undefined ? citation.words : plainWords(chosen.segments),
        }
      : citation,
  );
  return withoutLostCitations({ ...after, citations }).citations;
}

/** A paragraph without the citations of wordings that are no longer on its table. */
export function withoutLostCitations(paragraph: Paragraph): Paragraph {
  if (paragraph.citations.length === 0) return paragraph;
  const tabled = wordingsOf(paragraph);
  const citations = paragraph.citations.filter(({ wording }) => wording === null || tabled.has(wording));
  return { ...paragraph, citations };
}

/** The two parts of a paragraph, each with the citations for its words. */
export function shareCitations(
  citations: readonly Citation[],
  head: Paragraph,
  tail: Paragraph,
): readonly [Paragraph, Paragraph] {
  if (citations.length === 0) return [head, tail];
  const inTail = wordingsOf(tail);
  const [headWords, tailWords] = [cleanWords(head.segments), cleanWords(tail.segments)];
  const goes = ({ wording, words }: Citation) =>
    wording === null ? !headWords.includes(words) && tailWords.includes(words) : inTail.has(wording);
  return [
    { ...head, citations: citations.filter((citation) => !goes(citation)) },
    { ...tail, citations: citations.filter(goes) },
  ];
}

function wordingsOf(paragraph: Paragraph): ReadonlySet<WordingId> {
  return new Set(paragraphBrackets(paragraph).flatMap(({ wordings }) => wordings.map(({ id }) => id)));
}
