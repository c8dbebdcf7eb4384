// @adref/formats: every format that a text comes in or goes out by, over one model. Pure: words, state and clock in, drafts or bytes out.

export {
  type BracketedDraft,
  type BracketedReading,
  bracketedDrafts,
} from './brackets/bracketed-drafts.ts';
export { type NameBook, type NameChoice, nameBook, nameKey } from './brackets/name-book.ts';
export type { Choices } from './brackets/read-words.ts';
export type { ToldSpan } from './brackets/span-reading.ts';
export type { SpanTrouble } from './brackets/spanning-brackets.ts';
export {
  type ExportContext,
  type ExportedFile,
  type ExportFormat,
  type ExportResult,
  exportAgreed,
  exportBracketed,
  exportCorrigendum,
  exportPublicStatement,
  exportStatements,
  type PublicStatementFile,
} from './files/export-file.ts';
export { exportSilenceMessage } from './files/silence-file.ts';
export { textFileName } from './forms/head.ts';
export { draftLabels } from './labels/draft-labels.ts';
export { type LabelChange, labelChanges } from './labels/label-changes.ts';
export { type LabelReference, labelReferences, type ReferredName } from './labels/label-references.ts';
export type { ExportForm } from './model/document.ts';
export type { CheckReason, DropReason, Note } from './model/note.ts';
export type { PaperSize } from './model/paper.ts';
export { printable } from './model/printable.ts';
export type { SourceFormat, SourceReading } from './model/reading.ts';
export { type Loss, lostCharacters } from './reading/lost-characters.ts';
export { type MastheadForm, mastheadForm } from './reading/masthead-form.ts';
export { readDraft } from './reading/read-draft.ts';
export { foreignFile } from './source/file-kind.ts';
export { foreignFileSentence } from './source/foreign-file-sentence.ts';
export {
  decodeText,
  ENCODINGS,
  type Encoding,
  type EncodingChoice,
  encodingOf,
} from './source/text-encoding.ts';
