// The agreed text as a document: the settled words and their numbers, and not one mark of negotiation.
import type { AgreedText, NegotiationState } from '@adref/negotiation';
import { type Block, type ExportDocument, printedLabel } from './document.ts';
import { dateInWords, mastheadOf } from './masthead.ts';
import { directionOf, printable } from './printable.ts';
import { wordsOf } from './words-of.ts';

/** The clean document of a text on which nothing is open any more. */
export function agreedDocument(state: NegotiationState, text: AgreedText, at: string): ExportDocument {
  return {
    form: 'agreed',
    masthead: mastheadOf(state, at),
    title: printable(state.title),
    isDraft: text.adopted === null,
    notice: noticeOf(text),
    guide: [],
    blocks: text.paragraphs.map((paragraph): Block => {
      const pieces = wordsOf(paragraph.text);
      return {
        kind: paragraph.kind,
        level: paragraph.level,
        label: printedLabel(paragraph.kind, paragraph.label),
        direction: directionOf(pieces.map((piece) => piece.text).join('')),
        pieces,
        status: null,
        notes: [],
      };
    }),
  };
}

function noticeOf({ adopted }: AgreedText): string {
  return adopted === null
    ? 'Agreed text, not yet adopted — not an official document'
    : `Adopted by the Working Group on ${dateInWords(adopted.at)}`;
}
