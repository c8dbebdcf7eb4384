// A page that begins with an excerpt has the state and the words at once, and the whole record when a view asks for it.
import { canonicalJson, hashOfBytes, type RecordedAct } from '@adref/negotiation';
import { encodeExcerpt, excerptOf, recordOf } from '@adref/text';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { KeptCopy } from '../line/kept-copy.ts';
import { beginDocument, type ExcerptSource } from './beginning.ts';
import { createEarlierActs, type EarlierSource } from './earlier-acts.ts';
import { actAt, type FoldedRecord, foldRecordOf } from './record-fold.ts';
import { longRecord } from './testing/long-record.ts';

/** A copy on this device that remembers what it was given. */
function keptCopy(unsaved: number, excerpt: Uint8Array | null = null) {
  const kept: KeptCopy & { held: Uint8Array | null } = {
    held: excerpt,
    unsaved,
    excerpt: async () => kept.held,
    async keepExcerpt(bytes) {
      kept.held = bytes;
    },
    noteUnsaved: () => undefined,
    drop: async () => undefined,
    close: () => undefined,
  };
  return kept;
}

function sourceOf(bytes: Uint8Array | null, acts: number): ExcerptSource {
  return {
    newest: async () => (bytes === null ? null : { hash: 'newest', acts }),
    bytes: async () => bytes,
  };
}

const { early, late, record } = longRecord(260);

function excerptBytes(): Uint8Array {
  if (early.state === null) throw new Error('open');
  return encodeExcerpt(excerptOf(early.doc, early.state));
}

describe('a page that begins with an excerpt', () => {
  it('folds on from its state, and keeps the excerpt for the next time', async () => {
    const [doc, kept] = [new Y.Doc(), keptCopy(0)];
    const begun = await beginDocument(doc, kept, sourceOf(excerptBytes(), 240));
    if (begun.kind !== 'begun') throw new Error('begun');
    const seen: FoldedRecord[] = [];
    foldRecordOf(doc, begun.excerpt, (_, folded) => seen.push(folded));
    expect(seen.at(-1)?.state.head).toBe(early.state?.head);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(late.doc, Y.encodeStateVector(doc)));
    expect(seen.at(-1)?.state).toEqual(JSON.parse(JSON.stringify(late.state)));
    const acts = seen.at(-1)?.acts ?? [];
    expect(acts[0]?.n).toBeGreaterThan(0);
    expect(acts).toEqual(record.slice(acts[0]?.n));
    expect(actAt(acts, record.length - 1)).toEqual(record.at(-1));
    expect(actAt(acts, 0)).toBe(undefined);

    // The next time, the copy has the document and the excerpt.
    const again = new Y.Doc();
    Y.applyUpdate(again, Y.encodeStateAsUpdate(doc));
    const next = await beginDocument(again, kept, sourceOf(null, 0));
    expect(next).toEqual(begun);
    let head = '';
    foldRecordOf(again, next.kind === 'begun' ? next.excerpt : null, (_, { state }) => {
      head = state.head;
    });
    expect(head).toBe(late.state?.head);
  });

  it('begins anew when its copy lies far back, but never when that holds unsaved words', async () => {
    const old = new Y.Doc();
    Y.applyUpdate(old, Y.encodeStateAsUpdate(early.doc));
    const far = sourceOf(excerptBytes(), 10_000);
    expect(await beginDocument(old, keptCopy(0), far)).toEqual({ kind: 'stale' });
    expect(await beginDocument(old, keptCopy(2), far)).toMatchObject({ kind: 'begun', excerpt: null });
    expect(recordOf(old).length).toBe(early.record().length);
  });

  it('begins with nothing where there is no excerpt', async () => {
    const none = await beginDocument(new Y.Doc(), null, sourceOf(null, 0));
    expect(none).toEqual({ kind: 'begun', excerpt: null, missing: [] });
  });
});

describe('the acts before', () => {
  function earlier(answer: (from: number, to: number) => readonly RecordedAct[]) {
    const doc = new Y.Doc();
    if (early.state === null) throw new Error('open');
    const excerpt = excerptOf(early.doc, early.state);
    Y.applyUpdate(doc, excerpt.update);
    const [first] = excerpt.recent;
    if (first === undefined) throw new Error('acts');
    let folded: FoldedRecord | null = null;
    const fold = foldRecordOf(doc, excerpt, (_, now) => {
      folded = now;
    });
    const source: EarlierSource = {
      first,
      known: excerpt.recent,
      fetchActs: async (from, to) => answer(from, to),
      take: (acts, before) => fold.takeEarlier(acts, before),
      pause: () => Promise.resolve(),
    };
    const acts = createEarlierActs(source);
    const settled = new Promise<void>((resolve) => {
      acts.state.watch(() => {
        if (acts.state.get() !== 'asked') resolve();
      });
    });
    return { acts, settled, folded: (): FoldedRecord | null => folded };
  }

  it('come in parts, with the state before each', async () => {
    const { acts, settled, folded } = earlier((from, to) => record.slice(from, Math.min(from + 7, to)));
    expect(acts.state.get()).toBe('not-asked');
    acts.ask();
    acts.ask();
    await settled;
    expect(acts.state.get()).toBe('whole');
    expect(folded()?.acts).toEqual(early.record());
    for (const { n, prev } of early.record()) expect(folded()?.before.get(n)?.head ?? '').toBe(prev);
  });

  it('are taken when an earlier version sealed them', async () => {
    const older: RecordedAct[] = [];
    for (const { version: _, hash: __, ...rest } of record) {
      const unsealed = { ...rest, prev: older.at(-1)?.hash ?? '' };
      const hash = hashOfBytes(new TextEncoder().encode(canonicalJson(unsealed)));
      older.push({ ...unsealed, hash });
    }
    const [first, ...rest] = older.slice(5);
    if (first === undefined) throw new Error('acts');
    const taken = await new Promise<readonly RecordedAct[]>((resolve) => {
      const source: EarlierSource = {
        first,
        known: [first, ...rest],
        fetchActs: async (from, to) => older.slice(from, to),
        take: resolve,
        pause: () => Promise.resolve(),
      };
      createEarlierActs(source).ask();
    });
    expect(taken).toEqual(older.slice(0, 5));
  });

  it('are not taken when one of them is not as it was sealed', async () => {
    const { acts, settled, folded } = earlier((from, to) =>
      record.slice(from, to).map((one) => (one.n === 3 ? { ...one, at: '2020-01-01T00:00:00.000Z' } : one)),
    );
    const before = folded()?.acts;
    acts.ask();
    await settled;
    expect(acts.state.get()).toBe('failed');
    expect(folded()?.acts).toBe(before);
  });

  it('are all there when the page began with the whole document', () => {
    expect(createEarlierActs(null).state.get()).toBe('whole');
  });
});
