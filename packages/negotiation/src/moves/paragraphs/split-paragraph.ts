// Split a paragraph outside its brackets.
import { z } from 'zod';
import type { Paragraph } from '../../model/paragraph.ts';
import { paragraphName } from '../../views/names.ts';
import { madeLeaf, makeLeaves, textsUnder } from '../../words/relaying.ts';
import { lengthOf, plainText } from '../../words/rich-text.ts';
import { leavesIn } from '../../words/segment-tree.ts';
import { splitsCharacter } from '../../words/surrogate.ts';
import { indexOfParagraph, paragraphOf } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { shareCitations } from '../brackets/citations.ts';
import { id, place, seenParagraph } from '../command-parts.ts';
import { accept, onOpenParagraph, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';
import { cutFromInstead } from './paragraph-place.ts';

const command = z.strictObject({ kind: z.literal('split-paragraph'), at: place, ...seenParagraph });

export const splitParagraph: Move<typeof command> = defineMove(command, {
  does: 'Split a paragraph outside its brackets',
  doing: 'split paragraphs',
  by: CHAIR,
  when: OPEN,
  refusals: ['unknown', 'paragraph-closed', 'stale', 'bad-span', 'too-long'],
  /**
   * Refuses a place inside a bracket, because brackets go along whole, and one in the middle of a character; and a paragraph
   * that is closed, or changed since it was seen.
   */
  decide(state, command, asking) {
    const { leaf: id, offset } = command.at;
    return onOpenParagraph(state, command, (paragraph) => {
      const leaf = leavesIn(paragraph.segments).find((candidate) => candidate.id === id);
      if (leaf === undefined) return refuse({ kind: 'unknown', what: 'leaf', id });
      if (!paragraph.segments.includes(leaf)) return refuse({ kind: 'bad-span', why: 'splits-a-bracket' });
      const length = lengthOf(leaf.text);
      if (!Number.isInteger(offset) || offset < 0 || offset > length) {
        return refuse({ kind: 'bad-span', why: 'out-of-range' });
      }
      if (splitsCharacter(plainText(leaf.text), offset))
        return refuse({ kind: 'bad-span', why: 'splits-a-character' });
      const [head, tail] = [asking.newId('l'), asking.newId('l')];
      return accept({
        kind: 'paragraph-split',
        paragraph: paragraph.id,
        at: command.at,
        newParagraph: asking.newId('p'),
        head,
        tail,
        leaves: [
          { id: head, pieces: [{ leaf: id, start: 0, end: offset }] },
          { id: tail, pieces: [{ leaf: id, start: offset, end: length }] },
        ],
        retired: [id],
      });
    });
  },
});

/** `head` and `tail` are the ids of the leaves on either side of the cut. */
const paragraphSplitSchema = z.strictObject({
  kind: z.literal('paragraph-split'),
  paragraph: id,
  at: place,
  newParagraph: id,
  head: id,
  tail: id,
  ...relaying,
});

export const paragraphSplit: ActDefinition<typeof paragraphSplitSchema> = defineAct(paragraphSplitSchema, {
  /** The state with a paragraph cut in two; what follows the cut becomes a paragraph of the same shape. */
  fold(state, act, recorded) {
    const origin = originOf(recorded);
    const index = indexOfParagraph(state, act.paragraph);
    const whole = paragraphOf(state, act.paragraph);
    const cut = whole.segments.findIndex((segment) => segment.id === act.at.leaf);
    if (cut < 0)
      throw new Error(`invariant: leaf ${act.at.leaf} stands in paragraph ${act.paragraph}'s own list`);
    const made = makeLeaves(act.leaves, textsUnder(whole.segments), origin);
    const [end, start] = [madeLeaf(made, act.head), madeLeaf(made, act.tail)];
    const head = { ...whole, segments: [...whole.segments.slice(0, cut), end] };
    const { cutFrom: _, ...rest } = whole;
    const isCutOutright = !/\s$/.test(plainText(end.text)) && !/^\s/.test(plainText(start.text));
    const tail: Paragraph = {
      ...rest,
      ...(isCutOutright ? { cutFrom: whole.id } : {}),
      id: act.newParagraph,
      segments: [start, ...whole.segments.slice(cut + 1)],
      beside: [],
      citations: [],
      holds: [],
      reservations: [],
    };
    const parts = shareCitations(whole.citations, head, tail);
    const others = cutFromInstead(state.paragraphs, whole.id, tail.id);
    return { ...state, paragraphs: others.toSpliced(index, 1, ...parts) };
  },
  deed: (act, { state }) => `split ${paragraphName(state, act.paragraph)}`,
});
