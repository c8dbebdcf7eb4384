// The act `wording-proposed`, which several moves record.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Wording } from '../../model/paragraph.ts';
import { placeName, senseOf } from '../../views/brackets/bracket-sense.ts';
import { listOfSeats, paragraphName, quoted, seatName } from '../../views/names.ts';
import { baseWords } from '../../words/base-words.ts';
import { madeLeaf, makeLeaves, textsUnder } from '../../words/relaying.ts';
import { plainText } from '../../words/rich-text.ts';
import { placeOfBracket } from '../../words/segment-tree.ts';
import { withWordings } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { heard, inWording, placement, relaying } from '../act-parts.ts';
import { id, seats } from '../command-parts.ts';

const wordingProposedSchema = z.strictObject({
  kind: z.literal('wording-proposed'),
  ...inWording,
  origin: z.enum(['proposal', 'bridging']),
  sponsors: seats,
  leaf: id,
  /** From whom the Chair's office has the words; they have not confirmed it. Absent when nobody is named. */
  heard: heard.exactOptional(),
  /** Where it would put the paragraph, in a bracket about its place. */
  placement: placement.exactOptional(),
  ...relaying,
});

export const wordingProposed: ActDefinition<typeof wordingProposedSchema> = defineAct(wordingProposedSchema, {
  /** The state with a wording tabled behind the others. */
  fold(state, act, recorded) {
    const origin = originOf(recorded);
    const leaf = madeLeaf(makeLeaves(act.leaves, textsUnder(), origin), act.leaf);
    return withWordings(state, act, (wordings) => {
      const tabled: Wording = {
        id: act.wording,
        origin: act.origin,
        sponsors: act.sponsors,
        tabledIn: origin.act,
        placement: act.placement ?? null,
        sources: [],
        versions: [],
        ...(act.heard === undefined ? {} : { heard: { ...act.heard, words: baseWords([leaf]) } }),
        segments: [leaf],
        positions: [],
      };
      return [...wordings, tabled];
    });
  },
  deed(act, { state }) {
    const words = act.leaves.flatMap(({ pieces }) =>
      pieces.map((piece) => ('text' in piece ? plainText(piece.text) : '')),
    );
    const whose = act.sponsors.length > 1 ? ` for ${jointNames(state, act.sponsors)}` : '';
    if (act.heard !== undefined) {
      const how = act.heard.isImported ? 'brought in' : 'took down';
      return `${how} ${proposedWords(state, act, words.join(''))} as heard from ${jointNames(state, act.heard.from)}, not confirmed`;
    }
    const how = act.origin === 'bridging' ? 'proposed as a bridge' : `proposed${whose}`;
    if (act.placement !== undefined)
      return `${how} to move ${paragraphName(state, act.paragraph)} ${placeName(state, { placement: act.placement })}`;
    return `${how} ${proposedWords(state, act, words.join(''))}`;
  },
});

/** What a wording brought: words, or what it means in its bracket that there are none. */
function proposedWords(
  state: NegotiationState | null,
  { bracket, paragraph }: ActOf<'wording-proposed'>,
  words: string,
): string {
  const place = state === null ? undefined : placeOfBracket(state, bracket);
  const sense = place === undefined ? 'words' : senseOf(place.paragraph, place.segment);
  if (sense === 'note') return `the note ${words === '' ? 'not yet written' : quoted(words)}`;
  if (words !== '') return quoted(words);
  if (sense === 'whole') return `to delete ${paragraphName(state, paragraph)}`;
  return sense === 'new' ? 'a text not yet written' : quoted(words);
}

/** The names of joint sponsors; of many, the first two and how many more. */
function jointNames(state: NegotiationState | null, sponsors: readonly string[]): string {
  if (sponsors.length <= MOST_NAMES) return listOfSeats(state, sponsors);
  const [first = '', second = ''] = sponsors;
  return `${seatName(state, first)}, ${seatName(state, second)} and ${sponsors.length - 2} others`;
}

/** Beyond this a sentence is a list. */
const MOST_NAMES = 4;
