// Late edits: what somebody typed into a leaf that an act had retired meanwhile. The edit is applied to the retired leaf
// (nobody sees it), read back as hunks, and each hunk is carried to the one successor it belongs to: where its deleted
// words went, else where the character before it went. A hunk that belongs to two successors, or to one that is not the
// author's to edit any more, is offered back, whole. Nothing is dropped.
import { joinText, type LeafId, plainText } from '@adref/negotiation';
import type { Author, Authors } from '../document/authors.ts';
import { type IdSpan, pairSpans } from '../document/leaf-text.ts';
import type { LeafIndex } from '../document/shared-document.ts';
import type { CarryTable, Link, StretchIn } from '../retired/carry-table.ts';
import { type Hunk, hunksOf, type LateSpans } from './late-hunks.ts';
import { LeafChanges } from './leaf-changes.ts';
import type { LivingPlaces, Spot } from './living-places.ts';
import type { OfferedBack } from './offered-back.ts';

export interface LateContext {
  readonly index: LeafIndex;
  readonly carry: CarryTable;
  readonly authors: Authors;
  readonly author: Author;
  /** Of the one update that is carried. */
  readonly places: LivingPlaces;
  mayWrite(leaf: LeafId): boolean;
}

/** What carrying left behind, for the journal: replaying it restores the tables. */
export interface Carried {
  readonly links: readonly Link[];
  readonly credits: readonly IdSpan[];
  readonly offered: readonly OfferedBack[];
  /** The living leaves it changed. */
  readonly touched: readonly LeafId[];
}

/** Carries the late edits in one retired leaf. Runs in the transaction that applied them, after they were applied. */
export function carryLateEdits(context: LateContext, leaf: LeafId, late: LateSpans): Carried {
  const { index, carry, authors, author } = context;
  const offered: OfferedBack[] = [];
  const changes = new Map<LeafId, { changes: LeafChanges; hunks: Hunk[] }>();
  const changesOf = (living: LeafId) => {
    const known = changes.get(living) ?? { changes: new LeafChanges(), hunks: [] };
    changes.set(living, known);
    return known;
  };
  for (const hunk of hunksOf(index.textOf(leaf), leaf, late, carry)) {
    const target = targetOf(context, hunk);
    if (target.kind === 'offer') offered.push(offer(leaf, hunk, target.why));
    if (target.kind !== 'carry') continue;
    if (target.at !== null) {
      const there = changesOf(target.at.character.leaf);
      // Typed letter by letter, they go on as one run.
      there.changes.insert(target.at, joinText(hunk.inserted.map(({ run }) => run)));
      there.hunks.push(hunk);
    }
    for (const stretch of target.deletes) changesOf(stretch.leaf).changes.delete([stretch]);
  }
  const links: Link[] = [];
  const credits: IdSpan[] = [];
  for (const [living, there] of changes) {
    const made = there.changes.apply(index.textOf(living));
    for (const [order, hunk] of there.hunks.entries()) {
      const copy = made[order] ?? [];
      credits.push(...copy);
      for (const { from, to } of pairSpans(hunk.inserted, copy))
        links.push({ from: leaf, ...from, to: { leaf: living, client: to.client, clock: to.clock } });
    }
  }
  carry.link(links);
  for (const span of credits) authors.credit(span, author);
  return { links, credits, offered, touched: [...changes.keys()] };
}

type Target =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'offer'; readonly why: OfferedBack['why'] }
  | { readonly kind: 'carry'; readonly at: Spot | null; readonly deletes: readonly StretchIn[] };

function targetOf({ places, mayWrite }: LateContext, hunk: Hunk): Target {
  if (hunk.inserted.length === 0 && hunk.deleted.length === 0) return { kind: 'nothing' };
  const deletes = places.visibleImagesOf(hunk.deleted);
  const first = deletes[0];
  const left = hunk.left === null || hunk.inserted.length === 0 ? null : places.beside(hunk.left, 'after');
  const right =
    hunk.right === null || hunk.inserted.length === 0 ? null : places.beside(hunk.right, 'before');
  if (places.isGivenUp) return { kind: 'offer', why: 'too-much-at-once' };
  if (deletes.some((stretch) => !mayWrite(stretch.leaf))) return { kind: 'offer', why: 'no-longer-yours' };
  if (hunk.inserted.length === 0)
    return first === undefined ? { kind: 'nothing' } : { kind: 'carry', at: null, deletes };
  if (deletes.some(({ leaf }) => leaf !== first?.leaf)) return { kind: 'offer', why: 'straddles-a-cut' };
  if (first !== undefined) {
    const at: Spot = left?.character.leaf === first.leaf ? left : { character: first, side: 'before' };
    return { kind: 'carry', at, deletes };
  }
  const at = [left, right].find((spot) => spot !== null && mayWrite(spot.character.leaf));
  return at == null ? { kind: 'offer', why: 'no-longer-yours' } : { kind: 'carry', at, deletes: [] };
}

function offer(leaf: LeafId, hunk: Hunk, why: OfferedBack['why']): OfferedBack {
  const words = plainText(hunk.inserted.map(({ run }) => run));
  return { leaf, words, removed: plainText(hunk.removed), why };
}
