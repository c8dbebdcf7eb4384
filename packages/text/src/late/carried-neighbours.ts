// The nearest characters of a retired leaf that were carried over, before and behind any other: made in one walk through its
// text, so that each question costs a search and no walk. It shows the leaf as it was when it was made.
import type { LeafId } from '@adref/negotiation';
import type * as Y from 'yjs';
import { ClientSpans } from '../document/client-spans.ts';
import type { IdSpan } from '../document/leaf-text.ts';
import type { CarryTable, CharacterIn } from '../retired/carry-table.ts';

interface Place extends IdSpan {
  readonly before: CharacterIn | undefined;
  behind: CharacterIn | undefined;
}

export class CarriedNeighbours {
  readonly #places: ClientSpans<Place>;
  readonly #carry: CarryTable;
  readonly #leaf: LeafId;

  constructor(text: Y.XmlText, leaf: LeafId, carry: CarryTable) {
    this.#carry = carry;
    this.#leaf = leaf;
    const places: Place[] = [];
    let before: CharacterIn | undefined;
    for (let item = text._start; item !== null; item = item.right) {
      const span = { client: item.id.client, clock: item.id.clock, length: item.length };
      places.push({ ...span, before, behind: undefined });
      before = carry.lastCarried(leaf, span) ?? before;
    }
    let behind: CharacterIn | undefined;
    for (const place of places.toReversed()) {
      place.behind = behind;
      behind = carry.firstCarried(leaf, place) ?? behind;
    }
    this.#places = ClientSpans.of(places);
  }

  beside({ client, clock }: CharacterIn): readonly [CharacterIn | undefined, CharacterIn | undefined] {
    const place = this.#places.at(client, clock);
    if (place === undefined)
      throw new Error(`invariant: character ${client}:${clock} is in leaf ${this.#leaf}`);
    const end = place.clock + place.length;
    const start = { client, clock: place.clock, length: clock - place.clock };
    const rest = { client, clock: clock + 1, length: end - clock - 1 };
    return [
      this.#carry.lastCarried(this.#leaf, start) ?? place.before,
      this.#carry.firstCarried(this.#leaf, rest) ?? place.behind,
    ];
  }
}
