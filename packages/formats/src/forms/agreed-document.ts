// The agreed text as a document: the settled words and their numbers, and not one mark of negotiation. What was recorded beside
// an adopted text (statements, corrigenda) is in files of its own.
import {
  type AgreedParagraph,
  type AgreedText,
  isAnnexTitle,
  issuedWords,
  type LabelProfile,
  labelsOf,
  type NegotiationState,
  plainText,
} from '@adref/negotiation';
import { type Block, type ExportDocument, printedLabel } from '../model/document.ts';
import { directionOf, printable } from '../model/printable.ts';
import { inlineWords } from '../model/words-of.ts';
import { adoptedHead, fileStem, paperHead, revisionName } from './head.ts';

/** The clean document of a text on which nothing is open any more. `letters` says how those of items go across addressees. */
export function agreedDocument(
  state: NegotiationState,
  text: AgreedText,
  at: string,
  letters: LabelProfile = 'document',
): ExportDocument {
  const labels = labelsOf(state.paragraphs, letters);
  const { adopted } = text;
  const revision = revisionName(state);
  return {
    form: 'agreed',
    head:
      adopted === null
        ? paperHead('Agreed text, not yet adopted', state, at)
        : adoptedHead(state, adopted.at),
    title: printable(state.title),
    guide: [],
    blocks: withoutTitle(state.title, text.paragraphs).map((paragraph) =>
      blockOf(state, { ...paragraph, label: labels.get(paragraph.id) ?? '' }),
    ),
    name: fileStem(state, adopted === null ? `agreed-${revision}` : 'adopted', at),
  };
}

/** The paragraphs without a first heading that says the title again. */
function withoutTitle(title: string, paragraphs: readonly AgreedParagraph[]): readonly AgreedParagraph[] {
  const [first] = paragraphs;
  return first?.kind === 'heading' && isTitle(plainText(first.text), title)
    ? paragraphs.slice(1)
    : paragraphs;
}

/** Whether words say a title, however they are spaced and capitalised. */
export function isTitle(words: string, title: string): boolean {
  const same = (one: string) => printable(one).trim().replace(/\s+/g, ' ').toLowerCase();
  return same(words) !== '' && same(words) === same(title);
}

function blockOf({ reissues }: NegotiationState, paragraph: AgreedParagraph): Block {
  const pieces = inlineWords(issuedWords(reissues, paragraph.id, paragraph.text));
  return {
    kind: paragraph.kind,
    level: paragraph.level,
    label: printedLabel(paragraph.kind, paragraph.label),
    direction: directionOf(pieces.map((piece) => piece.text).join('')),
    pieces,
    status: null,
    ...(paragraph.kind === 'heading' && isAnnexTitle(plainText(paragraph.text)) ? { startsPage: true } : {}),
    notes: [],
  };
}
