// The drafts of a private room: wordings that its people write together until one of them tables it. What stands in the
// document was written by pages, so it is parsed; a draft that cannot be read is passed over, never a reason to fail.
import type { Anchor } from '@adref/negotiation';
import { anchorSchema } from '@adref/protocol';
import { draftsOf, makeDraft } from '@adref/text';
import * as Y from 'yjs';
import { z } from 'zod';
import { newId } from '../line/identifiers.ts';

export interface PrivateDraft {
  readonly id: string;
  /** A wording for a bracket or for quoted words, or a paragraph to stand behind the anchor's. */
  readonly kind: 'wording' | 'paragraph';
  readonly anchor: Anchor;
  /** Who began it. */
  readonly by: { readonly person: string; readonly name: string };
  readonly at: string;
  /** The act that tabled it; null while it is private. */
  readonly tabledIn: number | null;
  readonly text: Y.Text;
}

const draftSchema = z.object({
  kind: z.enum(['wording', 'paragraph']),
  anchor: anchorSchema,
  by: z.object({ person: z.string(), name: z.string() }),
  at: z.string(),
  tabledIn: z.int().nonnegative().nullable(),
  text: z.instanceof(Y.Text),
});

/** All drafts of a room, the oldest first. */
export function readDrafts(doc: Y.Doc): readonly PrivateDraft[] {
  const drafts: PrivateDraft[] = [];
  for (const [id, draft] of draftsOf(doc)) {
    const parsed = draft instanceof Y.Map ? draftSchema.safeParse(Object.fromEntries(draft)) : undefined;
    if (parsed?.success) drafts.push({ id, ...parsed.data });
  }
  return drafts.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** Begins a draft with some words; gives its id. */
export function beginDraft(
  doc: Y.Doc,
  draft: Pick<PrivateDraft, 'kind' | 'anchor' | 'by'>,
  words: string,
  now: Date,
): string {
  const id = newId();
  doc.transact(() => {
    makeDraft(doc, id, { ...draft, at: now.toISOString(), tabledIn: null }).insert(0, words);
  });
  return id;
}

/** Hangs a draft on another place. */
export function attachDraft(doc: Y.Doc, id: string, anchor: Anchor): void {
  draftsOf(doc).get(id)?.set('anchor', anchor);
}

/** Notes which act tabled a draft. */
export function markTabled(doc: Y.Doc, id: string, act: number): void {
  draftsOf(doc).get(id)?.set('tabledIn', act);
}

export function removeDraft(doc: Y.Doc, id: string): void {
  draftsOf(doc).delete(id);
}
