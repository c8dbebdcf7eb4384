// Positions: a delegation's stance on one exact wording. Taking another replaces it.
import type { CommandOf } from '../command.ts';
import { type Asking, accept, onWording, refuse, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Decision } from '../refusal.ts';

/** Decides `take-position`. */
export function decideTakePosition(
  state: NegotiationState,
  command: CommandOf<'take-position'>,
  { seat }: Asking,
): Decision {
  const { stance, note, expected: hash } = command;
  if (stance !== 'reserve' && command.reservation !== undefined) {
    return refuse({ kind: 'not-in-order', why: 'only a position that reserves has a kind of reservation' });
  }
  const reservation = stance === 'reserve' ? (command.reservation ?? 'general') : null;
  const long = tooLong('note', note.length, LIMITS.noteLength);
  if (long !== null) return refuse(long);
  return onWording(state, command, (wording, { paragraph, segment: bracket }) => {
    const now = wording.positions.find((position) => position.seat === seat);
    const isSame = now?.hash === hash && now.stance === stance && now.reservation === reservation;
    if (isSame && now.note === note) return refuse({ kind: 'already-so' });
    const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
    const kind = reservation === null ? {} : { reservation };
    return accept({ kind: 'position-taken', ...at, stance, ...kind, hash, note });
  });
}

/** Decides `withdraw-position`; a lapsed one may be withdrawn too. */
export function decideWithdrawPosition(
  state: NegotiationState,
  command: CommandOf<'withdraw-position'>,
  { seat }: Asking,
): Decision {
  return onWording(state, command, (wording, { paragraph, segment: bracket }) => {
    if (!wording.positions.some((position) => position.seat === seat)) return refuse({ kind: 'no-position' });
    const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
    return accept({ kind: 'position-withdrawn', ...at });
  });
}
