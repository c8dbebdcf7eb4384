// Whether the words that a negotiation shows are those of its record: the same, or, where no act records them yet, come of
// the recorded ones letter by letter. Names the first leaf for which that is not so.
import { isSameText, type Leaf, paragraphLeaves } from '@adref/negotiation';
import type * as Y from 'yjs';
import { type IdSpan, stretchesOf, stretchesWith, wordsOf } from '../document/leaf-text.ts';
import { leafText } from '../document/shared-document.ts';
import type { LiveNegotiation } from '../live/live-negotiation.ts';
import type { UnrecordedLeaf } from '../versions/version-keeper.ts';

/** In words for an operator, without a word of the text; null when there is no gap. */
export function recordGap(
  { doc, state }: Pick<LiveNegotiation, 'doc' | 'state'>,
  unrecorded: readonly UnrecordedLeaf[],
): string | null {
  const spans = new Map(unrecorded.map(({ leaf, recorded }) => [leaf, recorded]));
  for (const leaf of (state?.paragraphs ?? []).flatMap(paragraphLeaves)) {
    const live = leafText(doc, leaf.id);
    if (live === undefined) return `leaf ${leaf.id} is in the record and not in the document`;
    if (isSameText(wordsOf(live), leaf.text)) continue;
    const recorded = spans.get(leaf.id);
    if (recorded === undefined) return `leaf ${leaf.id} shows words that no act records`;
    const gap = gapIn(leaf, live, recorded);
    if (gap !== null) return gap;
  }
  return null;
}

function gapIn({ id, text }: Leaf, live: Y.XmlText, recorded: readonly IdSpan[]): string | null {
  const characters = recorded.reduce((sum, { length }) => sum + length, 0);
  const inRecord = text.reduce((sum, run) => sum + run.text.length, 0);
  if (characters !== inRecord)
    return `leaf ${id} was recorded with ${characters} characters, and the record has ${inRecord}`;
  const letters = new Map<string, string>();
  for (const { client, clock, run } of stretchesWith(recorded, text))
    for (let k = 0; k < run.text.length; k++) letters.set(`${client}:${clock + k}`, run.text.charAt(k));
  for (const { client, clock, run } of stretchesOf(live)) {
    for (let k = 0; k < run.text.length; k++) {
      const letter = letters.get(`${client}:${clock + k}`);
      if (letter !== undefined && !hasBecome(letter, run.text.charAt(k)))
        return `leaf ${id} has another letter at ${client}:${clock + k} than the record`;
    }
  }
  return null;
}

/** Yjs puts U+FFFD in the place of both halves of a character when an update comes between them. */
function hasBecome(recorded: string, now: string): boolean {
  return now === recorded || (now === '\uFFFD' && isHalf(recorded));
}

function isHalf(unit: string): boolean {
  const code = unit.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff;
}
