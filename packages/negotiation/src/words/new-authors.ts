// Who typed what an edit brings in: its authors, without those of the letters that were there before.
import type { Authorship, LeafEdited } from '../model/act.ts';

/** The authors of the letters that are new, in their order. */
export function newAuthors({
  authors,
  kept = [],
}: Pick<LeafEdited, 'authors' | 'kept'>): readonly Authorship[] {
  const fresh: Authorship[] = [];
  let [at, next] = [0, 0];
  for (const author of authors) {
    const end = at + author.length;
    let length = 0;
    while (at < end) {
      const stretch = kept[next];
      const until = Math.min(end, stretch?.is ?? end);
      if (at < until) length += until - at;
      at = Math.max(at, until);
      if (stretch === undefined || at < stretch.is) continue;
      at = Math.min(end, stretch.is + stretch.length);
      if (at === stretch.is + stretch.length) next += 1;
      else break;
    }
    if (length > 0) fresh.push({ ...author, length });
  }
  return fresh;
}
