// Propose a new paragraph.
import { z } from 'zod';
import type { Act } from '../../model/act.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { ParagraphId, Wording } from '../../model/paragraph.ts';
import type { RichText } from '../../model/rich-text.ts';
import { underTitle } from '../../views/paragraphs/placement.ts';
import { isBlank } from '../../words/blank.ts';
import { looseHashOfSegments, looseHashOfWords } from '../../words/loose-hash.ts';
import { plainText } from '../../words/rich-text.ts';
import { findParagraph, isProposed, wholeBracketOf } from '../../words/segment-tree.ts';
import { proposed } from '../brackets/proposed.ts';
import { id, jointSponsors, level, shape, text, words } from '../command-parts.ts';
import { accept, badSponsors, badText, firstRefusal, joint, refuse, tooLong } from '../decision.ts';
import { BOTH, defineMove, type Move, WHILE } from '../move.ts';
import { levelFor } from './level.ts';

/** A new paragraph, in a bracket as a whole; begun empty, it is typed in the text. */
const command = z.strictObject({
  kind: z.literal('propose-paragraph'),
  after: id.nullable(),
  shape,
  level,
  text,
  reason: words,
  ...jointSponsors,
});

export const proposeParagraph: Move<typeof command> = defineMove(command, {
  does: 'Propose a new paragraph',
  doing: 'propose a new paragraph',
  by: BOTH,
  when: WHILE,
  changesWhole: true,
  refusals: ['under-silence', 'unknown', 'same-words', 'missing', 'too-long', 'bad-text', 'not-in-order'],
  /** Refuses words that are only spaces, and words that are proposed in the same place already: two of them would be one proposal counted twice. */
  decide(state, command, asking) {
    const { shape, level, text, reason } = command;
    const bad = firstRefusal(
      tooLong('reason', reason.length, LIMITS.reasonLength),
      badText(text),
      badSponsors(state, command.sponsors, asking),
    );
    if (bad !== null) return refuse(bad);
    // Begun empty, it is typed in the text; spaces alone are neither that nor a paragraph.
    const words = plainText(text);
    if (words !== '' && isBlank(words)) return refuse({ kind: 'missing', what: 'paragraphs' });
    if (command.after !== null && findParagraph(state, command.after) === undefined)
      return refuse({ kind: 'unknown', what: 'paragraph', id: command.after });
    const behind = underTitle(state, command.after);
    const same = words === '' ? undefined : sameHere(state, behind, text);
    if (same !== undefined) return refuse({ kind: 'same-words', wording: same.id });
    const after = behindProposed(state, behind);
    const { newId } = asking;
    const [paragraph, bracket, empty] = [newId('p'), newId('b'), newId('l')];
    const added: Act = {
      kind: 'paragraphs-added',
      after,
      source: 'proposal',
      paragraphs: [{ id: paragraph, kind: shape, level: levelFor(shape, level), leaf: empty }],
      leaves: [{ id: empty, pieces: [{ text: [] }] }],
      retired: [],
    };
    const place = { leaf: empty, offset: 0 };
    const [before, inside, beyond] = [newId('l'), newId('l'), newId('l')];
    const opened: Act = {
      kind: 'bracket-opened',
      paragraph,
      bracket,
      base: newId('w'),
      from: place,
      to: place,
      reason,
      before,
      inside: [inside],
      after: beyond,
      leaves: [before, inside, beyond].map((id) => ({ id, pieces: [{ leaf: empty, start: 0, end: 0 }] })),
      retired: [empty],
    };
    return accept(added, opened, proposed({ ...joint(command), paragraph, bracket, text }, asking));
  },
});

/** The wording of a paragraph that is proposed in the same place, between the same two that stand, and says the same. */
function sameHere(
  { paragraphs }: NegotiationState,
  after: ParagraphId | null,
  text: RichText,
): Wording | undefined {
  const at = paragraphs.findIndex(({ id }) => id === after);
  const from = paragraphs.slice(0, at + 1).findLastIndex((paragraph) => !isProposed(paragraph)) + 1;
  const next = paragraphs.findIndex((paragraph, index) => index >= from && !isProposed(paragraph));
  const here = paragraphs.slice(from, next === -1 ? undefined : next);
  const hash = looseHashOfWords(text);
  return here
    .flatMap((paragraph) => wholeBracketOf(paragraph)?.wordings ?? [])
    .find(({ segments }) => looseHashOfSegments(segments) === hash);
}

/**
 * Behind a paragraph that stands, and behind what is proposed there already: so 3 bis comes before 3 ter. Behind a proposed
 * one it is meant to stand right there.
 */
function behindProposed({ paragraphs }: NegotiationState, after: ParagraphId | null): ParagraphId | null {
  const at = paragraphs.findIndex(({ id }) => id === after);
  const anchor = paragraphs[at];
  if (anchor !== undefined && isProposed(anchor)) return after;
  const next = paragraphs.slice(at + 1).findIndex((paragraph) => !isProposed(paragraph));
  const behind = next === -1 ? paragraphs.length : at + 1 + next;
  return paragraphs[behind - 1]?.id ?? null;
}
