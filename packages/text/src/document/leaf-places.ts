// Where characters stand in a leaf's text, by their identity: each answer in one walk through the text, however many
// characters are asked for.
import * as Y from 'yjs';
import { ClientSpans } from './client-spans.ts';
import { type IdSpan, spansOf } from './leaf-text.ts';

export interface CharacterPlace {
  /** How many visible characters stand before it. */
  readonly index: number;
  readonly visible: boolean;
}

/** The places of characters, in the order in which they are asked for. Throws when one is not in the text. */
export function placesOf(
  text: Y.XmlText,
  characters: readonly { readonly client: number; readonly clock: number }[],
): readonly CharacterPlace[] {
  if (characters.length === 0) return [];
  const items: (IdSpan & CharacterPlace)[] = [];
  let index = 0;
  for (let item = text._start; item !== null; item = item.right) {
    const visible = !item.deleted && item.countable;
    items.push({ client: item.id.client, clock: item.id.clock, length: item.length, index, visible });
    if (visible) index += item.length;
  }
  const known = ClientSpans.of(items);
  return characters.map(({ client, clock }) => {
    const item = known.at(client, clock);
    if (item === undefined) throw new Error(`invariant: character ${client}:${clock} is not in this text`);
    return { index: item.visible ? item.index + (clock - item.clock) : item.index, visible: item.visible };
  });
}

/** The visible ranges that some characters of a text make up, in rising order. */
export function visibleRanges(
  text: Y.XmlText,
  characters: readonly IdSpan[],
): readonly { readonly index: number; readonly length: number }[] {
  if (characters.length === 0) return [];
  const asked = ClientSpans.of(characters);
  const ranges: { index: number; length: number }[] = [];
  let index = 0;
  for (const span of spansOf(text)) {
    for (const { clock, length } of asked.within(span)) {
      const from = Math.max(clock, span.clock);
      const size = Math.min(clock + length, span.clock + span.length) - from;
      const at = index + (from - span.clock);
      const last = ranges.at(-1);
      if (last !== undefined && last.index + last.length === at) last.length += size;
      else ranges.push({ index: at, length: size });
    }
    index += span.length;
  }
  return ranges;
}

/** The parts of a stretch that are visible, without a walk through the text that they stand in. */
export function visibleParts(text: Y.XmlText, { client, clock, length }: IdSpan): readonly IdSpan[] {
  const structs = text.doc?.store.clients.get(client) ?? [];
  const parts: IdSpan[] = [];
  for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
    const struct = structs[i];
    if (struct === undefined || struct.id.clock >= clock + length) break;
    if (!(struct instanceof Y.Item) || struct.deleted || !struct.countable) continue;
    const from = Math.max(struct.id.clock, clock);
    parts.push({
      client,
      clock: from,
      length: Math.min(struct.id.clock + struct.length, clock + length) - from,
    });
  }
  return parts;
}

/** The visible characters that a client wrote from a clock on, in the order of the text. */
export function insertedBy(text: Y.XmlText, client: number, since: number): readonly IdSpan[] {
  return spansOf(text).filter((span) => span.client === client && span.clock >= since);
}

/** The visible characters of a text by their places, read once for any number of questions. */
export class CharacterRow {
  readonly #spans: readonly IdSpan[];
  /** Where each span begins. */
  readonly #starts: readonly number[];

  constructor(text: Y.XmlText) {
    this.#spans = spansOf(text);
    let at = 0;
    this.#starts = this.#spans.map(({ length }) => {
      at += length;
      return at - length;
    });
  }

  /** The characters from `start` up to `end`. */
  between(start: number, end: number): readonly IdSpan[] {
    const between: IdSpan[] = [];
    for (let i = this.#spanAt(start); i < this.#spans.length; i++) {
      const [span, at] = [this.#spans[i], this.#starts[i]];
      if (span === undefined || at === undefined || at >= end) break;
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, span.length);
      if (from < to) between.push({ client: span.client, clock: span.clock + from, length: to - from });
    }
    return between;
  }

  /** The index of the span in which a place lies. */
  #spanAt(place: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return Math.max(low - 1, 0);
  }
}
