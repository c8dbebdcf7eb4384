// A sketch of the texts that an update touches: what their lists of structs look like while Yjs takes the update in, drawn
// only where the update goes. It exists to count, before anything is applied, the steps of Yjs's search for the place of a
// struct (yjs/src/structs/Item.js, integrate) and the cuts in structs that are there. It decides no rights.
import * as Y from 'yjs';
import { WORK, type Work } from '../cost/work.ts';
import type { IdSpan } from '../document/leaf-text.ts';
import { indexAt, spanAt } from './span-at.ts';
import type { Id } from './update-outline.ts';

/** A struct of an update, as far as its place goes. */
export interface NamedStruct extends IdSpan {
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  /** Its letters; empty when it has none. */
  readonly letters: string;
}

interface OwnStruct<W> {
  readonly where: W;
  readonly letters: string;
  /** Its first clock before any cut. */
  readonly begin: number;
}

/** A struct of the document or of the update, or what a cut left of one. `W` is what the caller knows of the update's own structs. */
export interface SketchedStruct<W> extends IdSpan {
  length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  /** The item of the document, or what the caller knows of the update's struct. */
  readonly of: Y.Item | OwnStruct<W>;
  /** Undefined while it is as in the document. */
  right: SketchedStruct<W> | null | undefined;
}

/** The head of one list: of a text, or of the values under one key. */
interface List<W> {
  first: SketchedStruct<W> | null;
}

export class Sketch<W, L = unknown> {
  readonly #store: Y.Doc['store'];
  readonly #work: Work;
  readonly #lists = new Map<L, List<W>>();
  /** The pieces of each item that was looked at, in order. */
  readonly #ofItem = new Map<Y.Item, SketchedStruct<W>[]>();
  /** The pieces of the update's own structs by client, in order. */
  readonly #own = new Map<number, SketchedStruct<W>[]>();
  /** Whether a character of two code units was cut in two: Yjs would put two others in its place. */
  cutsCharacter = false;
  /** Whether a struct named two neighbours that nobody can have seen side by side: each reader would put it elsewhere. */
  isOutOfOrder = false;
  /** By list, how many pieces it has more than before. */
  readonly added = new Map<L, number>();
  /** The most that one list has more than before. */
  addedMost = 0;

  constructor(doc: Y.Doc, work: Work) {
    this.#store = doc.store;
    this.#work = work;
  }

  /** The piece that holds a letter; null when there is none any more, or not yet. */
  pieceAt({ client, clock }: Id): SketchedStruct<W> | null {
    const own = this.#own.get(client);
    const first = own?.[0];
    if (own !== undefined && first !== undefined && clock >= first.clock) return spanAt(own, clock) ?? null;
    const structs = this.#store.clients.get(client);
    if (structs === undefined || clock >= Y.getState(this.#store, client)) return null;
    const item = structs[Y.findIndexSS(structs, clock)];
    if (!(item instanceof Y.Item)) return null;
    const pieces = this.#piecesOf(item);
    return (pieces.length === 1 ? pieces[0] : spanAt(pieces, clock)) ?? null;
  }

  /** Takes a struct in where Yjs will put it. `list` names its list, `firstOf` gives that list's first item in the document. */
  insert(struct: NamedStruct, where: W, list: L, firstOf: () => Y.Item | null): void {
    const head = this.#headOf(list, firstOf);
    const { client, clock, length, origin, rightOrigin, letters } = struct;
    const before = origin === null ? null : this.#endingAt(origin, list);
    const after = rightOrigin === null ? null : this.#beginningAt(rightOrigin, list);
    const of = { where, letters, begin: clock };
    const piece: SketchedStruct<W> = { client, clock, length, origin, rightOrigin, of, right: null };
    const isFree = before === null ? after !== null && head.first === after : this.#rightOf(before) === after;
    this.isOutOfOrder ||= !this.#couldBeNeighbours(before, after, struct);
    const left = isFree ? before : this.#search(piece, before, after, head);
    if (left === null) {
      piece.right = head.first;
      head.first = piece;
    } else {
      piece.right = this.#rightOf(left);
      left.right = piece;
    }
    const line = this.#own.get(client);
    if (line === undefined) this.#own.set(client, [piece]);
    else line.push(piece);
    this.#add(list);
  }

  /** Whether a cut before a letter would fall between the two code units of one character. */
  wouldCutCharacter(id: Id): boolean {
    const piece = this.pieceAt(id);
    return piece !== null && isInCharacter(piece.of, id.clock);
  }

  /**
   * Whether somebody could have seen the two neighbours of a struct side by side: the right one stands behind the left one,
   * and between them is nothing that whoever has them has too (what either was written beside, and their own earlier words).
   */
  #couldBeNeighbours(
    before: SketchedStruct<W> | null,
    after: SketchedStruct<W> | null,
    { client, origin, rightOrigin }: NamedStruct,
  ): boolean {
    if (before === null || origin === null) return after === null || after.origin === null;
    // The right neighbour lies in the same struct and not behind: finding it has cut the left one.
    if (before.clock + before.length - 1 !== origin.clock) return false;
    if (this.#rightOf(before) === after) return true;
    if (after === null) return before.rightOrigin === null;
    // What was written between the same two, or behind the same one, says so already.
    if (isSame(before.rightOrigin, rightOrigin) || isSame(after.origin, origin)) return true;
    for (let one = this.#rightOf(before); one !== after; one = this.#rightOf(one)) {
      if (one === null || one.client === client) return false;
      if (holds(one, after.origin) || holds(one, before.rightOrigin)) return false;
      this.#work.spend(1 / WORK.structsPassed);
      if (this.#work.isTooMuch) return true;
    }
    return true;
  }

  /** Yjs's search for the left neighbour, step by step. It ends early when the work is too much. */
  #search(
    piece: SketchedStruct<W>,
    before: SketchedStruct<W> | null,
    after: SketchedStruct<W> | null,
    head: List<W>,
  ): SketchedStruct<W> | null {
    let left = before;
    const conflicting = new Set<SketchedStruct<W>>();
    const passed = new Set<SketchedStruct<W>>();
    let other = before === null ? head.first : this.#rightOf(before);
    while (other !== null && other !== after && !this.#work.isTooMuch) {
      this.#work.step();
      passed.add(other);
      conflicting.add(other);
      if (isSame(piece.origin, other.origin)) {
        if (other.client < piece.client) {
          left = other;
          conflicting.clear();
        } else if (isSame(piece.rightOrigin, other.rightOrigin)) break;
      } else {
        const origin = other.origin === null ? null : this.pieceAt(other.origin);
        if (origin === null || !passed.has(origin)) break;
        if (!conflicting.has(origin)) {
          left = other;
          conflicting.clear();
        }
      }
      other = this.#rightOf(other);
    }
    return left;
  }

  /** The piece that ends with a letter, cut there if need be. */
  #endingAt(id: Id, list: L): SketchedStruct<W> | null {
    const piece = this.pieceAt(id);
    if (piece !== null && piece.clock + piece.length - 1 !== id.clock)
      this.#cut(piece, id.clock + 1 - piece.clock, list);
    return piece;
  }

  /** The piece that begins with a letter, cut there if need be. */
  #beginningAt(id: Id, list: L): SketchedStruct<W> | null {
    const piece = this.pieceAt(id);
    return piece === null || piece.clock === id.clock
      ? piece
      : this.#cut(piece, id.clock - piece.clock, list);
  }

