// The act `bracket-opened`, which several moves record.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Segment } from '../../model/paragraph.ts';
import { paragraphName, quoted } from '../../views/names.ts';
import { plainWords } from '../../words/plain-words.ts';
import { madeLeaf, makeLeaves, textsUnder } from '../../words/relaying.ts';
import { sliceText } from '../../words/rich-text.ts';
import { findBracket, isEmptyList, placeOfLeaf } from '../../words/segment-tree.ts';
import { withListOf, withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inBracket, relaying } from '../act-parts.ts';
import { id, place, words } from '../command-parts.ts';

const bracketOpenedSchema = z.strictObject({
  kind: z.literal('bracket-opened'),
  ...inBracket,
  base: id,
  from: place,
  to: place,
  reason: words,
  /** The new leaves' ids by role; `inside` has one id when the span lies in one leaf, else two: its first and last. */
  before: id,
  inside: z.array(id),
  after: id,
  ...relaying,
});

export const bracketOpened: ActDefinition<typeof bracketOpenedSchema> = defineAct(bracketOpenedSchema, {
  /** The state after a bracket is opened around a span of one segment list. */
  fold(state, act, recorded) {
    const origin = originOf(recorded);
    return withParagraph(state, act.paragraph, (paragraph) =>
      withListOf(paragraph, { kind: 'leaf', id: act.from.leaf }, (list, start) => {
        const end = list.findIndex((segment) => segment.kind === 'leaf' && segment.id === act.to.leaf);
        const leavesInside = start === end ? 1 : 2;
        if (end < start || act.inside.length !== leavesInside) {
          throw new Error(
            `invariant: bracket ${act.bracket} spans leaves ${act.from.leaf} to ${act.to.leaf} of one list`,
          );
        }
        const made = makeLeaves(act.leaves, textsUnder(list), origin);
        const inside = act.inside.map((id) => madeLeaf(made, id));
        const bracket: Bracket = {
          kind: 'bracket',
          id: act.bracket,
          on: 'words',
          openedBy: origin.seat,
          openedIn: origin.act,
          reason: act.reason,
          wordings: [
            {
              id: act.base,
              origin: 'base',
              sponsors: [],
              tabledIn: origin.act,
              placement: null,
              sources: [],
              versions: [],
              segments: [...inside.slice(0, 1), ...list.slice(start + 1, end), ...inside.slice(1)],
              positions: [],
            },
          ],
        };
        const [before, after] = [madeLeaf(made, act.before), madeLeaf(made, act.after)];
        return [...list.slice(0, start), before, bracket, after, ...list.slice(end + 1)];
      }),
    );
  },
  deed: (act, { state }) => `bracketed ${bracketedWords(state, act)}`,
});

function bracketedWords(state: NegotiationState | null, act: ActOf<'bracket-opened'>): string {
  if (state === null) return 'words';
  const base = findBracket(state, act.bracket)?.wordings[0];
  const inside = base?.segments ?? spanBefore(state, act);
  if (inside !== null && isEmptyList(inside)) return `${paragraphName(state, act.paragraph)} as a whole`;
  return inside === null ? `words in ${paragraphName(state, act.paragraph)}` : quoted(plainWords(inside));
}

/** The span's segments in the state before the act; null in another. */
function spanBefore(
  state: NegotiationState,
  { from, to }: ActOf<'bracket-opened'>,
): readonly Segment[] | null {
  const [first, last] = [placeOfLeaf(state, from.leaf), placeOfLeaf(state, to.leaf)];
  if (first === undefined || last === undefined) return null;
  if (first.index === last.index)
    return [{ ...first.segment, text: sliceText(first.segment.text, from.offset, to.offset) }];
  const start = {
    ...first.segment,
    text: sliceText(first.segment.text, from.offset, Number.POSITIVE_INFINITY),
  };
  const end = { ...last.segment, text: sliceText(last.segment.text, 0, to.offset) };
  return [start, ...first.list.slice(first.index + 1, last.index), end];
}
