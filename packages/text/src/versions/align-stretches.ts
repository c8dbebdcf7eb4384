// Cuts two lists of stretches so that what they share is cut alike in both, and can be compared stretch by stretch.
import { ClientSpans } from '../document/client-spans.ts';
import { type CharacterRun, splitStretch } from '../document/leaf-text.ts';

/** Both lists, their shared stretches of equal length, and of one character where a character reads otherwise. */
export function alignStretches<S extends CharacterRun>(
  one: readonly S[],
  other: readonly CharacterRun[],
): [readonly S[], readonly CharacterRun[]] {
  const cutsInOne = boundariesOf(other);
  const cutsInOther = boundariesOf(one);
  const here = one.flatMap((stretch) => cutAt(stretch, cutsInOne.get(stretch.client) ?? []));
  const there = other.flatMap((stretch) => cutAt(stretch, cutsInOther.get(stretch.client) ?? []));
  const changed = changedWithin(here, there);
  if (changed === null) return [here, there];
  const unitByUnit = <T extends CharacterRun>(list: readonly T[]): readonly T[] =>
    list.flatMap((stretch) =>
      changed.at(stretch.client, stretch.clock) === undefined ? [stretch] : unitsOf(stretch),
    );
  return [unitByUnit(here), unitByUnit(there)];
}

/** Where stretches begin and end, by client, in rising order. */
function boundariesOf(stretches: readonly CharacterRun[]): ReadonlyMap<number, readonly number[]> {
  const byClient = new Map<number, number[]>();
  for (const { client, clock, length } of stretches) {
    const cuts = byClient.get(client);
    if (cuts === undefined) byClient.set(client, [clock, clock + length]);
    else cuts.push(clock, clock + length);
  }
  for (const cuts of byClient.values()) cuts.sort((a, b) => a - b);
  return byClient;
}

function cutAt<S extends CharacterRun>(stretch: S, cuts: readonly number[]): readonly S[] {
  const parts: S[] = [];
  let rest = stretch;
  for (let at = firstAbove(cuts, stretch.clock); at < cuts.length; at++) {
    const cut = cuts[at] ?? 0;
    if (cut >= stretch.clock + stretch.length) break;
    if (cut === rest.clock) continue;
    const [before, after] = splitStretch(rest, cut - rest.clock);
    parts.push(before);
    rest = after;
  }
  parts.push(rest);
  return parts;
}

/** The index of the first number above another, in a list in rising order. */
function firstAbove(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Yjs turns both halves of a surrogate pair that somebody splits into U+FFFD, so a character may change under its identity. */
function changedWithin(
  one: readonly CharacterRun[],
  other: readonly CharacterRun[],
): ClientSpans<CharacterRun> | null {
  const known = ClientSpans.of(one);
  const changed = other.filter(({ client, clock, run }) => {
    const old = known.at(client, clock);
    return old !== undefined && old.run.text !== run.text;
  });
  return changed.length === 0 ? null : ClientSpans.of(changed);
}

function unitsOf<S extends CharacterRun>(stretch: S): readonly S[] {
  const { clock, length, run } = stretch;
  return Array.from({ length }, (_, k) => ({
    ...stretch,
    clock: clock + k,
    length: 1,
    run: { ...run, text: run.text.charAt(k) },
  }));
}
