// Add or import paragraphs, with their brackets.
import { z } from 'zod';
import type { Act } from '../../model/act.ts';
import { LIMITS } from '../../model/limits.ts';
import { untraced } from '../../words/rich-text.ts';
import { findParagraph } from '../../words/segment-tree.ts';
import { id, words } from '../command-parts.ts';
import { accept, badTexts, firstRefusal, refuse, tooLong } from '../decision.ts';
import { CHAIR, defineMove, type Move, WHILE } from '../move.ts';
import { badBrackets, bracketActs, textsOf } from './draft-brackets.ts';
import { draftSchema } from './draft-schema.ts';
import { levelFor } from './level.ts';

/** Adds one paragraph or imports many. `after: null` puts them first. */
const command = z.strictObject({
  kind: z.literal('add-paragraphs'),
  after: id.nullable(),
  drafts: z.array(draftSchema).max(10_000),
  source: z.enum(['draft', 'import']),
  from: z
    .strictObject({ name: words, hash: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in hexadecimal') })
    .exactOptional(),
});

export const addParagraphs: Move<typeof command> = defineMove(command, {
  does: 'Add or import paragraphs, with their brackets',
  doing: 'add paragraphs to the text',
  by: CHAIR,
  when: WHILE,
  changesWhole: true,
  lines: ({ from }) => (from === undefined ? [] : [from.name, from.hash]),
  refusals: [
    'missing',
    'too-long',
    'bad-text',
    'unknown',
    'bad-span',
    'same-words',
    'not-in-order',
    'under-silence',
  ],
  /** Refuses too much at once, which would hold everybody up, a place behind a paragraph that is gone, and brackets that do not fit their words. */
  decide(state, { after, drafts, source, from }, asking) {
    if (drafts.length === 0) return refuse({ kind: 'missing', what: 'paragraphs' });
    const bad = firstRefusal(
      tooLong('paragraphs', drafts.length, LIMITS.paragraphsAtOnce),
      tooLong('name', from?.name.length ?? 0, LIMITS.nameLength),
      badTexts(drafts.flatMap(textsOf)),
    );
    if (bad !== null) return refuse(bad);
    if (after !== null && findParagraph(state, after) === undefined) {
      return refuse({ kind: 'unknown', what: 'paragraph', id: after });
    }
    const unfit = badBrackets(state, drafts);
    if (unfit !== null) return refuse(unfit);
    const added = drafts.map(({ kind, level, text }) => ({
      paragraph: { id: asking.newId('p'), kind, level: levelFor(kind, level), leaf: asking.newId('l') },
      text: untraced(text),
    }));
    const act: Act = {
      kind: 'paragraphs-added',
      after,
      source,
      ...(from === undefined ? {} : { from }),
      paragraphs: added.map(({ paragraph }) => paragraph),
      leaves: added.map(({ paragraph, text }) => ({ id: paragraph.leaf, pieces: [{ text }] })),
      retired: [],
    };
    const brackets = drafts.flatMap(({ brackets: list }, index) => {
      const made = added[index];
      if (made === undefined || list === undefined) return [];
      return bracketActs(made.paragraph.id, made.paragraph.leaf, { text: made.text, brackets: list }, asking);
    });
    return accept(act, ...brackets);
  },
});
