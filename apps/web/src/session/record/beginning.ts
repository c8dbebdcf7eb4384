// What a page begins with: its own copy, an excerpt from the server, or nothing yet. With an excerpt comes what is missing in it, which
// is never sent to the server as deleted here.
import { decodeExcerpt, type Excerpt, type IdSpan, missingIn, recordOf } from '@adref/text';
import * as Y from 'yjs';
import type { KeptCopy } from '../line/kept-copy.ts';

/** How a document began. `stale`: the copy lies so far back that beginning anew is shorter. */
export type Beginning =
  | { readonly kind: 'begun'; readonly excerpt: Excerpt | null; readonly missing: readonly IdSpan[] }
  | { readonly kind: 'stale' };

/** Where excerpts come from. Null: the record is short, or the server does not answer. */
export interface ExcerptSource {
  newest(): Promise<{ readonly hash: string; readonly acts: number } | null>;
  bytes(hash: string): Promise<Uint8Array | null>;
}

/** A copy that lacks so many acts is as long to bring up to date as an excerpt is to fetch. */
const FAR_BACK = 1_000;

/** Begins a document into which the copy has been loaded, if there is one. */
export async function beginDocument(
  doc: Y.Doc,
  kept: KeptCopy | null,
  source: ExcerptSource,
): Promise<Beginning> {
  const record = recordOf(doc);
  const newest = await source.newest();
  if (record.length > 0) {
    const last = record.get(record.length - 1).n;
    const isBehind = newest !== null && newest.acts - last > FAR_BACK;
    if (isBehind && kept?.unsaved === 0) return { kind: 'stale' };
    if (record.get(0).n === 0) return { kind: 'begun', excerpt: null, missing: [] };
    const bytes = await kept?.excerpt();
    const excerpt = bytes == null ? null : decodeExcerpt(bytes);
    return excerpt === null ? { kind: 'stale' } : begun(excerpt);
  }
  const bytes = newest === null ? null : await source.bytes(newest.hash);
  const excerpt = bytes === null ? null : decodeExcerpt(bytes);
  // What is no excerpt is passed over: the socket brings the whole document.
  if (bytes === null || excerpt === null) return { kind: 'begun', excerpt: null, missing: [] };
  // The copy keeps it before it keeps anything that stands on it.
  await kept?.keepExcerpt(bytes);
  Y.applyUpdate(doc, excerpt.update);
  return begun(excerpt);
}

function begun(excerpt: Excerpt): Beginning {
  return { kind: 'begun', excerpt, missing: missingIn(excerpt) };
}
