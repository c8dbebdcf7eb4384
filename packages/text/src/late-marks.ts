// Late changes of marks: characters of a retired leaf that an update made bold, italic or superscript (or no longer so) get the
// same marks where they live now. Marks are not words: where the author may no longer edit, there is nothing to offer back.
import { type LeafId, MARKS, type Mark, type Run } from '@adref/negotiation';
import type { CarryTable } from './carry-table.ts';
import { indexOf, type Stretch, stretchesOf } from './leaf-text.ts';
import type { LeafIndex } from './shared-document.ts';

/** Carries changed marks on to the living characters; returns the leaves it changed. `before` is the leaf as it was when the update arrived. */
export function carryLateMarks(
  context: { readonly index: LeafIndex; readonly carry: CarryTable; mayWrite(leaf: LeafId): boolean },
  leaf: LeafId,
  before: readonly Stretch[],
): readonly LeafId[] {
  const touched = new Set<LeafId>();
  const was = marksByCharacter(before);
  for (const { client, clock, length, run } of stretchesOf(context.index.textOf(leaf))) {
    for (let k = 0; k < length; k++) {
      const old = was.get(`${client}:${clock + k}`);
      if (old === undefined || String(old) === String(run.marks ?? [])) continue;
      const live = context.carry.liveImageOf({ leaf, client, clock: clock + k });
      if (live === undefined || !context.mayWrite(live.leaf)) continue;
      const text = context.index.textOf(live.leaf);
      const found = indexOf(text, live.client, live.clock);
      if (!found.visible) continue;
      text.format(found.index, 1, changeOf(old, run));
      touched.add(live.leaf);
    }
  }
  return [...touched];
}

function marksByCharacter(stretches: readonly Stretch[]): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, readonly Mark[]>();
  for (const { client, clock, length, run } of stretches) {
    for (let k = 0; k < length; k++) marks.set(`${client}:${clock + k}`, run.marks ?? []);
  }
  return marks;
}

function changeOf(old: readonly Mark[], run: Run): Record<string, object | null> {
  const now = run.marks ?? [];
  const changed = MARKS.filter((mark) => old.includes(mark) !== now.includes(mark));
  return Object.fromEntries(changed.map((mark) => [mark, now.includes(mark) ? {} : null]));
}
