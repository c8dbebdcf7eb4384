// Proposing a new paragraph: it stands in the order at once, bracketed as a whole, with nothing as its base wording, so that
// others can propose other words for it, or none. A deletion or a replacement of a whole paragraph is a bracket around all its words.
import type { Act } from '../act.ts';
import { proposed } from '../brackets/proposed.ts';
import type { CommandOf } from '../command.ts';
import {
  type Asking,
  accept,
  badSponsors,
  badText,
  firstRefusal,
  joint,
  refuse,
  tooLong,
} from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { ParagraphId } from '../paragraph.ts';
import type { Decision } from '../refusal.ts';
import { plainText } from '../words/rich-text.ts';
import { findParagraph, isProposed } from '../words/segment-tree.ts';
import { levelFor } from './decide-paragraph.ts';
import { underTitle } from './placement.ts';

/** Decides `propose-paragraph`. */
export function decideProposeParagraph(
  state: NegotiationState,
  command: CommandOf<'propose-paragraph'>,
  asking: Asking,
): Decision {
  const { shape, level, text, reason } = command;
  const bad = firstRefusal(
    tooLong('reason', reason.length, LIMITS.reasonLength),
    badText(text),
    badSponsors(state, command.sponsors, asking),
  );
  if (bad !== null) return refuse(bad);
  // Begun empty, it is typed in the text; spaces alone are neither that nor a paragraph.
  const words = plainText(text);
  if (words !== '' && words.trim() === '') return refuse({ kind: 'missing', what: 'paragraphs' });
  if (command.after !== null && findParagraph(state, command.after) === undefined)
    return refuse({ kind: 'unknown', what: 'paragraph', id: command.after });
  const after = behindProposed(state, underTitle(state, command.after));
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
  const [before, inside, behind] = [newId('l'), newId('l'), newId('l')];
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
    after: behind,
    leaves: [before, inside, behind].map((id) => ({ id, pieces: [{ leaf: empty, start: 0, end: 0 }] })),
    retired: [empty],
  };
  return accept(added, opened, proposed({ ...joint(command), paragraph, bracket, text }, asking));
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
