// Where words go when the text around them changes: offsets in leaves, carried through one act at a time. Characters keep
// their identity: what is typed between two of the words belongs to them, what is typed beside them does not.
import type { Act, LeafEdited, Relaying } from '../model/act.ts';
import type { Stretch } from '../model/comment.ts';
import type { LeafId } from '../model/paragraph.ts';
import { plainText } from './rich-text.ts';

/** The stretches after an act, in the same order; the same array when it does not concern them. */
export function followWords(stretches: readonly Stretch[], act: Act): readonly Stretch[] {
  if (act.kind === 'leaf-edited') {
    return stretches.some(({ leaf }) => leaf === act.leaf) ? afterEdit(stretches, act) : stretches;
  }
  if (!('leaves' in act) || !stretches.some(({ leaf }) => act.retired.includes(leaf))) return stretches;
  return joined(stretches.flatMap((stretch) => afterRelaying(stretch, act)));
}

/** A splice takes characters out and puts others in; a change of marks alone leaves them as they are. */
function afterEdit(stretches: readonly Stretch[], act: LeafEdited): readonly Stretch[] {
  // From the last to the first: where one begins is then as it was before the act.
  let after = stretches;
  for (const part of changedParts(act).toReversed()) after = afterSplice(after, act.leaf, part);
  return after;
}

function afterSplice(
  stretches: readonly Stretch[],
  edited: LeafId,
  { at, removed, inserted }: ChangedPart,
): readonly Stretch[] {
  const seam = at + inserted;
  const parts = stretches.flatMap(({ leaf, start, end }) => {
    if (leaf !== edited) return [{ leaf, start, end }];
    const shift = inserted - removed;
    return [
      { leaf, start, end: Math.min(end, at) },
      { leaf, start: Math.max(start, at + removed) + shift, end: end + shift },
    ].filter((part) => part.start < part.end);
  });
  return joined(parts, { leaf: edited, from: at, to: seam });
}

/** Letters that go and letters that come, at an offset in the leaf as it was before the act. */
interface ChangedPart {
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
  /** The same offset after the act. */
  readonly now: number;
}

/** What an edit really changes, in order: letters that it takes out and puts back the same are left out. */
export function changedParts({ at, removed, inserted, kept = [] }: LeafEdited): readonly ChangedPart[] {
  const [gone, come] = [plainText(removed), plainText(inserted)];
  const parts: ChangedPart[] = [];
  let [was, is] = [0, 0];
  for (const stretch of [...kept, { was: gone.length, is: come.length, length: 0 }]) {
    const part = differing(gone.slice(was, stretch.was), come.slice(is, stretch.is));
    if (part.removed > 0 || part.inserted > 0)
      parts.push({
        at: at + was + part.before,
        now: at + is + part.before,
        removed: part.removed,
        inserted: part.inserted,
      });
    was = stretch.was + stretch.length;
    is = stretch.is + stretch.length;
  }
  return parts;
}

/** The lengths of what differs between two words, without the letters that both begin and both end with. */
function differing(gone: string, come: string): { before: number; removed: number; inserted: number } {
  const shorter = Math.min(gone.length, come.length);
  let before = 0;
  while (before < shorter && gone[before] === come[before]) before += 1;
  let behind = 0;
  while (behind < shorter - before && gone.at(-1 - behind) === come.at(-1 - behind)) behind += 1;
  return { before, removed: gone.length - before - behind, inserted: come.length - before - behind };
}

function afterRelaying(stretch: Stretch, { leaves, retired }: Relaying): readonly Stretch[] {
  if (!retired.includes(stretch.leaf)) return [stretch];
  const parts: (Stretch & { readonly was: number })[] = [];
  for (const { id, pieces } of leaves) {
    let length = 0;
    for (const piece of pieces) {
      if ('text' in piece) {
        length += plainText(piece.text).length;
        continue;
      }
      const [from, to] = [Math.max(stretch.start, piece.start), Math.min(stretch.end, piece.end)];
      if (piece.leaf === stretch.leaf && from < to) {
        const start = length + from - piece.start;
        parts.push({ leaf: id, start, end: start + to - from, was: from });
      }
      length += piece.end - piece.start;
    }
  }
  return parts.sort((a, b) => a.was - b.was).map(({ leaf, start, end }) => ({ leaf, start, end }));
}

/** Neighbours that touch become one, and so do those between which `gap` was just filled. */
function joined(
  parts: readonly Stretch[],
  gap?: { readonly leaf: string; readonly from: number; readonly to: number },
): readonly Stretch[] {
  const whole: Stretch[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    const touches = last !== undefined && last.leaf === part.leaf && last.end === part.start;
    const fills =
      last?.leaf === gap?.leaf &&
      part.leaf === gap?.leaf &&
      last?.end === gap?.from &&
      part.start === gap?.to;
    if (last !== undefined && (touches || (gap !== undefined && fills))) {
      whole[whole.length - 1] = { ...last, end: part.end };
    } else whole.push(part);
  }
  return whole;
}
