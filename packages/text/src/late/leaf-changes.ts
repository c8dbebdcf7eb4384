// Changes to one living leaf, gathered by the identity of its characters and made in one walk through its text. Making them
// one by one, each by its index, would walk to each from the beginning.
import { lengthOf, type RichText } from '@adref/negotiation';
import * as Y from 'yjs';
import { insertedBy, placesOf, visibleRanges } from '../document/leaf-places.ts';
import type { IdSpan } from '../document/leaf-text.ts';
import { type DeltaStep, insertion } from '../document/shared-document.ts';
import type { StretchIn } from '../retired/carry-table.ts';
import type { Spot } from './living-places.ts';

export class LeafChanges {
  readonly #inserts: { readonly spot: Spot; readonly words: RichText }[] = [];
  readonly #deletes: StretchIn[] = [];

  /** Words that go to the same place stand there in the order in which they were given. */
  insert(spot: Spot, words: RichText): void {
    this.#inserts.push({ spot, words });
  }

  delete(stretches: readonly StretchIn[]): void {
    for (const stretch of stretches) this.#deletes.push(stretch);
  }

  /** Makes the changes; returns the characters that each insertion became, in the order in which they were given. */
  apply(text: Y.XmlText): readonly (readonly IdSpan[])[] {
    const { doc } = text;
    if (doc === null) throw new Error('invariant: a leaf is changed in its document');
    const places = placesOf(
      text,
      this.#inserts.map(({ spot }) => spot.character),
    );
    const inserts = this.#inserts
      .map(({ spot, words }, order) => {
        const { index, visible } = places[order] ?? { index: 0, visible: false };
        return { at: index + (spot.side === 'after' && visible ? 1 : 0), words, order };
      })
      .sort((a, b) => a.at - b.at || a.order - b.order);
    const since = Y.getState(doc.store, doc.clientID);
    text.applyDelta(stepsOf(inserts, visibleRanges(text, this.#deletes)));
    const made = insertedBy(text, doc.clientID, since);
    return portionsOf(made, inserts);
  }
}

interface Insert {
  readonly at: number;
  readonly words: RichText;
  readonly order: number;
}

/** One pass from the beginning: what is inserted where deleted words begin stands before them. */
function stepsOf(
  inserts: readonly Insert[],
  deletes: readonly { readonly index: number; readonly length: number }[],
): DeltaStep[] {
  const steps: DeltaStep[] = [];
  let [at, next] = [0, 0];
  const goTo = (index: number, isGone: boolean) => {
    if (index > at) steps.push(isGone ? { delete: index - at } : { retain: index - at });
    at = Math.max(at, index);
  };
  const insertUpTo = (index: number, isGone: boolean) => {
    for (let insert = inserts[next]; insert !== undefined && insert.at <= index; insert = inserts[next]) {
      goTo(insert.at, isGone);
      for (const run of insert.words) steps.push(...insertion(run));
      next += 1;
    }
  };
  for (const { index, length } of deletes) {
    insertUpTo(index, false);
    goTo(index, false);
    insertUpTo(index + length - 1, true);
    goTo(index + length, true);
  }
  insertUpTo(Number.POSITIVE_INFINITY, false);
  return steps;
}

/** The characters of each insertion; `inserts` are in the order of the text, the answer is in the order in which they were given. */
function portionsOf(made: readonly IdSpan[], inserts: readonly Insert[]): readonly (readonly IdSpan[])[] {
  const portions: IdSpan[][] = inserts.map(() => []);
  let [index, used] = [0, 0];
  for (const { words, order } of inserts) {
    let missing = lengthOf(words);
    while (missing > 0) {
      const span = made[index];
      if (span === undefined) throw new Error('invariant: all that was inserted is found again');
      const length = Math.min(missing, span.length - used);
      portions[order]?.push({ client: span.client, clock: span.clock + used, length });
      missing -= length;
      used += length;
      if (used === span.length) [index, used] = [index + 1, 0];
    }
  }
  return portions;
}
