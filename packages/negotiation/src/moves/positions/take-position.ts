// Take or change a position on a wording.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import { LIMITS } from '../../model/limits.ts';
import { type Position, RESERVATION_KINDS, STANCES, type Stance } from '../../model/paragraph.ts';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { reservationName } from '../../views/positions/reservation-name.ts';
import { withoutHeard } from '../../words/heard.ts';
import { plainWords } from '../../words/plain-words.ts';
import { withWording } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording } from '../act-parts.ts';
import { count, seenWording, words } from '../command-parts.ts';
import { accept, onWording, refuse, tooLong } from '../decision.ts';
import { DELEGATIONS, defineMove, type Move, OPEN } from '../move.ts';
import { othersThan } from './others-than.ts';

/** `reservation` goes with the stance `reserve` only; a reserve that does not say is general. */
const command = z.strictObject({
  kind: z.literal('take-position'),
  stance: z.enum(STANCES),
  reservation: z.enum(RESERVATION_KINDS).exactOptional(),
  note: words,
  ...seenWording,
});

export const takePosition: Move<typeof command> = defineMove(command, {
  does: 'Take or change a position on a wording',
  doing: 'take a position',
  by: DELEGATIONS,
  when: OPEN,
  refusals: ['unknown', 'stale', 'already-so', 'too-long', 'not-in-order'],
  /**
   * Refuses words that the delegation has not seen, because a position is bound to them; a kind of reservation without a
   * reserve; and the very same position again.
   */
  decide(state, command, { seat }) {
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
  },
});

const positionTakenSchema = z.strictObject({
  kind: z.literal('position-taken'),
  ...inWording,
  stance: z.enum(STANCES),
  /** The kind of a reserve; absent for other stances. */
  reservation: z.enum(RESERVATION_KINDS).exactOptional(),
  hash: words,
  note: words,
  /** The act that took it down as heard, which it confirms. */
  heardIn: count.exactOptional(),
});

export const positionTaken: ActDefinition<typeof positionTakenSchema> = defineAct(positionTakenSchema, {
  /** The state with a seat's position on a wording; an earlier one of the same seat is replaced. */
  fold(state, act, { n, seat }) {
    const { stance, reservation = null, hash, note } = act;
    return withWording(state, act, (wording) => {
      const words = plainWords(wording.segments);
      const taken: Position = { seat, stance, reservation, hash, words, note, act: n };
      // Its delegation has spoken for itself now.
      const spoken = withoutHeard(wording, seat, { position: true });
      return { ...spoken, positions: [...othersThan(seat, wording), taken] };
    });
  },
  deed(act, { state }) {
    const confirmed = act.heardIn === undefined ? '' : ', as the Chair’s office had heard';
    return `${stanceTaken(act)} ${wordingWords(state, act)}${confirmed}${act.note === '' ? '' : `: ${act.note}`}`;
  },
});

const STANCE_TAKEN: Readonly<Record<Stance, string>> = {
  support: 'supported',
  'can-accept': 'could accept',
  reserve: 'reserved on',
  object: 'objected to',
};

/** A general reserve is said in short; the other kinds are named. */
export function stanceTaken({
  stance,
  reservation = 'general',
}: Pick<ActOf<'position-taken'>, 'stance' | 'reservation'>): string {
  return reservation !== 'general' ? `entered a ${reservationName(reservation)} on` : STANCE_TAKEN[stance];
}
