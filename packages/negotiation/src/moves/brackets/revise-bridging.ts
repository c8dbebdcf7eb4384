// Put the next version of a bridging wording on the table.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { quoted } from '../../views/names.ts';
import { hashOfSegments, hashOfWords } from '../../words/hash.ts';
import { looseHashOfSegments, looseHashOfWords } from '../../words/loose-hash.ts';
import { plainWords } from '../../words/plain-words.ts';
import { madeLeaf, makeLeaves, textsUnder } from '../../words/relaying.ts';
import { plainText, untraced } from '../../words/rich-text.ts';
import { leavesIn } from '../../words/segment-tree.ts';
import { withParagraph, withWording } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';
import { id, seenWording, text } from '../command-parts.ts';
import { accept, badText, onWording, refuse } from '../decision.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';
import { withoutLostCitations } from './citations.ts';
import { leftWithin, withLeft } from './left-behind.ts';

/** The next version of the Chair's bridging wording. */
const command = z.strictObject({ kind: z.literal('revise-bridging'), ...seenWording, text });

export const reviseBridging: Move<typeof command> = defineMove(command, {
  does: 'Put the next version of a bridging wording on the table',
  doing: 'revise a bridging wording',
  by: CHAIR,
  when: OPEN,
  refusals: ['too-long', 'bad-text', 'unknown', 'stale', 'same-words', 'not-in-order'],
  /**
   * Refuses a wording that is not the Chair’s bridging wording, words that its author has not seen, and words that are on the
   * table already. What was answered before is kept with the words it was given on.
   */
  decide(state, command, { newId }) {
    const bad = badText(command.text);
    if (bad !== null) return refuse(bad);
    return onWording(state, command, (wording, { paragraph, segment: bracket }) => {
      if (wording.origin !== 'bridging')
        return refuse({ kind: 'not-in-order', why: 'only a bridging wording of the Chair has versions' });
      const [hash, loose] = [hashOfWords(command.text), looseHashOfWords(command.text)];
      const same = bracket.wordings.find(({ id, segments }) =>
        // Its own spaces may be put right.
        id === wording.id ? hashOfSegments(segments) === hash : looseHashOfSegments(segments) === loose,
      );
      if (same !== undefined) return refuse({ kind: 'same-words', wording: same.id });
      const leaf = newId('l');
      return accept({
        kind: 'bridging-revised',
        paragraph: paragraph.id,
        bracket: bracket.id,
        wording: wording.id,
        leaf,
        leaves: [{ id: leaf, pieces: [{ text: untraced(command.text) }] }],
        retired: leavesIn(wording.segments).map(({ id }) => id),
      });
    });
  },
});

const bridgingRevisedSchema = z.strictObject({
  kind: z.literal('bridging-revised'),
  ...inWording,
  leaf: id,
  ...relaying,
});

export const bridgingRevised: ActDefinition<typeof bridgingRevisedSchema> = defineAct(bridgingRevisedSchema, {
  /** The state with the next version of a bridging wording. */
  fold(state, act, recorded) {
    const origin = originOf(recorded);
    const leaf = madeLeaf(makeLeaves(act.leaves, textsUnder(), origin), act.leaf);
    let left: NegotiationState['leftovers'] = [];
    const revised = withWording(state, act, (wording) => {
      left = leftWithin(act.paragraph, wording, origin.act);
      return {
        ...wording,
        segments: [leaf],
        versions: [
          ...wording.versions,
          { words: plainWords(wording.segments), until: origin.act, positions: wording.positions },
        ],
        positions: [],
      };
    });
    const { leftovers } = revised;
    return withParagraph(
      { ...revised, leftovers: withLeft(leftovers, left) },
      act.paragraph,
      withoutLostCitations,
    );
  },
  deed: (act) => `revised its bridging wording to ${quoted(wordsBrought(act.leaves))}`,
});

function wordsBrought(leaves: ActOf<'bridging-revised'>['leaves']): string {
  return leaves
    .flatMap(({ pieces }) => pieces.map((piece) => ('text' in piece ? plainText(piece.text) : '')))
    .join('');
}
