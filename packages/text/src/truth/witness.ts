// Watches a live negotiation, so that what it says of itself names only the leaves that changed since it was last asked:
// the room pays for what was typed, not for what there is. Whoever makes one closes it before the negotiation.
import type { LeafId } from '@adref/negotiation';
import type * as Y from 'yjs';
import { leavesOf, recordOf } from '../document/shared-document.ts';
import type { LiveNegotiation } from '../live/live-negotiation.ts';
import { relayingOf } from '../retired/relay.ts';
import { type Testimony, testimonyOf } from './testimony.ts';

export class Witness {
  readonly #live: LiveNegotiation;
  readonly #changed = new Set<LeafId>();
  /** Acts whose retired leaves have been noted. */
  #actsSeen: number;
  #isForeign = false;
  readonly #watch = (transaction: Y.Transaction) => {
    for (const [type, keys] of transaction.changed) this.#note(type, keys);
  };

  constructor(live: LiveNegotiation) {
    this.#live = live;
    this.#actsSeen = live.state?.acts ?? 0;
    live.doc.on('afterTransaction', this.#watch);
  }

  /** What the negotiation says of itself now; from here on, changes count for the next time. */
  testify(): Testimony {
    this.#noteRetired();
    const testimony = testimonyOf(this.#live, this.#changed, this.#isForeign);
    this.#changed.clear();
    return testimony;
  }

  /** Takes back a testimony that nobody compared: its leaves are named again the next time. */
  takeBack({ leaves }: Testimony): void {
    for (const { leaf } of leaves) this.#changed.add(leaf);
  }

  close(): void {
    this.#live.doc.off('afterTransaction', this.#watch);
  }

  #note(type: unknown, keys: ReadonlySet<string | null>): void {
    const { doc, index } = this.#live;
    if (type === recordOf(doc)) return;
    if (type === leavesOf(doc)) {
      for (const leaf of keys) if (leaf !== null) this.#changed.add(leaf);
      return;
    }
    const leaf = index.leafOf(type);
    if (leaf === undefined) this.#isForeign = true;
    else this.#changed.add(leaf);
  }

  /** A leaf that an act retires does not change, but from then on its letters have gone somewhere. */
  #noteRetired(): void {
    const acts = this.#live.state?.acts ?? 0;
    for (const { act } of recordOf(this.#live.doc).slice(this.#actsSeen, acts)) {
      for (const leaf of relayingOf(act)?.retired ?? []) this.#changed.add(leaf);
    }
    this.#actsSeen = acts;
  }
}