  #cut(piece: SketchedStruct<W>, at: number, list: L): SketchedStruct<W> {
    const { client, clock, rightOrigin, of } = piece;
    const right: SketchedStruct<W> = {
      client,
      clock: clock + at,
      length: piece.length - at,
      origin: { client, clock: clock + at - 1 },
      rightOrigin,
      of,
      right: piece.right,
    };
    piece.length = at;
    piece.right = right;
    if (isInCharacter(of, right.clock)) this.cutsCharacter = true;
    const line = of instanceof Y.Item ? this.#piecesOf(of) : (this.#own.get(client) ?? []);
    const index = indexAt(line, clock);
    line.splice(index + 1, 0, right);
    // Yjs keeps the structs of a client in one list: all behind the cut are moved along.
    const entries = of instanceof Y.Item ? this.#store.clients.get(client) : undefined;
    const behind = entries === undefined ? 0 : entries.length - Y.findIndexSS(entries, clock);
    this.#work.cut(behind + line.length - index);
    this.#add(list);
    return right;
  }

  #rightOf(piece: SketchedStruct<W>): SketchedStruct<W> | null {
    if (piece.right === undefined) {
      const next = piece.of instanceof Y.Item ? piece.of.right : null;
      piece.right = next === null ? null : (this.#piecesOf(next)[0] ?? null);
    }
    return piece.right;
  }

  #headOf(list: L, firstOf: () => Y.Item | null): List<W> {
    const known = this.#lists.get(list);
    if (known !== undefined) return known;
    const first = firstOf();
    const head = { first: first === null ? null : (this.#piecesOf(first)[0] ?? null) };
    this.#lists.set(list, head);
    return head;
  }

  #piecesOf(item: Y.Item): SketchedStruct<W>[] {
    const known = this.#ofItem.get(item);
    if (known !== undefined) return known;
    const { client, clock } = item.id;
    const { length, origin, rightOrigin } = item;
    const pieces = [{ client, clock, length, origin, rightOrigin, of: item, right: undefined }];
    this.#ofItem.set(item, pieces);
    return pieces;
  }

  #add(list: L): void {
    const added = (this.added.get(list) ?? 0) + 1;
    this.added.set(list, added);
    if (added > this.addedMost) this.addedMost = added;
  }
}

function holds({ client, clock, length }: IdSpan, id: Id | null): boolean {
  return id !== null && id.client === client && id.clock >= clock && id.clock < clock + length;
}

function isSame(a: Id | null, b: Id | null): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
}

/** Whether a cut before a letter falls between the two code units of one character. */
export function isInCharacter(of: Y.Item | OwnStruct<unknown>, clock: number): boolean {
  const [letters, begin] =
    of instanceof Y.Item
      ? [of.content instanceof Y.ContentString ? of.content.str : '', of.id.clock]
      : [of.letters, of.begin];
  if (clock === begin) return false;
  const unit = letters.charCodeAt(clock - 1 - begin);
  return unit >= 0xd800 && unit <= 0xdbff;
}
