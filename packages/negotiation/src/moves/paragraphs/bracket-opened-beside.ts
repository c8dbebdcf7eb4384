// The act `bracket-opened-beside`, which several moves record.
import { z } from 'zod';
import type { Act } from '../../model/act.ts';
import type { Bracket, BracketSubject, ParagraphId, Wording } from '../../model/paragraph.ts';
import { paragraphName } from '../../views/names.ts';
import { madeLeaf, makeLeaves, textsUnder } from '../../words/relaying.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { inBracket, relaying } from '../act-parts.ts';
import { id } from '../command-parts.ts';
import type { Asking } from '../decision.ts';

/** A bracket that stands beside the words; its base wording means "as it stands". `leaf` is the base wording's. */
const bracketOpenedBesideSchema = z.strictObject({
  kind: z.literal('bracket-opened-beside'),
  ...inBracket,
  on: z.enum(['place', 'note']),
  base: id,
  leaf: id,
  ...relaying,
});

export const bracketOpenedBeside: ActDefinition<typeof bracketOpenedBesideSchema> = defineAct(
  bracketOpenedBesideSchema,
  {
    /** The state with a bracket beside a paragraph's words. Its base wording, without words, means "as it stands". */
    fold(state, act, recorded) {
      const origin = originOf(recorded);
      const base: Wording = {
        id: act.base,
        origin: 'base',
        sponsors: [],
        tabledIn: origin.act,
        placement: null,
        sources: [],
        versions: [],
        segments: [madeLeaf(makeLeaves(act.leaves, textsUnder(), origin), act.leaf)],
        positions: [],
      };
      const bracket: Bracket = {
        kind: 'bracket',
        id: act.bracket,
        on: act.on,
        openedBy: origin.seat,
        openedIn: origin.act,
        reason: '',
        wordings: [base],
      };
      return withParagraph(state, act.paragraph, (paragraph) => ({
        ...paragraph,
        beside: [...paragraph.beside, bracket],
      }));
    },
    deed: (act, { state }) =>
      act.on === 'place'
        ? `opened the place of ${paragraphName(state, act.paragraph)}`
        : `opened an editorial note on ${paragraphName(state, act.paragraph)}`,
  },
);

export function openedBeside(
  paragraph: ParagraphId,
  on: Exclude<BracketSubject, 'words'>,
  { newId }: Asking,
): Extract<Act, { kind: 'bracket-opened-beside' }> {
  const leaf = newId('l');
  return {
    kind: 'bracket-opened-beside',
    paragraph,
    bracket: newId('b'),
    on,
    base: newId('w'),
    leaf,
    leaves: [{ id: leaf, pieces: [{ text: [] }] }],
    retired: [],
  };
}
