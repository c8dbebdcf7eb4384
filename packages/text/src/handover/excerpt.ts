// A negotiation without what is past: the state folded from its record, and the document with the words of the leaves in that
// state. Of all else only the clocks are there, as if everybody had deleted it, so that whatever follows fits.
// Whoever holds one folds on from its state. It never sends what is missing in it as deletions of its own (`ownDeletions`).
import { type NegotiationState, paragraphLeaves, type RecordedAct } from '@adref/negotiation';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { IdSpan } from '../document/leaf-text.ts';
import { leavesOf, recordOf } from '../document/shared-document.ts';
import { actsOfKind } from '../packed/act-heads.ts';
import { isSoundUpdate } from '../wire/is-sound-update.ts';
import { withReader } from '../wire/wire-reader.ts';
import { deletedIn } from './handover.ts';
import { vectorOf } from './reached.ts';
import { UpdateWriter } from './update-writer.ts';

/** What an excerpt is made of. */
export interface Excerpt {
  readonly state: NegotiationState;
  /** The newest acts, up to the state. */
  readonly recent: readonly RecordedAct[];
  /** Of the acts before, those that somebody may not have been told of yet: words offered back, and how the last silence ended. */
  readonly told: readonly RecordedAct[];
  /** The document as a Yjs update for an empty one. */
  readonly update: Uint8Array;
}

/** So many of the newest acts come along: some days of a long negotiation, 40 KB. */
const RECENT = 200;

/** The excerpt of a document at its state. The record keeps its last act, which the next one is written behind. */
export function excerptOf(doc: Y.Doc, state: NegotiationState): Excerpt {
  const record = recordOf(doc);
  const kept = keptParts(doc, state);
  const writer = new UpdateWriter();
  for (const [client, structs] of doc.store.clients) {
    for (const struct of structs) {
      const { clock } = struct.id;
      const end = clock + struct.length;
      if (struct instanceof Y.Item && (kept.items.has(struct) || kept.texts.has(struct.parent))) {
        writer.add(struct, clock, end);
      } else if (struct instanceof Y.Item && struct.parent === record && struct.right === null) {
        writer.addGone(client, clock, struct.length - 1);
        writer.addFirst(struct, end - 1, end);
      } else writer.addGone(client, clock, struct.length);
    }
  }
  const first = Math.max(state.acts - RECENT, 0);
  const ended = state.silences.at(-1)?.endedIn ?? first;
  const told = [
    ...actsOfKind(doc, 'words-offered-back', first),
    ...record.slice(ended, Math.min(ended + 1, first)),
  ];
  told.sort((a, b) => a.n - b.n);
  return { state, recent: record.slice(first, state.acts), told, update: writer.finish() };
}

export function encodeExcerpt({ state, recent, told, update }: Excerpt): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, JSON.stringify({ state, recent, told }));
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

/** Reads an excerpt of this server's; null when it is none, or has a number that is none. */
export function decodeExcerpt(bytes: Uint8Array): Excerpt | null {
  const parts = withReader(bytes, (reader) => ({ json: reader.text(), update: reader.block() }));
  if ('malformed' in parts || !isSoundUpdate(parts.update)) return null;
  const read = objectIn(parts.json);
  const isWhole = Array.isArray(read?.recent) && Array.isArray(read.told);
  if (read === null || typeof read.state?.acts !== 'number' || !isWhole) return null;
  return { ...read, update: parts.update };
}

function objectIn(json: string): Omit<Excerpt, 'update'> | null {
  try {
    return JSON.parse(json);
  } catch {
    // JSON.parse throws on what is no JSON, and on nothing else.
    return null;
  }
}

/** What an excerpt itself leaves out or holds as deleted. */
export function missingIn({ update }: Pick<Excerpt, 'update'>): readonly IdSpan[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const missing = deletedIn(doc, vectorOf(doc));
  doc.destroy();
  return missing;
}

/** What is deleted in a document that began as an excerpt, without what was missing there. */
export function ownDeletions(doc: Y.Doc, missing: readonly IdSpan[]): readonly IdSpan[] {
  const gaps = Map.groupBy(missing, ({ client }) => client);
  return deletedIn(doc, vectorOf(doc)).flatMap((span) => without(span, gaps.get(span.client) ?? []));
}

/** The parts of a span that lie in none of some others, which are in rising order. */
function without({ client, clock, length }: IdSpan, gaps: readonly IdSpan[]): readonly IdSpan[] {
  const parts: IdSpan[] = [];
  const end = clock + length;
  let from = clock;
  for (const gap of gaps) {
    if (gap.clock + gap.length <= from) continue;
    if (gap.clock >= end) break;
    if (gap.clock > from) parts.push({ client, clock: from, length: gap.clock - from });
    from = gap.clock + gap.length;
  }
  if (from < end) parts.push({ client, clock: from, length: end - from });
  return parts;
}

interface Kept {
  /** The items that make up a leaf, apart from its words. */
  readonly items: ReadonlySet<unknown>;
  /** The texts whose content is kept whole, deleted characters included: others stand on those. */
  readonly texts: ReadonlySet<unknown>;
}

function keptParts(doc: Y.Doc, state: NegotiationState): Kept {
  const items = new Set<unknown>();
  const texts = new Set<unknown>();
  for (const { id } of state.paragraphs.flatMap(paragraphLeaves)) {
    const fragment = leavesOf(doc).get(id);
    const paragraph = fragment?.get(0);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (fragment === undefined || !(paragraph instanceof Y.XmlElement) || !(text instanceof Y.XmlText))
      throw new Error(`invariant: leaf ${id} is in the document`);
    for (const type of [fragment, paragraph, text]) items.add(type._item);
    texts.add(text);
  }
  return { items, texts };
}
