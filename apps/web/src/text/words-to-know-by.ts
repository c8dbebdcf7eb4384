// The words by which people know a paragraph in a list.
import { cleanWords, isProposed, type Paragraph } from '@adref/negotiation';

/** Its words as drafted, so that lists do not change with every proposal; of one that is only proposed, those proposed first. */
export function wordsToKnowBy(paragraph: Paragraph): string {
  const { segments } = paragraph;
  if (!isProposed(paragraph)) return cleanWords(segments);
  return segments
    .map((segment) => (segment.kind === 'leaf' ? '' : cleanWords(segment.wordings[1]?.segments ?? [])))
    .join('');
}
