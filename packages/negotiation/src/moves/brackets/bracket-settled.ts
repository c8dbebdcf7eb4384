// The act `bracket-settled`, which several moves record.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Reservation, Segment } from '../../model/paragraph.ts';
import { senseOf } from '../../views/brackets/bracket-sense.ts';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { paragraphName, quoted } from '../../views/names.ts';
import { plainWords } from '../../words/plain-words.ts';
import { exchangeLeaves, madeLeaf, makeLeaves, textsUnder } from '../../words/relaying.ts';
import { isEmptyList, placeOfBracket } from '../../words/segment-tree.ts';
import { bracketAt, withListOf, withParagraph, wordingOf } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';
import { id, seats, words } from '../command-parts.ts';
import { settledBeside, standsBeside } from './beside.ts';
import { citationsAfterSettling } from './citations.ts';
import { reservationsOn } from './kept-reservations.ts';
import { leftoversOf, withLeft } from './left-behind.ts';

/** `joints` are the ids of the leaves that join the wording's text to its surroundings: one when the wording is a single leaf, else first and last.
 * Where the words change owner, the leaves between go on as new ones too: a making of one whole retired leaf takes its place. */
const bracketSettledSchema = z.strictObject({
  kind: z.literal('bracket-settled'),
  ...inWording,
  hash: words,
  joints: z.array(id),
  /** Delegations that lifted what they had against the wording, on condition of a package. */
  lifted: seats.exactOptional(),
  /** The bracket was lifted, by its opener or with its last proposal: nothing was settled, and its base words stand again. */
  isBracketLifted: z.literal(true).exactOptional(),
  ...relaying,
});

export const bracketSettled: ActDefinition<typeof bracketSettledSchema> = defineAct(bracketSettledSchema, {
  /** The state after a bracket is settled; reservations on the settled wording stay with the paragraph. */
  fold(state, act, recorded) {
    const origin = originOf(recorded);
    const place = placeOfBracket(state, act.bracket);
    const isLeft = place !== undefined && act.isBracketLifted === undefined;
    const left = !isLeft ? [] : leftoversOf(act.paragraph, place.segment, act.wording, origin.act);
    const leftovers = withLeft(state.leftovers, left);
    return withParagraph({ ...state, leftovers }, act.paragraph, (paragraph) => {
      if (standsBeside(paragraph, act.bracket)) return settledBeside(paragraph, act);
      let kept: readonly Reservation[] = [];
      const next = withListOf(paragraph, { kind: 'bracket', id: act.bracket }, (list, index) => {
        const wording = wordingOf(bracketAt(list, index).wordings, act);
        const made = makeLeaves(act.leaves, textsUnder(list), origin);
        kept = reservationsOn(wording, act);
        const joints: readonly Segment[] = act.joints.map((id) => madeLeaf(made, id));
        if (joints.length !== Math.min(wording.segments.length, 2)) {
          throw new Error(
            `invariant: settling bracket ${act.bracket} joins each end of wording ${act.wording}`,
          );
        }
        const between = exchangeLeaves(wording.segments.slice(1, -1), act.leaves, made);
        return [
          ...list.slice(0, index - 1),
          ...joints.slice(0, 1),
          ...between,
          ...joints.slice(1),
          ...list.slice(index + 2),
        ];
      });
      return {
        ...next,
        reservations: [...next.reservations, ...kept],
        citations: citationsAfterSettling(next, act, paragraph),
      };
    });
  },
  deed(act, { state }) {
    const name = paragraphName(state, act.paragraph);
    const place = state === null ? undefined : placeOfBracket(state, act.bracket);
    const sense = place === undefined ? 'words' : senseOf(place.paragraph, place.segment);
    if (act.isBracketLifted === true) return `lifted the bracket on ${liftedWords(state, act)} in ${name}`;
    const isBase = place?.segment.wordings[0]?.id === act.wording;
    if (sense === 'place' && isBase) return `left ${name} where it stands`;
    if (sense === 'note' && isBase) return `set aside the note on ${name}`;
    if (sense === 'place' || sense === 'note')
      return `took up ${wordingWords(state, act)}${sense === 'note' ? ` on ${name}` : ''}`;
    return `settled ${name} on ${wordingWords(state, act)}`;
  },
});

/** The base words of a bracket that is lifted. */
function liftedWords(
  state: NegotiationState | null,
  { bracket, wording }: Pick<ActOf<'bracket-settled'>, 'bracket' | 'wording'>,
): string {
  const place = state === null ? undefined : placeOfBracket(state, bracket);
  const base = place?.segment.wordings.find(({ id }) => id === wording);
  return base === undefined || isEmptyList(base.segments) ? 'words' : quoted(plainWords(base.segments));
}
