// The words of the editor and the shared words of its leaf, laid beside each other while an input method composes. Then the
// editor must not be touched, so what others change stands in the shared words alone until the composition ends. Pure.

/** A stretch that stands in both, only in the shared words (others brought it), or only in the editor (others took it away). */
export interface SharedStretch {
  readonly in: 'both' | 'shared' | 'editor';
  readonly length: number;
}

/** All stretches in their order. */
export type SideBySide = readonly SharedStretch[];

/** A part of a change that others made to the shared words, as Yjs tells it. */
export interface ChangePart {
  readonly retain?: number | undefined;
  readonly delete?: number | undefined;
  readonly insert?: unknown;
}

/** What an edit in the editor does to the shared words: `deletions` from the last to the first, then an insertion at `at`. */
export interface SharedEdit {
  readonly sides: SideBySide;
  readonly deletions: readonly { readonly at: number; readonly length: number }[];
  readonly at: number;
}

/** Both alike. */
export function alike(length: number): SideBySide {
  return stretchesFrom([{ in: 'both', length }]);
}

/** After a change of others, whose places are places of the shared words. */
export function afterOthers(sides: SideBySide, change: readonly ChangePart[]): SideBySide {
  const rest = [...sides];
  const done: SharedStretch[] = [];
  const pass = (length: number, each: (stretch: SharedStretch) => SharedStretch | null) => {
    let left = length;
    while (left > 0) {
      const next = rest.shift();
      if (next === undefined) return;
      if (next.in === 'editor') {
        done.push(next);
        continue;
      }
      if (next.length > left) rest.unshift({ ...next, length: next.length - left });
      const passed = each({ ...next, length: Math.min(next.length, left) });
      if (passed !== null) done.push(passed);
      left -= Math.min(next.length, left);
    }
  };
  for (const part of change) {
    if (part.retain !== undefined) pass(part.retain, (stretch) => stretch);
    else if (part.delete !== undefined)
      pass(part.delete, ({ in: where, length }) => (where === 'both' ? { in: 'editor', length } : null));
    else if (typeof part.insert === 'string') done.push({ in: 'shared', length: part.insert.length });
  }
  return stretchesFrom([...done, ...rest]);
}

/** An edit in the editor, whose places are places of its own words: `from` to `to` go, and `inserted` characters come there. */
export function afterMine(sides: SideBySide, from: number, to: number, inserted: number): SharedEdit {
  const [head, rest] = cutAt(sides, from);
  const [middle, tail] = cutAt(rest, to - from);
  const first = middle.findIndex((stretch) => stretch.in !== 'shared');
  const leading = middle.slice(0, Math.max(first, 0));
  const replaced = middle.slice(leading.length);
  const at = sharedLength([...head, ...leading]);
  const deletions: { at: number; length: number }[] = [];
  let inShared = at;
  for (const { in: where, length } of replaced) {
    if (where === 'both') deletions.unshift({ at: inShared, length });
    if (where !== 'editor') inShared += length;
  }
  const kept = replaced.filter((stretch) => stretch.in === 'shared');
  const after = [...head, ...leading, { in: 'both', length: inserted } as const, ...kept, ...tail];
  return { sides: stretchesFrom(after), deletions, at };
}

/** The parts of the shared words at which the editor's own `from` to `to` stand. */
export function sharedParts(
  sides: SideBySide,
  from: number,
  to: number,
): readonly { readonly at: number; readonly length: number }[] {
  const parts: { at: number; length: number }[] = [];
  let [inEditor, inShared] = [0, 0];
  for (const { in: where, length } of sides) {
    const [start, end] = [Math.max(from - inEditor, 0), Math.min(to - inEditor, length)];
    if (where === 'both' && end > start) parts.push({ at: inShared + start, length: end - start });
    if (where !== 'editor') inShared += length;
    if (where !== 'shared') inEditor += length;
  }
  return parts;
}

/** Cuts at a place of the editor's words; what stands in the shared words alone at that place comes behind the cut. */
function cutAt(sides: SideBySide, place: number): readonly [SideBySide, SideBySide] {
  const head: SharedStretch[] = [];
  let left = place;
  for (const [index, stretch] of sides.entries()) {
    if (left === 0) return [head, sides.slice(index)];
    const length = stretch.in === 'shared' ? 0 : stretch.length;
    if (length > left) {
      head.push({ ...stretch, length: left });
      return [head, [{ ...stretch, length: length - left }, ...sides.slice(index + 1)]];
    }
    head.push(stretch);
    left -= length;
  }
  return [head, []];
}

function sharedLength(sides: SideBySide): number {
  return sides.reduce((sum, { in: where, length }) => (where === 'editor' ? sum : sum + length), 0);
}

function stretchesFrom(parts: readonly SharedStretch[]): SideBySide {
  const joined: SharedStretch[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    const last = joined.at(-1);
    if (last?.in === part.in) joined[joined.length - 1] = { ...last, length: last.length + part.length };
    else joined.push(part);
  }
  return joined;
}
