// Builds a live negotiation again from a checkpoint and the changes after it (law 1), and makes checkpoints.
// Replaying enters retirements, authors and versions exactly as they were entered live.
import {
  type Act,
  evolve,
  isSameText,
  type Leaf,
  type LeafId,
  type NegotiationState,
  paragraphLeaves,
  readAct,
} from '@adref/negotiation';
import * as Y from 'yjs';
import { z } from 'zod';
import { type Author, Authors, SERVER, type StoredAuthors } from '../document/authors.ts';
import { wordsOf } from '../document/leaf-text.ts';
import { newDocument } from '../document/new-document.ts';
import { leafText, recordOf } from '../document/shared-document.ts';
import type { Surroundings } from '../document/surroundings.ts';
import { touchedLeaves } from '../late/touched-leaves.ts';
import { keptStateSchema, stateOf } from '../packed/kept-state.ts';
import { takeIn } from '../packed/take-in.ts';
import { CarryTable, type StoredCarryTable } from '../retired/carry-table.ts';
import { linkLeaves } from '../retired/relay.ts';
import { VersionKeeper } from '../versions/version-keeper.ts';
import type { Change } from './change.ts';
import { LiveNegotiation } from './live-negotiation.ts';

/** A negotiation's whole state after some number of changes: the document, and the tables beside it as lines of JSON. */
export interface Snapshot {
  readonly bytes: Uint8Array;
  readonly aux: string;
}

const span = z.object({ client: z.number(), clock: z.number(), length: z.number() });
const link = span.extend({
  from: z.string(),
  to: z.object({ leaf: z.string(), client: z.number(), clock: z.number() }),
});
const lateMeta = z.object({ server: z.number(), links: z.array(link), credits: z.array(span) });
const author = z.object({ seat: z.string(), person: z.string() });
const carrySchema = z.object({
  retired: z.array(z.tuple([z.string(), z.array(z.string())])),
  links: z.array(link),
});
const auxSchema = z.object({
  authors: z.object({
    clients: z.array(z.tuple([z.number(), z.string(), z.string()])),
    credits: z.array(z.object({ span, author })),
  }),
  /** Absent in newer snapshots, which have it in a line of its own. */
  carry: carrySchema.optional(),
  /** Absent in snapshots of before December 2026, and where the rules have no name. */
  folded: keptStateSchema.optional(),
  /** Absent in snapshots of before 2026-11-25, which were taken when all words were recorded. */
  unrecorded: z
    .array(z.object({ leaf: z.string(), lastWriter: author, recorded: z.array(span) }))
    .default([]),
});

/** What a snapshot is taken of: a live negotiation, or one with other tables beside its document. */
interface Pictured extends Pick<LiveNegotiation, 'doc' | 'carry' | 'unrecorded' | 'folded'> {
  readonly authors: Authors | StoredAuthors;
}

/** Takes a snapshot, words included that no act records yet: it holds what their leaves were when last recorded. */
export function snapshotOf(live: Pictured): Snapshot {
  const { authors, carry, folded } = live;
  return {
    bytes: Y.encodeStateAsUpdate(live.doc),
    aux: `${JSON.stringify({ authors, unrecorded: live.unrecorded(), folded })}\n${JSON.stringify(carry)}`,
  };
}

/** What is looked at behind each change that is replayed: the document, and the acts that the change brought. */
export type Watch = (doc: Y.Doc, state: NegotiationState | null, acts: readonly Act[]) => void;

