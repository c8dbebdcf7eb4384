// The act `leaf-edited`, which the server records by itself.
import { z } from 'zod';
import type { RichText, TracedText } from '../../model/rich-text.ts';
import { capitalised, paragraphName, quoted, seatName } from '../../views/names.ts';
import { insertedWords } from '../../words/inserted-words.ts';
import { newAuthors } from '../../words/new-authors.ts';
import { isSameText, joinText, lengthOf, plainText, sliceText } from '../../words/rich-text.ts';
import { leafAt } from '../../words/segment-tree.ts';
import { withListOf, withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { authorship, keptLetters } from '../act-parts.ts';
import { count, id, text } from '../command-parts.ts';

const leafEditedSchema = z.strictObject({
  kind: z.literal('leaf-edited'),
  paragraph: id,
  leaf: id,
  /** Where the change begins. */
  at: count,
  removed: text,
  inserted: text,
  /** Whose the inserted words are, in their order; kept letters stay whose they were. */
  authors: z.array(authorship),
  /** Letters that only changed their marks, or stand between two changes: they keep the act and the seat that they are traced to. In their order; absent when there are none. */
  kept: z.array(keptLetters).exactOptional(),
});

export const leafEdited: ActDefinition<typeof leafEditedSchema> = defineAct(leafEditedSchema, {
  /** The state after a splice; throws when the leaf does not hold the removed words there. */
  fold(state, act, { n }) {
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
  },
  sentence(act, { seat, state }) {
    const { paragraph, removed, inserted, kept = [] } = act;
    const [gone, come] = [plainText(removed), plainText(inserted)];
    const seats = [...new Set(newAuthors(act).map((author) => seatName(state, author.seat)))];
    const isOfMarks = kept.length > 0 && gone === come;
    const who = isOfMarks ? seatName(state, seat) : seats.length === 0 ? 'somebody' : seats.join(' and ');
    const change = isOfMarks
      ? `changed the marks of ${quoted(come)}`
      : gone === ''
        ? `typed ${quoted(come)}`
        : come === ''
          ? `removed ${quoted(gone)}`
          : `changed ${quoted(gone)} to ${quoted(come)}`;
    return `${capitalised(who)} ${change} in ${paragraphName(state, paragraph)}`;
  },
});

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
