// Reading drafts from elsewhere: the mirror of `@adref/export`. Text in, paragraphs out, with a full account.
export { type Loss, lostCharacters } from './lost-characters.ts';
export type { CheckReason, DropReason, Note } from './note.ts';
export { type Reading, readDraft, type SourceFormat } from './read-draft.ts';
/** @public For readers of files; pasted text needs no decoding. */
export { sourceOfBytes } from './source-of-bytes.ts';
