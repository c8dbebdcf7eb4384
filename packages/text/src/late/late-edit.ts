// Late edits: what somebody typed into a leaf that an act had retired meanwhile. The edit is applied to the retired leaf
// (nobody sees it), read back as hunks, and each hunk is carried to the one successor it belongs to: where its deleted
// words went, else where the character before it went. A hunk that belongs to two successors, or to one that is not the
// author's to edit any more, is offered back, whole. Nothing is dropped.
import type { LeafId, RichText } from '@adref/negotiation';
import { plainText } from '@adref/negotiation';
import type * as Y from 'yjs';
import type { Author, Authors } from '../authors.ts';
import { type IdSpan, indexOf, pairSpans, spansOf, visibleRanges } from '../leaf-text.ts';
import { insertRuns, type LeafIndex } from '../shared-document.ts';
import type { CarryTable, CharacterIn, Link } from './carry-table.ts';
import { type Hunk, hunksOf, type LateSpans } from './late-hunks.ts';

/** Words that could not be carried over. `removed` are words the author wanted out. */
export interface OfferedBack {
  readonly leaf: LeafId;
  readonly words: string;
  readonly removed: string;
  readonly why: 'straddles-a-cut' | 'no-longer-yours';
}

export interface LateContext {
  readonly index: LeafIndex;
  readonly carry: CarryTable;
  readonly authors: Authors;
  readonly author: Author;
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
  const links: Link[] = [];
  const credits: IdSpan[] = [];
  const offered: OfferedBack[] = [];
  const touched: LeafId[] = [];
  for (const hunk of hunksOf(context.index.textOf(leaf), leaf, late, context.carry)) {
    const target = targetOf(context, hunk);
    if (target.kind === 'nothing') continue;
    if (target.kind === 'offer') {
      offered.push({
        leaf,
        words: plainText(hunk.inserted.map(({ run }) => run)),
        removed: plainText(hunk.removed),
        why: target.why,
      });
      continue;
    }
    if (target.at !== null) {
      const made = insertAt(
        context,
        target.at,
        hunk.inserted.map(({ run }) => run),
      );
      credits.push(...made);
      for (const { from, to } of pairSpans(hunk.inserted, made)) {
        links.push({
          from: leaf,
          ...from,
          to: { leaf: target.at.character.leaf, client: to.client, clock: to.clock },
        });
      }
    }
    deleteCharacters(context.index, target.deletes);
    touched.push(...target.deletes.map((character) => character.leaf));
    if (target.at !== null) touched.push(target.at.character.leaf);
  }
  for (const link of links) context.carry.link(link);
  for (const span of credits) context.authors.credit(span, context.author);
  return { links, credits, offered, touched: [...new Set(touched)] };
}

interface Spot {
  readonly character: CharacterIn;
  readonly side: 'before' | 'after';
}

type Target =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'offer'; readonly why: OfferedBack['why'] }
  | { readonly kind: 'carry'; readonly at: Spot | null; readonly deletes: readonly CharacterIn[] };

function targetOf(context: LateContext, hunk: Hunk): Target {
  const { carry } = context;
  const deletes = hunk.deleted.flatMap((character) => {
    const live = carry.liveImageOf(character);
    return live !== undefined && isVisible(context.index, live) ? [live] : [];
  });
  const first = deletes[0];
  if (deletes.some((character) => !context.mayWrite(character.leaf)))
    return { kind: 'offer', why: 'no-longer-yours' };
  if (hunk.inserted.length === 0)
    return first === undefined ? { kind: 'nothing' } : { kind: 'carry', at: null, deletes };
  if (new Set(deletes.map(({ leaf }) => leaf)).size > 1) return { kind: 'offer', why: 'straddles-a-cut' };
  const left = hunk.left === null ? null : spotBeside(context, hunk.left, 'after');
  const right = hunk.right === null ? null : spotBeside(context, hunk.right, 'before');
  if (first !== undefined) {
    const at: Spot = left?.character.leaf === first.leaf ? left : { character: first, side: 'before' };
    return { kind: 'carry', at, deletes };
  }
  const at = [left, right].find((spot) => spot !== null && context.mayWrite(spot.character.leaf));
  return at == null ? { kind: 'offer', why: 'no-longer-yours' } : { kind: 'carry', at, deletes: [] };
}

/** The living place beside a character of a retired leaf, walking on to its neighbours where the words themselves ended. */
function spotBeside(context: LateContext, character: CharacterIn, side: Spot['side']): Spot | null {
  const { carry, index } = context;
  if (!carry.isRetired(character.leaf)) return { character, side };
  const image = carry.imageOf(character);
  if (image !== undefined) return spotBeside(context, image, side);
  const [before, behind] = neighboursOf(index.textOf(character.leaf), character, carry);
  if (before !== undefined) return spotBeside(context, before, 'after');
  return behind === undefined ? null : spotBeside(context, behind, 'before');
}

function neighboursOf(
  text: Y.XmlText,
  character: CharacterIn,
  carry: CarryTable,
): readonly [CharacterIn | undefined, CharacterIn | undefined] {
  let before: CharacterIn | undefined;
  let isPast = false;
  for (let item = text._start; item !== null; item = item.right) {
    const span = { client: item.id.client, clock: item.id.clock, length: item.length };
    const isHere =
      span.client === character.client &&
      span.clock <= character.clock &&
      character.clock < span.clock + span.length;
    if (isPast) {
      const behind = carry.firstCarried(character.leaf, span);
      if (behind !== undefined) return [before, behind];
    } else if (isHere) {
      before = carry.lastCarried(character.leaf, { ...span, length: character.clock - span.clock }) ?? before;
      isPast = true;
      const rest = {
        ...span,
        clock: character.clock + 1,
        length: span.clock + span.length - character.clock - 1,
      };
      const behind = carry.firstCarried(character.leaf, rest);
      if (behind !== undefined) return [before, behind];
    } else before = carry.lastCarried(character.leaf, span) ?? before;
  }
  return [before, undefined];
}

function insertAt(context: LateContext, spot: Spot, words: RichText): readonly IdSpan[] {
  const text = context.index.textOf(spot.character.leaf);
  const found = indexOf(text, spot.character.client, spot.character.clock);
  const at = found.index + (spot.side === 'after' && found.visible ? 1 : 0);
  insertRuns(text, at, words);
  return spansOf(text, at, at + plainText(words).length);
}

function deleteCharacters(index: LeafIndex, characters: readonly CharacterIn[]): void {
  for (const [leaf, inLeaf] of Map.groupBy(characters, (character) => character.leaf)) {
    const text = index.textOf(leaf);
    for (const range of visibleRanges(text, inLeaf)) text.delete(range.index, range.length);
  }
}

function isVisible(index: LeafIndex, character: CharacterIn): boolean {
  return indexOf(index.textOf(character.leaf), character.client, character.clock).visible;
}
