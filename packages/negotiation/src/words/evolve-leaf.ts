// Typing, as it enters the record: a splice of one leaf. Each stretch is traced to the seat that typed it.
import type { ActOf } from '../act.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import { withListOf, withParagraph } from '../paragraphs/evolve-in-paragraph.ts';
import { insertedWords } from './inserted-words.ts';
import { isSameText, joinText, lengthOf, type RichText, sliceText, type TracedText } from './rich-text.ts';
import { leafAt } from './segment-tree.ts';

/** The state after a splice; throws when the leaf does not hold the removed words there. */
export function evolveLeafEdited(
  state: NegotiationState,
  act: ActOf<'leaf-edited'>,
  n: number,
): NegotiationState {
  return withParagraph(state, act.paragraph, (paragraph) => {
    if (paragraph.status !== 'open')
      throw new Error(`invariant: paragraph ${paragraph.id} is open when typed in (act ${n})`);
    return withListOf(paragraph, { kind: 'leaf', id: act.leaf }, (list, index) => {
      const leaf = leafAt(list, index);
      const text = splice(leaf.text, act, (removed) => insertedWords(act, removed, n));
      if (text === null) {
        throw new Error(`invariant: leaf ${act.leaf} holds at ${act.at} the words that act ${n} removes`);
      }
      return list.with(index, { ...leaf, text });
    });
  });
}

/** Works on the few runs at the splice only: a leaf much typed in has hundreds. Null when the removed words differ. */
function splice(
  text: TracedText,
  { at, removed }: { readonly at: number; readonly removed: RichText },
  insertedFor: (removed: TracedText) => TracedText,
): TracedText | null {
  const stop = at + lengthOf(removed);
  let first = 0;
  let start = 0;
  for (let run = text[first]; run !== undefined && start + run.text.length <= at; run = text[first]) {
    start += run.text.length;
    first += 1;
  }
  let last = first;
  let end = start;
  for (let run = text[last]; run !== undefined && end < stop; run = text[last]) {
    end += run.text.length;
    last += 1;
  }
  if (at < 0 || (last === text.length && end < stop)) return null;
  const from = Math.max(first - 1, 0);
  const seam = text.slice(from, last + 1);
  const seamStart = from < first ? start - (text[from]?.text.length ?? 0) : start;
  const there = sliceText(seam, at - seamStart, stop - seamStart);
  if (stop > at && !isSameText(there, removed)) return null;
  const middle = joinText(
    sliceText(seam, 0, at - seamStart),
    insertedFor(there),
    sliceText(seam, stop - seamStart, Number.POSITIVE_INFINITY),
  );
  return text.slice(0, from).concat(middle, text.slice(last + 1));
}
