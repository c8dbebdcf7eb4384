// Late changes of marks: characters of a retired leaf that an update made bold, italic or superscript (or no longer so) get the
// same marks where they live now. Marks are not words: where the author may no longer edit, there is nothing to offer back.
import { type LeafId, MARKS, type Mark } from '@adref/negotiation';
import { ClientSpans } from '../document/client-spans.ts';
import { visibleRanges } from '../document/leaf-places.ts';
import { type CharacterRun, stretchesOf } from '../document/leaf-text.ts';
import type { DeltaStep, LeafIndex } from '../document/shared-document.ts';
import type { StretchIn } from '../retired/carry-table.ts';
import type { LivingPlaces } from './living-places.ts';

/** Carries changed marks on to the living characters; returns the leaves it changed. `before` is the leaf as it was when the update arrived. */
export function carryLateMarks(
  context: { readonly index: LeafIndex; readonly places: LivingPlaces; mayWrite(leaf: LeafId): boolean },
  leaf: LeafId,
  before: readonly CharacterRun[],
): readonly LeafId[] {
  const { index, places } = context;
  const touched = new Set<LeafId>();
  for (const { change, stretches } of changesIn(index, leaf, before)) {
    for (const [living, inLeaf] of Map.groupBy(places.imagesOf(stretches), (image) => image.leaf)) {
      if (!context.mayWrite(living)) continue;
      format(index, living, change, inLeaf);
      touched.add(living);
    }
  }
  return [...touched];
}

type MarkChange = Record<string, object | null>;

/** What became of the marks, with the characters of which that is true. */
function changesIn(
  index: LeafIndex,
  leaf: LeafId,
  before: readonly CharacterRun[],
): readonly { readonly change: MarkChange; readonly stretches: readonly StretchIn[] }[] {
  const was = ClientSpans.of(before);
  const changes = new Map<string, { change: MarkChange; stretches: StretchIn[] }>();
  for (const { client, clock, length, run } of stretchesOf(index.textOf(leaf))) {
    for (const old of was.within({ client, clock, length })) {
      const change = changeOf(old.run.marks ?? [], run.marks ?? []);
      if (change === null) continue;
      const from = Math.max(clock, old.clock);
      const end = Math.min(clock + length, old.clock + old.length);
      const stretch = { leaf, client, clock: from, length: end - from };
      const key = JSON.stringify(change);
      const known = changes.get(key);
      if (known === undefined) changes.set(key, { change, stretches: [stretch] });
      else known.stretches.push(stretch);
    }
  }
  return [...changes.values()];
}

/** In one pass, and whole stretches at a time: marking half a surrogate pair would destroy it. */
function format(index: LeafIndex, leaf: LeafId, change: MarkChange, characters: readonly StretchIn[]): void {
  const text = index.textOf(leaf);
  const steps: DeltaStep[] = [];
  let at = 0;
  for (const range of visibleRanges(text, characters)) {
    if (range.index > at) steps.push({ retain: range.index - at });
    // Yjs writes into the attributes that it is given.
    steps.push({ retain: range.length, attributes: { ...change } });
    at = range.index + range.length;
  }
  text.applyDelta(steps);
}

/** Null when the marks are the same. */
function changeOf(old: readonly Mark[], now: readonly Mark[]): MarkChange | null {
  const changed = MARKS.filter((mark) => old.includes(mark) !== now.includes(mark));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((mark) => [mark, now.includes(mark) ? {} : null]));
}
