// The agreed text as a document: the settled words and their numbers, and not one mark of negotiation.
import {
  type AgreedParagraph,
  type AgreedText,
  meetingNumber,
  type NegotiationState,
} from '@adref/negotiation';
import { afterAdoption } from './after-adoption.ts';
import { type Block, type ExportDocument, printedLabel } from './document.ts';
import { dateInWords, mastheadOf } from './masthead.ts';
import { directionOf, printable } from './printable.ts';
import { wordsOf } from './words-of.ts';

/** The clean document of a text on which nothing is open any more. */
export function agreedDocument(state: NegotiationState, text: AgreedText, at: string): ExportDocument {
  return {
    form: 'agreed',
    masthead: mastheadOf(state, at, text.adopted === null ? 'Restricted' : 'General'),
    title: printable(state.title),
    isDraft: text.adopted === null,
    notice: noticeOf(state, text),
    guide: [],
    blocks: [...text.paragraphs.map(blockOf), ...afterAdoption(state)],
  };
}

function blockOf(paragraph: AgreedParagraph): Block {
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
}

function noticeOf({ phase }: NegotiationState, { adopted }: AgreedText): string {
  if (adopted === null) return 'Agreed text, not yet adopted — not an official document';
  const by = phase.kind === 'adopted' ? phase.by : null;
  const how =
    by?.kind === 'silence'
      ? ' by silence'
      : by?.kind === 'meeting' && by.number !== ''
        ? ` at its ${printable(meetingNumber(by.number))} meeting`
        : '';
  return `Adopted by the Working Group${how} on ${dateInWords(adopted.at)}`;
}
