// The shared document of a negotiation: a `record` (Y.Array of acts, appended only by the server) and `leaves`
// (Y.Map from leaf id to a fragment that holds exactly one paragraph with exactly one text). The server makes every leaf
// whole; nobody ever adds a node to one. A leaf is never removed from the map, only retired by an act.
import type { LeafId, RecordedAct, RichText, Run } from '@adref/negotiation';
import * as Y from 'yjs';
import { LeafPieces } from '../cost/leaf-pieces.ts';

const RECORD = 'record';
export const LEAVES = 'leaves';
/** The node name of a leaf's only element; the editor's schema uses the same. */
const PARAGRAPH_NODE = 'paragraph';

export function recordOf(doc: Y.Doc): Y.Array<RecordedAct> {
  return doc.getArray<RecordedAct>(RECORD);
}

export function leavesOf(doc: Y.Doc): Y.Map<Y.XmlFragment> {
  return doc.getMap<Y.XmlFragment>(LEAVES);
}

/** The leaf's text. Undefined while the leaf has not arrived; throws when the leaf is not in the form the server gives it. */
export function leafText(doc: Y.Doc, leaf: LeafId): Y.XmlText | undefined {
  const fragment = leavesOf(doc).get(leaf);
  return fragment === undefined ? undefined : textOfFragment(fragment, leaf);
}

/**
 * Keeps Yjs from tidying redundant marks after a remote change. A reader's tidying deletes what is not its own, so the guard
 * drops it, and that reader alone would then see other marks. Redundant marks do no harm. Call it on every copy.
 */
export function leaveMarks(doc: Y.Doc): void {
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false;
  });
}

/** Makes a new leaf with the given words and returns its text. Runs inside a transaction of the server's. */
export function makeLeaf(doc: Y.Doc, leaf: LeafId, words: RichText): Y.XmlText {
  const leaves = leavesOf(doc);
  if (leaves.has(leaf)) throw new Error(`invariant: leaf ${leaf} exists already, ids are never reused`);
  const fragment = new Y.XmlFragment();
  const paragraph = new Y.XmlElement(PARAGRAPH_NODE);
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  fragment.insert(0, [paragraph]);
  leaves.set(leaf, fragment);
  // In one pass: inserting each run by its index would walk to it from the beginning.
  text.applyDelta(words.flatMap(insertion));
  return text;
}

/** A step of a pass through a text: Yjs walks on from where the last one ended. */
export type DeltaStep =
  | { readonly insert: string; readonly attributes: Record<string, object> }
  | { readonly retain: number; readonly attributes?: Record<string, object | null> }
  | { readonly delete: number };

/** The step that inserts a run with exactly its own marks; none for the empty run. */
export function insertion({ text, marks }: Run): readonly DeltaStep[] {
  if (text === '') return [];
  return [{ insert: text, attributes: Object.fromEntries((marks ?? []).map((mark) => [mark, {}])) }];
}

/** Which leaf a text belongs to and the reverse; kept up to date as leaves are made. */
export class LeafIndex {
  readonly #doc: Y.Doc;
  readonly #leafOfText = new Map<unknown, LeafId>();
  readonly #textOfLeaf = new Map<LeafId, Y.XmlText>();
  /** How large each leaf has grown, for the guard. */
  readonly pieces = new LeafPieces();
  readonly #observe = (event: Y.YMapEvent<Y.XmlFragment>) => {
    for (const leaf of event.keysChanged) this.#add(leaf);
  };

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    for (const leaf of leavesOf(doc).keys()) this.#add(leaf);
    leavesOf(doc).observe(this.#observe);
  }

  /** The leaf a shared type is the text of, or undefined when it is no leaf's text. */
  leafOf(type: unknown): LeafId | undefined {
    return this.#leafOfText.get(type);
  }

  textOf(leaf: LeafId): Y.XmlText {
    const text = this.#textOfLeaf.get(leaf);
    if (text === undefined) throw new Error(`invariant: leaf ${leaf} is not in the document`);
    return text;
  }

  close(): void {
    leavesOf(this.#doc).unobserve(this.#observe);
  }

  #add(leaf: LeafId): void {
    const text = leafText(this.#doc, leaf);
    if (text === undefined) return;
    this.#leafOfText.set(text, leaf);
    this.#textOfLeaf.set(leaf, text);
  }
}

function textOfFragment(fragment: Y.XmlFragment, leaf: LeafId): Y.XmlText {
  const paragraph = fragment.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText) || fragment.length !== 1) {
    throw new Error(`invariant: leaf ${leaf} is not one paragraph with one text`);
  }
  return text;
}
