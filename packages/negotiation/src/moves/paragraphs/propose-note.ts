// Propose an editorial note, which changes no text.
import { z } from 'zod';
import { isBlank } from '../../words/blank.ts';
import { looseHashOfSegments, looseHashOfWords } from '../../words/loose-hash.ts';
import { plainText } from '../../words/rich-text.ts';
import { proposed } from '../brackets/proposed.ts';
import { jointSponsors, seenParagraph, text } from '../command-parts.ts';
import { accept, badSponsors, badText, firstRefusal, joint, onOpenParagraph, refuse } from '../decision.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';
import { openedBeside } from './bracket-opened-beside.ts';

/** An editorial note in words ("reorder the list as in the report"): it changes no text, and is settled as any bracket. */
const command = z.strictObject({ kind: z.literal('propose-note'), text, ...seenParagraph, ...jointSponsors });

export const proposeNote: Move<typeof command> = defineMove(command, {
  does: 'Propose an editorial note, which changes no text',
  doing: 'propose an editorial note',
  by: BOTH,
  when: OPEN,
  refusals: [
    'unknown',
    'paragraph-closed',
    'stale',
    'missing',
    'same-words',
    'too-long',
    'bad-text',
    'not-in-order',
  ],
  /** Refuses a note without words, and one that stands beside the paragraph already. */
  decide(state, command, asking) {
    const { text } = command;
    const bad = firstRefusal(badText(text), badSponsors(state, command.sponsors, asking));
    if (bad !== null) return refuse(bad);
    if (isBlank(plainText(text))) return refuse({ kind: 'missing', what: 'note' });
    return onOpenParagraph(state, command, ({ id: paragraph, beside }) => {
      const hash = looseHashOfWords(text);
      const same = beside
        .filter(({ on }) => on === 'note')
        .flatMap(({ wordings }) => wordings)
        .find(({ segments }) => looseHashOfSegments(segments) === hash);
      if (same !== undefined) return refuse({ kind: 'same-words', wording: same.id });
      const opened = openedBeside(paragraph, 'note', asking);
      return accept(
        opened,
        proposed({ ...joint(command), paragraph, bracket: opened.bracket, text }, asking),
      );
    });
  },
});
