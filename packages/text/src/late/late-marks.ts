// Late changes of marks: characters of a retired leaf that an update made bold, italic or superscript (or no longer so) get the
// same marks where they live now. Marks are not words: where the author may no longer edit, there is nothing to offer back.
import { type LeafId, MARKS, type Mark, type Run } from '@adref/negotiation';
import { type Stretch, stretchesOf, visibleRanges } from '../leaf-text.ts';
import type { LeafIndex } from '../shared-document.ts';
import type { CarryTable, CharacterIn } from './carry-table.ts';

/** Carries changed marks on to the living characters; returns the leaves it changed. `before` is the leaf as it was when the update arrived. */
export function carryLateMarks(
  context: { readonly index: LeafIndex; readonly carry: CarryTable; mayWrite(leaf: LeafId): boolean },
  leaf: LeafId,
  before: readonly Stretch[],
): readonly LeafId[] {
  const was = marksByCharacter(before);
  const changes = new Map<string, { change: MarkChange; characters: CharacterIn[] }>();
  for (const { client, clock, length, run } of stretchesOf(context.index.textOf(leaf))) {
    for (let k = 0; k < length; k++) {
      const old = was.get(`${client}:${clock + k}`);
      if (old === undefined || String(old) === String(run.marks ?? [])) continue;
      const live = context.carry.liveImageOf({ leaf, client, clock: clock + k });
      if (live === undefined || !context.mayWrite(live.leaf)) continue;
      const change = changeOf(old, run);
      const key = `${live.leaf} ${JSON.stringify(change)}`;
      const known = changes.get(key);
      if (known === undefined) changes.set(key, { change, characters: [live] });
      else known.characters.push(live);
    }
  }
  for (const { change, characters } of changes.values()) format(context.index, change, characters);
  return [
    ...new Set(
      [...changes.values()].flatMap(({ characters }) => characters.map((character) => character.leaf)),
    ),
  ];
}

type MarkChange = Record<string, object | null>;

/** Whole stretches at a time: marking half a surrogate pair would destroy it. */
function format(index: LeafIndex, change: MarkChange, characters: readonly CharacterIn[]): void {
  const [first] = characters;
  if (first === undefined) return;
  const text = index.textOf(first.leaf);
  for (const range of visibleRanges(text, characters)) text.format(range.index, range.length, change);
}

function marksByCharacter(stretches: readonly Stretch[]): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, readonly Mark[]>();
  for (const { client, clock, length, run } of stretches) {
    for (let k = 0; k < length; k++) marks.set(`${client}:${clock + k}`, run.marks ?? []);
  }
  return marks;
}

function changeOf(old: readonly Mark[], run: Run): MarkChange {
  const now = run.marks ?? [];
  const changed = MARKS.filter((mark) => old.includes(mark) !== now.includes(mark));
  return Object.fromEntries(changed.map((mark) => [mark, now.includes(mark) ? {} : null]));
}
