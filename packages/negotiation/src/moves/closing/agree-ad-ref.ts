// Record a paragraph as agreed ad ref.
import { z } from 'zod';
import { paragraphName } from '../../views/names.ts';
import { placeholdersIn } from '../../words/placeholders.ts';
import { madeLeaf, makeLeaves, textsUnder, wholeOf } from '../../words/relaying.ts';
import { firstLeaf, paragraphBrackets } from '../../words/segment-tree.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { id, seenParagraph, words } from '../command-parts.ts';
import { accept, onParagraph, refuse, staleParagraph } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({ kind: z.literal('agree-ad-ref'), ...seenParagraph });

export const agreeAdRef: Move<typeof command> = defineMove(command, {
  does: 'Record a paragraph as agreed ad ref',
  doing: 'agree a paragraph ad ref',
  by: CHAIR,
  when: 'while it is open, without brackets and placeholders',
  refusals: ['unknown', 'already-so', 'paragraph-closed', 'stale', 'open-brackets', 'placeholders'],
  /**
   * Refuses a paragraph with open brackets or placeholders, because its words are not settled; one that is closed; and words
   * that the Chair has not seen.
   */
  decide(state, command, { newId }) {
    return onParagraph(state, command.paragraph, (paragraph) => {
      if (paragraph.status === 'ad-ref') return refuse({ kind: 'already-so' });
      if (paragraph.status !== 'open') return refuse({ kind: 'paragraph-closed', status: paragraph.status });
      const stale = staleParagraph(paragraph, command.expected);
      if (stale !== null) return stale;
      const brackets = paragraphBrackets(paragraph).map((bracket) => bracket.id);
      if (brackets.length > 0) return refuse({ kind: 'open-brackets', brackets });
      const placeholders = placeholdersIn(paragraph.segments);
      if (placeholders.length > 0) return refuse({ kind: 'placeholders', placeholders });
      const old = firstLeaf(paragraph.segments);
      const leaf = newId('l');
      return accept({
        kind: 'agreed-ad-ref',
        paragraph: paragraph.id,
        hash: command.expected,
        leaf,
        leaves: [{ id: leaf, pieces: [wholeOf(old)] }],
        retired: [old.id],
      });
    });
  },
});

/** `leaf` is the closed successor of the paragraph's only leaf. */
const agreedAdRefSchema = z.strictObject({
  kind: z.literal('agreed-ad-ref'),
  paragraph: id,
  hash: words,
  leaf: id,
  ...relaying,
});

export const agreedAdRef: ActDefinition<typeof agreedAdRefSchema> = defineAct(agreedAdRefSchema, {
  /** The state with a paragraph agreed ad referendum, its words in a leaf that nobody may write. */
  fold(state, act, recorded) {
    const origin = originOf(recorded);
    return withParagraph(state, act.paragraph, (paragraph) => {
      if (paragraph.segments.length !== 1) {
        throw new Error(`invariant: paragraph ${act.paragraph} has no open bracket when it is agreed ad ref`);
      }
      const made = makeLeaves(act.leaves, textsUnder(paragraph.segments), origin);
      return { ...paragraph, status: 'ad-ref', segments: [madeLeaf(made, act.leaf)] };
    });
  },
  deed: (act, { state }) => `recorded ${paragraphName(state, act.paragraph)} as agreed ad ref`,
});
