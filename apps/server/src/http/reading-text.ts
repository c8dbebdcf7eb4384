// The text as it is rendered for seats that may not read the record: an observer reads what stands; the secretariat, which
// drafts, also what is proposed, never who or why.
import {
  bracketWords,
  cleanWords,
  isProposed,
  labelsOf,
  type NegotiationState,
  numbersOf,
  type Paragraph,
  plainWords,
  type SeatId,
  wholeBracketOf,
} from '@adref/negotiation';

/** One paragraph in plain words. */
export interface ReadParagraph extends Pick<Paragraph, 'id' | 'kind' | 'level' | 'status'> {
  readonly label: string;
  readonly words: string;
}

/**
 * The paragraphs as this seat reads them, called as they are called in the room, and once adopted as in the document. What is
 * only proposed is no part of the text that stands.
 */
export function readingText(state: NegotiationState, seat: SeatId): readonly ReadParagraph[] {
  const isObserver = seat === 'observer';
  const paragraphs = isObserver ? state.paragraphs.filter((each) => !isProposed(each)) : state.paragraphs;
  const labels = state.phase.kind === 'adopted' ? labelsOf(paragraphs) : numbersOf(state);
  return paragraphs.map((paragraph) => {
    const { id, kind, level, status, segments } = paragraph;
    const words = isObserver ? cleanWords(segments) : proposedWords(state, paragraph);
    return { id, kind, level, label: labels.get(id) ?? '', status, words };
  });
}

function proposedWords(state: NegotiationState, paragraph: Paragraph): string {
  const whole = wholeBracketOf(paragraph);
  return whole === null ? plainWords(paragraph.segments) : bracketWords(state, paragraph, whole);
}