/** The live negotiation after a snapshot and the changes that followed it. Throws when they do not fit together. */
export function restore(
  snapshot: Snapshot | null,
  changes: readonly Pick<Change, 'kind' | 'seat' | 'person' | 'bytes' | 'meta'>[],
  surroundings: Surroundings,
  watch: Watch = () => {},
): LiveNegotiation {
  const doc = newDocument(surroundings);
  const [aux, carryLine] = snapshot?.aux.split('\n') ?? [];
  const tables = aux === undefined ? null : auxSchema.parse(JSON.parse(aux));
  const authors = tables === null ? new Authors() : Authors.from(tables.authors);
  const carry = tables === null ? new CarryTable() : carryOf(tables.carry, carryLine);
  const versions = new VersionKeeper();
  if (snapshot !== null) takeIn(doc, snapshot.bytes);
  let state = stateOf(doc, tables?.folded, surroundings.folding);
  for (const { id } of state === null ? [] : allLeaves(state)) versions.note(doc, id);
  const lastWriters = new Map<LeafId, Author>();
  for (const { leaf, lastWriter, recorded } of tables?.unrecorded ?? []) {
    versions.recall(leaf, recorded);
    lastWriters.set(leaf, lastWriter);
  }
  doc.transact(() => {
    for (const change of changes) {
      Y.applyUpdate(doc, change.bytes);
      if (change.kind !== 'act') noteWriter(lastWriters, doc, change);
      if (change.kind === 'late') replayLate(change, authors, carry);
      for (const client of Y.parseUpdateMeta(change.bytes).to.keys()) claim(authors, client, change);
      const acts: Act[] = [];
      if (change.kind === 'act') state = replayActs(doc, state, { carry, versions, acts });
      watch(doc, state, acts);
    }
  });
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('invariant: the journal has gaps');
  if (state !== null) touchChanged(doc, state, versions, lastWriters);
  return new LiveNegotiation({ doc, authors, carry, state, versions }, surroundings);
}

/** The carry table of a snapshot: few rooms ever ask it, so its line is read when one does. It is kept as bytes, of which memory needs fewer. */
function carryOf(stored: StoredCarryTable | undefined, line: string | undefined): CarryTable {
  if (stored !== undefined) return CarryTable.from(() => stored);
  if (line === undefined) throw new Error('invariant: a snapshot has a carry table');
  const bytes = new TextEncoder().encode(line);
  return CarryTable.from(() => carrySchema.parse(JSON.parse(new TextDecoder().decode(bytes))));
}

/** Folds the acts that have arrived; they are added to `acts`. */
function replayActs(
  doc: Y.Doc,
  from: NegotiationState | null,
  { carry, versions, acts }: { carry: CarryTable; versions: VersionKeeper; acts: Act[] },
): NegotiationState | null {
  let state = from;
  const record = recordOf(doc);
  for (let n = state?.acts ?? 0; n < record.length; n++) {
    const recorded = readAct(record.get(n));
    linkLeaves(doc, carry, recorded, state);
    acts.push(recorded.act);
    state = evolve(state, recorded);
  }
  versions.follow(doc, acts);
  return state;
}

/** A late change holds the author's words and the server's copies of them, so its writers are told apart by the credits. */
function replayLate(
  change: Pick<Change, 'meta' | 'seat' | 'person'>,
  authors: Authors,
  carry: CarryTable,
): void {
  const { server, links, credits } = lateMeta.parse(JSON.parse(change.meta));
  authors.claim(server, SERVER);
  carry.link(links);
  for (const credit of credits) authors.credit(credit, { seat: change.seat, person: change.person });
}

/** Acts are written by the server for somebody; everything else by the person it is signed with, but for the server's copies. */
function claim(
  authors: Authors,
  client: number,
  { kind, seat, person }: Pick<Change, 'kind' | 'seat' | 'person'>,
): void {
  if (kind === 'act') authors.claim(client, SERVER);
  else if (authors.mayWriteAs(client, person)) authors.claim(client, { seat, person });
}

function noteWriter(
  lastWriters: Map<LeafId, Author>,
  doc: Y.Doc,
  { seat, person, bytes }: Pick<Change, 'seat' | 'person' | 'bytes'>,
): void {
  for (const leaf of touchedLeaves(doc, bytes)) lastWriters.set(leaf, { seat, person });
}

/** Words typed and not recorded when the server stopped; whoever typed in the leaf last is named for what was deleted. */
function touchChanged(
  doc: Y.Doc,
  state: NegotiationState,
  versions: VersionKeeper,
  lastWriters: ReadonlyMap<LeafId, Author>,
): void {
  for (const { id, text } of allLeaves(state)) {
    const live = leafText(doc, id);
    if (live === undefined) throw new Error(`invariant: leaf ${id} is in the state and not in the document`);
    if (!isSameText(wordsOf(live), text)) versions.touch(id, lastWriters.get(id) ?? SERVER, 0);
  }
}

function allLeaves(state: NegotiationState): readonly Leaf[] {
  return state.paragraphs.flatMap(paragraphLeaves);
}
