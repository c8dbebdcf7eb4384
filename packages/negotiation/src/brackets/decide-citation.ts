// Citing agreed language for a wording or a passage of the base text, and withdrawing that.

import type { CommandOf } from '../command.ts';
import {
  type Asking,
  accept,
  brokenWords,
  firstRefusal,
  onBracket,
  onParagraph,
  refuse,
  tooLong,
} from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Paragraph, WordingId } from '../paragraph.ts';
import { ownersOf } from '../people/rights.ts';
import type { Decision } from '../refusal.ts';
import { isBlank } from '../words/blank.ts';
import { cleanWords, plainWords } from '../words/plain-words.ts';
import { citationsOf, isSamePrecedent } from './precedent.ts';

/** Decides `cite-precedent`: a wording's owners cite for it, the Chair for the base text. */
export function decideCitePrecedent(
  state: NegotiationState,
  { on, precedent }: CommandOf<'cite-precedent'>,
  { seat, newId }: Asking,
): Decision {
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
}

/** Decides `withdraw-citation`: by the seat that cited, or by the Chair. */
export function decideWithdrawCitation(
  state: NegotiationState,
  command: CommandOf<'withdraw-citation'>,
  { seat }: Asking,
): Decision {
  return onParagraph(state, command.paragraph, ({ id: paragraph, citations }) => {
    const citation = citations.find(({ id }) => id === command.citation);
    if (citation === undefined) return refuse({ kind: 'unknown', what: 'citation', id: command.citation });
    if (citation.seat !== seat && seat !== 'chair')
      return refuse({ kind: 'not-in-order', why: 'only who cited a precedent withdraws it, or the Chair' });
    return accept({ kind: 'citation-withdrawn', paragraph, citation: citation.id });
  });
}
