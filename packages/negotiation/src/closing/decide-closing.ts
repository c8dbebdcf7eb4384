// Closing and reopening paragraphs, and the two ends of a negotiation.

import type { CommandOf } from '../command.ts';
import { type Asking, accept, badReason, onParagraph, refuse, staleParagraph } from '../decision.ts';
import type { AdoptedBy, NegotiationState } from '../negotiation-state.ts';
import type { Decision } from '../refusal.ts';
import { isAgreedBySilence } from '../time/silence.ts';
import { isBlank } from '../words/blank.ts';
import { hashOfText } from '../words/hash.ts';
import { placeholdersIn } from '../words/placeholders.ts';
import { wholeOf } from '../words/relaying.ts';
import { firstLeaf, paragraphBrackets } from '../words/segment-tree.ts';
import { obstaclesTo } from './obstacles.ts';

/** Decides `agree-ad-ref`: from open, without open brackets. */
export function decideAgreeAdRef(
  state: NegotiationState,
  command: CommandOf<'agree-ad-ref'>,
  { newId }: Asking,
): Decision {
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
}

/** Decides `agree`: only what is agreed ad ref. */
export function decideAgree(state: NegotiationState, command: CommandOf<'agree'>): Decision {
  return onParagraph(state, command.paragraph, (paragraph) => {
    if (paragraph.status === 'agreed') return refuse({ kind: 'already-so' });
    const stale = staleParagraph(paragraph, command.expected);
    if (stale !== null) return stale;
    if (paragraph.status === 'open') return refuse({ kind: 'paragraph-open' });
    if (paragraph.status === 'silence') return refuse({ kind: 'paragraph-closed', status: 'silence' });
    const by = paragraph.holds.map(({ seat }) => seat);
    if (by.length > 0) return refuse({ kind: 'pending', by });
    return accept({ kind: 'agreed', paragraph: paragraph.id, hash: command.expected });
  });
}

/** Decides `reopen`. */
export function decideReopen(state: NegotiationState, command: CommandOf<'reopen'>): Decision {
  const bad = badReason(command.reason);
  if (bad !== null) return refuse(bad);
  return onParagraph(state, command.paragraph, (paragraph) => {
    if (paragraph.status === 'open') return refuse({ kind: 'already-so' });
    if (paragraph.status === 'silence') return refuse({ kind: 'paragraph-closed', status: 'silence' });
    const stale = staleParagraph(paragraph, command.expected);
    return stale ?? accept({ kind: 'reopened', paragraph: paragraph.id, reason: command.reason });
  });
}

/** Decides `adopt`: nothing is agreed until everything is agreed (law 5). */
export function decideAdopt(state: NegotiationState, { expected, by }: CommandOf<'adopt'>): Decision {
  const stale = staleText(state, expected);
  if (stale !== null) return stale;
  const obstacles = obstaclesTo(state);
  if (obstacles.length > 0) return refuse({ kind: 'obstacles', obstacles });
  return (
    badAdoption(state, by) ?? accept({ kind: 'adopted', hash: expected, ...(by === undefined ? {} : { by }) })
  );
}

/** Why a text was not adopted as the Chair says: the record does not bear it out, or the meeting is not named. */
function badAdoption(state: NegotiationState, by: AdoptedBy | undefined): Decision | null {
  if (by?.kind === 'meeting' && isBlank(by.number)) return refuse({ kind: 'missing', what: 'number' });
  if (by?.kind === 'silence' && !isAgreedBySilence(state))
    return refuse({ kind: 'not-in-order', why: 'no silence on the whole of this text has passed unbroken' });
  return null;
}

/** Decides `close-without-agreement`. The leaves stay as they are, however many there are: late words renew theirs. */
export function decideCloseWithoutAgreement(
  state: NegotiationState,
  { reason, expected }: CommandOf<'close-without-agreement'>,
): Decision {
  const bad = badReason(reason);
  if (bad !== null) return refuse(bad);
  const stale = staleText(state, expected);
  if (stale !== null) return stale;
  return accept({ kind: 'closed-without-agreement', reason, leaves: [], retired: [] });
}

/** The refusal of a command whose author saw another text. */
export function staleText(state: NegotiationState, expected: string): Decision | null {
  if (hashOfText(state) === expected) return null;
  return refuse({ kind: 'stale', what: 'text', now: '' });
}
