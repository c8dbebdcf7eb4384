// Take down a position that a delegation states.
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import { type Position, RESERVATION_KINDS, STANCES } from '../../model/paragraph.ts';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { seatName } from '../../views/names.ts';
import { plainWords } from '../../words/plain-words.ts';
import { withWording } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording } from '../act-parts.ts';
import { id, seenWording, words } from '../command-parts.ts';
import { accept, badSeat, firstRefusal, isDelegation, onWording, refuse, tooLong } from '../decision.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';
import { stanceTaken } from '../positions/take-position.ts';

/** `of` is the delegation that spoke; the rest as in `take-position`. */
const command = z.strictObject({
  kind: z.literal('take-down-position'),
  of: id,
  stance: z.enum(STANCES),
  reservation: z.enum(RESERVATION_KINDS).exactOptional(),
  note: words,
  ...seenWording,
});

export const takeDownPosition: Move<typeof command> = defineMove(command, {
  does: 'Take down, as heard, a position that a delegation states; it counts for nothing until the delegation confirms it',
  doing: 'take down a position',
  by: CHAIR,
  when: OPEN,
  refusals: ['unknown', 'stale', 'already-so', 'too-long', 'not-in-order'],
  /** Refuses a kind without a reserve, a seat that is no delegation of the table, and what the delegation has taken itself or was heard to say already. */
  decide(state, command) {
    const { of, stance, note, expected: hash } = command;
    if (stance !== 'reserve' && command.reservation !== undefined)
      return refuse({ kind: 'not-in-order', why: 'only a position that reserves has a kind of reservation' });
    const bad = firstRefusal(
      tooLong('note', note.length, LIMITS.noteLength),
      badSeat(state, [of], isDelegation, 'positions are taken down for delegations only'),
    );
    if (bad !== null) return refuse(bad);
    const reservation = stance === 'reserve' ? (command.reservation ?? 'general') : null;
    return onWording(state, command, (wording, { paragraph, segment: bracket }) => {
      const said = [...wording.positions, ...(wording.heardPositions ?? [])];
      const isSame = said.some(
        (one) =>
          one.seat === of &&
          one.hash === hash &&
          one.stance === stance &&
          one.reservation === reservation &&
          one.note === note,
      );
      if (isSame) return refuse({ kind: 'already-so' });
      const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
      const kind = reservation === null ? {} : { reservation };
      return accept({ kind: 'position-taken-down', ...at, of, stance, ...kind, hash, note });
    });
  },
});

const positionTakenDownSchema = z.strictObject({
  kind: z.literal('position-taken-down'),
  ...inWording,
  of: id,
  stance: z.enum(STANCES),
  /** The kind of a reserve; absent for other stances. */
  reservation: z.enum(RESERVATION_KINDS).exactOptional(),
  hash: words,
  note: words,
});

export const positionTakenDown: ActDefinition<typeof positionTakenDownSchema> = defineAct(
  positionTakenDownSchema,
  {
    /** The state with what was heard; it is kept apart from the positions, and what was heard from that seat before is replaced. */
    fold(state, act, { n }) {
      const { of: seat, stance, reservation = null, hash, note } = act;
      return withWording(state, act, ({ heardPositions = [], ...wording }) => {
        const words = plainWords(wording.segments);
        const heard: Position = { seat, stance, reservation, hash, words, note, act: n };
        return { ...wording, heardPositions: [...heardPositions.filter((one) => one.seat !== seat), heard] };
      });
    },
    deed: (act, { state }) =>
      `heard that ${seatName(state, act.of)} ${stanceTaken(act)} ${wordingWords(state, act)}, not confirmed${act.note === '' ? '' : `: ${act.note}`}`,
  },
);
