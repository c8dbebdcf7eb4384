// The text as it is rendered for seats that may not read the record: what stands, without proposals, who made them or why.
import {
  cleanWords,
  isProposed,
  labelsOf,
  type NegotiationState,
  numbersOf,
  type Paragraph,
} from '@adref/negotiation';

/** One paragraph in plain words. */
export interface ReadParagraph extends Pick<Paragraph, 'id' | 'kind' | 'level' | 'status'> {
  readonly label: string;
  readonly words: string;
}

/**
 * The paragraphs as such a seat reads them, called as they are called in the room, and once adopted as in the document. What is
 * only proposed is no part of the text that stands.
 */
export function readingText(state: NegotiationState): readonly ReadParagraph[] {
  const paragraphs = state.paragraphs.filter((each) => !isProposed(each));
  const labels = state.phase.kind === 'adopted' ? labelsOf(paragraphs) : numbersOf(state);
  return paragraphs.map(({ id, kind, level, status, segments }) => ({
    id,
    kind,
    level,
    label: labels.get(id) ?? '',
    status,
    words: cleanWords(segments),
  }));
}
