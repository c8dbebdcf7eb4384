// What the deletions of an update find in the document: the letters that are there and not deleted yet. It counts what deleting them
// costs Yjs: structs cut in two, marked, and joined with their neighbours afterwards.
import * as Y from 'yjs';
import { WORK, type Work } from '../cost/work.ts';
import type { IdSpan } from '../document/leaf-text.ts';
import { isInCharacter } from './sketch.ts';

export interface LivePart {
  readonly item: Y.Item;
  readonly span: IdSpan;
  /** Where the item is cut so that just this part of it can be deleted. */
  readonly cuts: readonly number[];
}

const NONE: readonly LivePart[] = [];

export class LiveParts {
  readonly #store: Y.Doc['store'];
  readonly #work: Work;
  // Ranges come client by client: what is known of the last one serves the next.
  #client = -1;
  #structs: (Y.Item | Y.GC)[] = [];
  #state = 0;
  /** Cuts in the structs of this client so far. */
  #cuts = 0;

  constructor(doc: Y.Doc, work: Work) {
    this.#store = doc.store;
    this.#work = work;
  }

  get isTooMuch(): boolean {
    return this.#work.isTooMuch;
  }

  /** The parts of a range that are in the document and not deleted yet. */
  within({ client, clock, length }: IdSpan): readonly LivePart[] {
    this.#turnTo(client);
    this.#work.spend(WORK.deletion);
    const end = Math.min(clock + length, this.#state);
    if (clock >= end) return NONE;
    const structs = this.#structs;
    let parts: LivePart[] | null = null;
    for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
      const item = structs[at];
      if (item === undefined || item.id.clock >= end) break;
      this.#work.spend(1 / WORK.structsPassed);
      if (!(item instanceof Y.Item) || item.deleted) continue;
      this.#work.spend(WORK.deleted);
      const part = partOf(item, clock, end);
      // What is cut, and what is joined again afterwards, moves all that stands behind it in Yjs's list.
      if (parts === null) this.#work.cut(structs.length - at);
      for (const _ of part.cuts) this.#work.cut(structs.length - at + this.#cuts++);
      if (parts === null) parts = [part];
      else parts.push(part);
      if (this.#work.isTooMuch) break;
    }
    return parts ?? NONE;
  }

  /** The part of a range that only the update itself brings; null when there is none. */
  beyond({ client, clock, length }: IdSpan): IdSpan | null {
    this.#turnTo(client);
    const from = Math.max(clock, this.#state);
    const left = clock + length - from;
    return left > 0 ? { client, clock: from, length: left } : null;
  }

  #turnTo(client: number): void {
    if (client === this.#client) return;
    this.#client = client;
    this.#cuts = 0;
    this.#structs = this.#store.clients.get(client) ?? [];
    this.#state = Y.getState(this.#store, client);
  }
}

/** Whether deleting a part would leave half a character before or behind it. */
export function cutsCharacter({ item, cuts }: LivePart): boolean {
  return cuts.some((clock) => isInCharacter(item, clock));
}

const UNCUT: readonly number[] = [];

function partOf(item: Y.Item, clock: number, rangeEnd: number): LivePart {
  const { client, clock: begin } = item.id;
  const itemEnd = begin + item.length;
  const from = Math.max(begin, clock);
  const end = Math.min(itemEnd, rangeEnd);
  const cuts =
    from === begin && end === itemEnd ? UNCUT : [from, end].filter((at) => at > begin && at < itemEnd);
  return { item, span: { client, clock: from, length: end - from }, cuts };
}
