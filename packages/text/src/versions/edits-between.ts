// Where two versions of a leaf differ: stretches of the one and of the other, compared by the identity of their characters.
import { ClientSpans } from '../document/client-spans.ts';
import type { CharacterRun } from '../document/leaf-text.ts';

/** A change: which stretches of the old version it takes out, and which of the new it puts there. */
export interface Edit {
  /** In characters of the old version. */
  readonly at: number;
  /** How many characters of the old version end it. */
  readonly end: number;
  readonly old: readonly [from: number, to: number];
  readonly now: readonly [from: number, to: number];
}

/** The changes in order. Both lists are aligned: what they share is cut alike in them. */
export function editsBetween(old: readonly CharacterRun[], now: readonly CharacterRun[]): readonly Edit[] {
  const [inOld, inNow] = [ClientSpans.of(old), ClientSpans.of(now)];
  const edits: Edit[] = [];
  let [i, j, at] = [0, 0, 0];
  let open: { at: number; i: number; j: number } | null = null;
  const close = () => {
    if (open !== null) edits.push({ at: open.at, end: at, old: [open.i, i], now: [open.j, j] });
    open = null;
  };
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    const isShared = was !== undefined && is !== undefined && isSameCharacters(was, is);
    if (isShared && readsTheSame(was, is)) {
      close();
      i += 1;
      j += 1;
      at += was.length;
      continue;
    }
    open ??= { at, i, j };
    const isGone = was !== undefined && (isShared || inNow.at(was.client, was.clock) === undefined);
    const isNew = is !== undefined && (isShared || inOld.at(is.client, is.clock) === undefined);
    if (!isGone && !isNew) throw new Error('invariant: a leaf keeps its characters in one order');
    if (isGone) {
      i += 1;
      at += was.length;
    }
    if (isNew && (isShared || !isGone)) j += 1;
  }
  close();
  return edits;
}

/** At most so many changes: neighbours become one, first those with the fewest characters between them. */
export function joinedToMost(edits: readonly Edit[], most: number): readonly Edit[] {
  if (edits.length <= most) return edits;
  const gaps = edits.slice(1).map((edit, index) => ({ index, length: edit.at - (edits[index]?.end ?? 0) }));
  const apart = new Set(
    gaps
      .sort((a, b) => b.length - a.length || a.index - b.index)
      .slice(0, most - 1)
      .map(({ index }) => index),
  );
  const joined: Edit[] = [];
  for (const [index, edit] of edits.entries()) {
    const last = joined.at(-1);
    if (last === undefined || apart.has(index - 1)) joined.push(edit);
    else
      joined[joined.length - 1] = {
        at: last.at,
        end: edit.end,
        old: [last.old[0], edit.old[1]],
        now: [last.now[0], edit.now[1]],
      };
  }
  return joined;
}

function isSameCharacters(a: CharacterRun, b: CharacterRun): boolean {
  return a.client === b.client && a.clock === b.clock;
}

function readsTheSame({ run: a }: CharacterRun, { run: b }: CharacterRun): boolean {
  return a.text === b.text && String(a.marks) === String(b.marks);
}
