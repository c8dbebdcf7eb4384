// Cite an earlier text for one’s wording (from the Chair: for the base text).
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import type { Paragraph, WordingId } from '../../model/paragraph.ts';
import { citationsOf, isSamePrecedent, precedentName } from '../../views/brackets/precedents.ts';
import { quoted } from '../../views/names.ts';
import { ownersOf } from '../../views/people/rights.ts';
import { isBlank } from '../../words/blank.ts';
import { cleanWords, plainWords } from '../../words/plain-words.ts';
import { withParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { precedent } from '../act-parts.ts';
import { id, words, year } from '../command-parts.ts';
import { accept, brokenWords, firstRefusal, onBracket, onParagraph, refuse, tooLong } from '../decision.ts';
import { BOTH, defineMove, type Move, WHILE } from '../move.ts';

/** Names the earlier text that a wording, or a passage of the base text, is taken from. */
const command = z.strictObject({
  kind: z.literal('cite-precedent'),
  on: z.union([
    z.strictObject({ bracket: id, wording: id }),
    z.strictObject({ paragraph: id, passage: words }),
  ]),
  precedent: z.strictObject({
    symbol: words,
    year,
    paragraph: words,
    words,
  }),
});

export const citePrecedent: Move<typeof command> = defineMove(command, {
  does: 'Cite an earlier text for one’s wording (from the Chair: for the base text)',
  doing: 'cite an earlier text for these words',
  by: BOTH,
  when: WHILE,
  lines: ({ precedent }) => [precedent.symbol, precedent.paragraph],
  refusals: ['unknown', 'missing', 'too-long', 'bad-text', 'not-a-sponsor', 'not-in-order', 'already-so'],
  /**
   * Refuses who does not own the words, since a precedent is an argument for one’s own: a wording’s sponsors cite for it, the
   * Chair for the base text. Refuses a passage that is not in the text, and the same precedent twice.
   */
  decide(state, { on, precedent }, { seat, newId }) {
    if (isBlank(precedent.symbol)) return refuse({ kind: 'missing', what: 'symbol' });
    const { symbol, paragraph: place, words: quoted } = precedent;
    const bad = firstRefusal(
      brokenWords(symbol, place, quoted, 'passage' in on ? on.passage : ''),
      tooLong('title', Math.max(symbol.length, place.length), LIMITS.nameLength),
      tooLong('text', quoted.length, LIMITS.textLength),
    );
    if (bad !== null) return refuse(bad);
    const cite = (paragraph: Paragraph, wording: WordingId | null, words: string) => {
      // Of a wording the words may have changed since; a passage is nothing but its words.
      const isCited = citationsOf(paragraph, wording).some(
        (citation) =>
          isSamePrecedent(citation.precedent, precedent) && (wording !== null || citation.words === words),
      );
      if (isCited) return refuse({ kind: 'already-so' });
      const at = { paragraph: paragraph.id, citation: newId('q'), wording, words };
      return accept({ kind: 'precedent-cited', ...at, precedent });
    };
    if ('wording' in on) {
      return onBracket(state, on.bracket, ({ paragraph, within, segment: bracket }) => {
        const wording = bracket.wordings.find(({ id }) => id === on.wording);
        if (wording === undefined) return refuse({ kind: 'unknown', what: 'wording', id: on.wording });
        if (!ownersOf([...within, { bracket, wording }]).includes(seat))
          return refuse({ kind: 'not-a-sponsor', doing: 'cite-precedent' });
        return cite(paragraph, wording.id, plainWords(wording.segments));
      });
    }
    return onParagraph(state, on.paragraph, (paragraph) => {
      if (seat !== 'chair')
        return refuse({
          kind: 'not-in-order',
          why: 'the Chair cites precedents for the base text; cite them for your own wording',
        });
      const passage = on.passage.trim();
      if (passage === '' || !cleanWords(paragraph.segments).includes(passage))
        return refuse({ kind: 'unknown', what: 'passage', id: passage });
      return cite(paragraph, null, passage);
    });
  },
});

/** `wording` is null when a passage of the base text is cited; `words` are those it was cited for. */
const precedentCitedSchema = z.strictObject({
  kind: z.literal('precedent-cited'),
  paragraph: id,
  citation: id,
  wording: id.nullable(),
  words,
  precedent,
});

export const precedentCited: ActDefinition<typeof precedentCitedSchema> = defineAct(precedentCitedSchema, {
  /** The state with a precedent cited. */
  fold(state, { paragraph: id, citation, wording, words, precedent }, { n: act, seat }) {
    return withParagraph(state, id, (paragraph) => ({
      ...paragraph,
      citations: [...paragraph.citations, { id: citation, seat, act, wording, words, precedent }],
    }));
  },
  deed: (act) => `cited ${precedentName(act.precedent)} for ${quoted(act.words)}`,
});
