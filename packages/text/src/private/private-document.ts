// The document of a private room. `drafts`: a map from id to a draft, which is a map of a few values and a `text`.
// `notes` and `lines`: maps from a key to a text; a key names the place and is never shared by two who begin at once, so that
// neither's words replace the other's. These three are written by the room's people, together. `talk`: an array of what
// is said, which only the server appends to.
import type { Saying } from '@adref/negotiation';
import * as Y from 'yjs';

/** A draft's field for its words; the other fields are plain values. */
const DRAFT_TEXT = 'text';

export function draftsOf(doc: Y.Doc): Y.Map<Y.Map<unknown>> {
  return doc.getMap<Y.Map<unknown>>('drafts');
}

export function notesOf(doc: Y.Doc): Y.Map<Y.Text> {
  return doc.getMap<Y.Text>('notes');
}

export function linesOf(doc: Y.Doc): Y.Map<Y.Text> {
  return doc.getMap<Y.Text>('lines');
}

export function talkOf(doc: Y.Doc): Y.Array<Saying> {
  return doc.getArray<Saying>('talk');
}

/** Puts a draft into the document: its values, and an empty text to be written together. */
export function makeDraft(doc: Y.Doc, id: string, values: Readonly<Record<string, unknown>>): Y.Text {
  const text = new Y.Text();
  doc.transact(() => {
    const draft = new Y.Map<unknown>();
    for (const [field, value] of Object.entries(values)) draft.set(field, value);
    draft.set(DRAFT_TEXT, text);
    draftsOf(doc).set(id, draft);
  });
  return text;
}
