// The proof that an import lost nothing: the source, without white space, against the drafts' words put together
// again with what the notes say was left out. Shown in the preview; independent of how the source was read.
import { plainText } from '@adref/negotiation';
import type { Note } from '../model/note.ts';
import type { SourceReading } from '../model/reading.ts';
import { SPACE, withoutSpace } from '../source/characters.ts';

/** Characters of the source that are neither in a draft nor in a note. */
export interface Loss {
  /** Line of the source on which they begin, from 1. */
  readonly line: number;
  readonly text: string;
}

/** How much of what comes next is compared to find one's place again after a loss. */
const ANCHOR = 24;
/** After so many losses the rest counts as one. */
const MOST_LOSSES = 1_000;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** What of the source is missing, in order; the empty list means that nothing is. White space does not count. */
export function lostCharacters(
  source: string,
  result: Pick<SourceReading, 'drafts' | 'notes'>,
): readonly Loss[] {
  const wanted = withoutSpace(source);
  const kept = keptCharacters(result);
  const losses: Loss[] = [];
  let [i, j] = [0, 0];
  while (i < wanted.length) {
    if (wanted[i] === kept[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const resumed = losses.length < MOST_LOSSES && j < kept.length ? resume(wanted, i, kept, j) : null;
    const end = resumed?.source ?? wanted.length;
    if (end > i) losses.push({ line: lineAt(source, i), text: wanted.slice(i, end) });
    i = end;
    j = resumed?.kept ?? kept.length;
  }
  return losses;
}

/** All characters that a reading accounts for, labels and other omissions in their places, without white space. */
export function keptCharacters({ drafts, notes }: Pick<SourceReading, 'drafts' | 'notes'>): string {
  const byDraft = Map.groupBy(notes.filter(isDropped), ({ draft }) => draft);
  const parts: string[] = [];
  for (let index = 0; index <= drafts.length; index += 1) {
    const words = plainText(drafts[index]?.text ?? []);
    let at = 0;
    for (const drop of byDraft.get(index) ?? []) {
      parts.push(words.slice(at, drop.at), drop.text);
      at = Math.max(at, drop.at);
    }
    parts.push(words.slice(at));
  }
  return withoutSpace(parts.join(''));
}

function isDropped(note: Note): note is Note & { readonly kind: 'dropped' } {
  return note.kind === 'dropped';
}

/** The next place from which both go on alike: characters are missing, or some were added. */
function resume(
  wanted: string,
  i: number,
  kept: string,
  j: number,
): { readonly source: number; readonly kept: number } | null {
  const missing = wanted.indexOf(kept.slice(j, j + ANCHOR), i);
  const added = kept.indexOf(wanted.slice(i, i + ANCHOR), j);
  if (missing !== -1 && (added === -1 || missing - i <= added - j)) return { source: missing, kept: j };
  return added === -1 ? null : { source: i, kept: added };
}

/** The line on which the source's nth character that is not white space stands. */
function lineAt(source: string, n: number): number {
  let seen = -1;
  for (let at = 0; at < source.length; at += 1) {
    if (!SPACE.test(source.charAt(at))) seen += 1;
    if (seen === n) return (source.slice(0, at).match(LINE_END)?.length ?? 0) + 1;
  }
  return 1;
}
