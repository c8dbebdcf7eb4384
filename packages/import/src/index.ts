// Reading drafts from elsewhere: the mirror of `@adref/export`. Text in, paragraphs out, with a full account.

export {
  type BracketedDraft,
  type BracketedReading,
  bracketedDrafts,
} from './brackets/bracketed-drafts.ts';
export { type NameBook, type NameChoice, nameBook, nameKey } from './brackets/name-book.ts';
export type { ToldSpan } from './brackets/read-spans.ts';
export type { Choices } from './brackets/read-words.ts';
export type { SpanTrouble } from './brackets/spanning-brackets.ts';
export { draftLabels } from './draft-labels.ts';
export { foreignFile } from './file-kind.ts';
export { foreignFileSentence } from './foreign-file-sentence.ts';
export { type LabelChange, labelChanges } from './label-changes.ts';
export { type LabelReference, labelReferences, type ReferredName } from './label-references.ts';
export { type Loss, lostCharacters } from './lost-characters.ts';
export { type MastheadForm, mastheadForm } from './masthead-form.ts';
export type { CheckReason, DropReason, Note } from './note.ts';
export { type Reading, readDraft, type SourceFormat } from './read-draft.ts';
export { decodeText, ENCODINGS, type Encoding, type EncodingChoice, encodingOf } from './text-encoding.ts';
