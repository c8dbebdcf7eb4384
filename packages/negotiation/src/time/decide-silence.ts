// Starting, extending, breaking and calling off a silence. Instants are compared as ISO 8601 strings in UTC, which sort by time.
import type { CommandOf } from '../command.ts';
import { type Asking, accept, badReason, badSeat, isDelegation, refuse, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Decision, Refusal } from '../refusal.ts';
import { placeholdersIn } from '../words/placeholders.ts';
import { paragraphBrackets } from '../words/segment-tree.ts';
import { hashOfParagraphs, paragraphsUnder, runningSilence, type Silence } from './silence.ts';

/** Decides `start-silence`: on words without brackets and gaps, that nobody holds, until an instant to come. */
export function decideStartSilence(
  state: NegotiationState,
  command: CommandOf<'start-silence'>,
  { newId, now }: Asking,
): Decision {
  const { recipients, deadline } = command;
  const bad = badSeat(state, recipients, isDelegation, 'a silence is sent to delegations');
  if (bad !== null) return refuse(bad);
  if (recipients.length === 0) return refuse({ kind: 'missing', what: 'recipients' });
  if (new Set(recipients).size < recipients.length)
    return refuse({ kind: 'not-in-order', why: 'a recipient is named twice' });
  const paragraphs = paragraphsUnder(state, command.paragraphs);
  if (paragraphs === undefined) return refuse({ kind: 'unknown', what: 'paragraph', id: '' });
  if (paragraphs.length === 0) return refuse({ kind: 'missing', what: 'silent-paragraphs' });
  if (runningSilence(state) !== undefined)
    return refuse({ kind: 'not-in-order', why: 'a silence is running already; it has to end first' });
  const badTime = badDeadline(deadline, now);
  if (badTime !== null) return refuse(badTime);
  if (hashOfParagraphs(paragraphs) !== command.expected)
    return refuse({ kind: 'stale', what: 'text', now: '' });
  const brackets = paragraphs.flatMap((paragraph) => paragraphBrackets(paragraph).map(({ id }) => id));
  if (brackets.length > 0) return refuse({ kind: 'open-brackets', brackets });
  const placeholders = paragraphs.flatMap(({ segments }) => placeholdersIn(segments));
  if (placeholders.length > 0) return refuse({ kind: 'placeholders', placeholders });
  const closed = paragraphs.find(({ status }) => status === 'agreed');
  if (closed !== undefined && command.paragraphs !== null)
    return refuse({ kind: 'paragraph-closed', status: 'agreed' });
  // Its end agrees the words, and would let nobody wait for capital any more.
  const by = [...new Set(paragraphs.flatMap(({ holds }) => holds.map(({ seat }) => seat)))];
  if (by.length > 0) return refuse({ kind: 'pending', by });
  return accept({
    kind: 'silence-started',
    silence: newId('s'),
    paragraphs: paragraphs.map(({ id }) => id),
    isWhole: command.paragraphs === null,
    recipients,
    deadline,
    hash: command.expected,
    leaves: [],
    retired: [],
  });
}

/** Decides `request-extension`. */
export function decideRequestExtension(
  state: NegotiationState,
  { silence, reason }: CommandOf<'request-extension'>,
): Decision {
  const bad = badReason(reason);
  if (bad !== null) return refuse(bad);
  return onRunning(state, silence, ({ id }) => accept({ kind: 'extension-requested', silence: id, reason }));
}

/** Decides `extend-silence`: to a later instant only. */
export function decideExtendSilence(
  state: NegotiationState,
  { silence, deadline }: CommandOf<'extend-silence'>,
  { now }: Asking,
): Decision {
  return onRunning(state, silence, (running) => {
    const bad = badDeadline(deadline, now);
    if (bad !== null) return refuse(bad);
    if (deadline <= running.deadline)
      return refuse({ kind: 'not-in-order', why: 'an extension ends later than the deadline that stands' });
    return accept({ kind: 'silence-extended', silence: running.id, deadline });
  });
}

/** Decides `break-silence`; a message that comes too late is kept, marked late, and changes nothing. */
export function decideBreakSilence(
  state: NegotiationState,
  { silence: id, reason, isToChair }: CommandOf<'break-silence'>,
  { seat, now }: Asking,
): Decision {
  // What is for the Chair only is said in the room with the Chair, and the command has no reason.
  const bad = isToChair ? tooLong('reason', reason.length, LIMITS.reasonLength) : badReason(reason);
  if (bad !== null) return refuse(bad);
  const silence = state.silences.find((one) => one.id === id);
  if (silence === undefined) return refuse({ kind: 'unknown', what: 'silence', id });
  if (silence.outcome === 'cancelled')
    return refuse({ kind: 'not-in-order', why: 'this silence was called off; there is nothing to break' });
  if (silence.breaks.some((one) => one.seat === seat)) return refuse({ kind: 'already-so' });
  const isLate =
    silence.outcome === 'agreed' || now >= silence.deadline || state.phase.kind !== 'negotiating';
  const told = isToChair ? '' : reason.trim();
  return accept({ kind: 'silence-broken', silence: id, reason: told, isToChair, isLate });
}

/** Decides `cancel-silence`. */
export function decideCancelSilence(
  state: NegotiationState,
  { silence, reason }: CommandOf<'cancel-silence'>,
): Decision {
  const bad = badReason(reason);
  if (bad !== null) return refuse(bad);
  return onRunning(state, silence, ({ id }) => accept({ kind: 'silence-cancelled', silence: id, reason }));
}

function onRunning(state: NegotiationState, id: string, then: (running: Silence) => Decision): Decision {
  const silence = state.silences.find((one) => one.id === id);
  if (silence === undefined) return refuse({ kind: 'unknown', what: 'silence', id });
  return silence.outcome === 'running'
    ? then(silence)
    : refuse({ kind: 'not-in-order', why: 'this silence has ended' });
}

function badDeadline(deadline: string, now: string): Refusal | null {
  if (!isInstant(deadline)) return { kind: 'missing', what: 'deadline' };
  return deadline > now
    ? null
    : { kind: 'not-in-order', why: 'the deadline has passed already; choose a later one' };
}

/** Whether this is an instant as it is written in a record. The thirtieth of February would be read as one of March. */
function isInstant(text: string): boolean {
  const ms = Date.parse(text);
  return /^\d{4}-/.test(text) && !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}
