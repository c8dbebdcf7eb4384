// Seat the roster of another year; old proposals keep their author, positions of those who left no longer count.
import { z } from 'zod';
import type { Bracket, Paragraph, Segment } from '../../model/paragraph.ts';
import { byName, type Delegation, type SeatId, seatKind } from '../../model/seat.ts';
import { runningSilence } from '../../views/silence/silence.ts';
import { exchangeLeaves, makeLeaves, textsUnder } from '../../words/relaying.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { count, delegation, year } from '../command-parts.ts';
import { accept, refuse } from '../decision.ts';
import { rosterLines } from '../lines.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { badRoster } from './roster.ts';

/** Seats the roster of another year; the file is carried over. */
const command = z.strictObject({
  kind: z.literal('change-roster'),
  year,
  delegations: z.array(delegation).max(500),
});

export const changeRoster: Move<typeof command> = defineMove(command, {
  does: 'Seat the roster of another year; old proposals keep their author, positions of those who left no longer count',
  doing: 'change the roster',
  by: CHAIR,
  when: 'while no silence runs',
  lines: ({ delegations }) => rosterLines(delegations),
  refusals: ['missing', 'too-long', 'bad-text', 'not-in-order', 'already-so'],
  /**
   * Refuses an earlier year; a roster that cannot be seated; and a change while a silence runs, because its recipients are the
   * members of now, and one who leaves could no longer break it.
   */
  decide(state, { year, delegations }) {
    const bad = badRoster(delegations);
    if (bad !== null) return refuse(bad);
    const seats = (of: readonly Delegation[]) =>
      of.map(({ seat, name, code }) => `${seat} ${name} ${code}`).sort();
    if (year === state.year && String(seats(delegations)) === String(seats(state.delegations)))
      return refuse({ kind: 'already-so' });
    if (year < state.year)
      return refuse({
        kind: 'not-in-order',
        why: `the roster of ${state.year} sits; choose no earlier year`,
      });
    // Its recipients are the members of now, and one who leaves could no longer break it.
    if (runningSilence(state) !== undefined)
      return refuse({
        kind: 'not-in-order',
        why: 'a silence is running; the roster changes when it has ended',
      });
    return accept({
      kind: 'roster-changed',
      year,
      delegations,
      leaves: [],
      retired: [],
    });
  },
});

/** Until version 3 the leaves of those who leave went on as new ones here; now when late words come (`leaves-renewed`). */
const rosterChangedSchema = z.strictObject({
  kind: z.literal('roster-changed'),
  year: count,
  delegations: z.array(delegation),
  ...relaying,
});

export const rosterChanged: ActDefinition<typeof rosterChangedSchema> = defineAct(rosterChangedSchema, {
  /** The state with another roster: whoever leaves it has no voice any more. */
  fold(state, { year, delegations: given, leaves }, recorded) {
    const origin = originOf(recorded);
    const lists = state.paragraphs.flatMap(({ segments, beside }) => [segments, beside]);
    const made = makeLeaves(leaves, textsUnder(...lists), origin);
    const delegations = given.toSorted(byName);
    const seats = new Set(delegations.map(({ seat }) => seat));
    const stays = (seat: SeatId) => seatKind(seat) !== 'delegation' || seats.has(seat);
    const left = state.delegations.filter(({ seat }) => !stays(seat));
    const back = (one: Delegation) => !seats.has(one.seat);
    return {
      ...state,
      year,
      delegations,
      formerDelegations: [...state.formerDelegations.filter(back), ...left],
      chairMember: state.chairMember !== null && stays(state.chairMember) ? state.chairMember : null,
      people: state.people.map((who) => (stays(who.seat) ? who : { ...who, seated: false })),
      groups: state.groups
        .map((group) => ({ ...group, members: group.members.filter(stays) }))
        .filter(({ members }) => members.length > 1),
      packages: state.packages.map((tied) => ({
        ...tied,
        acceptances: tied.acceptances.filter(({ seat }) => stays(seat)),
      })),
      paragraphs: state.paragraphs.map((paragraph) =>
        withoutVoices(
          {
            ...paragraph,
            segments: exchangeLeaves(paragraph.segments, leaves, made),
            beside: exchangeLeaves(paragraph.beside, leaves, made).filter((one) => one.kind === 'bracket'),
          },
          stays,
        ),
      ),
    };
  },
  deed: (act) => `seated the roster of ${act.year}`,
});

/** A paragraph in which only those who stay have positions, reservations and holds. */
function withoutVoices(paragraph: Paragraph, stays: (seat: SeatId) => boolean): Paragraph {
  return {
    ...paragraph,
    segments: paragraph.segments.map((segment) => withoutPositions(segment, stays)),
    beside: paragraph.beside.map((bracket) => bracketWithout(bracket, stays)),
    reservations: paragraph.reservations.filter(({ seat }) => stays(seat)),
    holds: paragraph.holds.filter(({ seat }) => stays(seat)),
  };
}

function withoutPositions(segment: Segment, stays: (seat: SeatId) => boolean): Segment {
  return segment.kind === 'leaf' ? segment : bracketWithout(segment, stays);
}

function bracketWithout(bracket: Bracket, stays: (seat: SeatId) => boolean): Bracket {
  return {
    ...bracket,
    wordings: bracket.wordings.map(({ heardPositions = [], ...wording }) => {
      const heard = heardPositions.filter(({ seat }) => stays(seat));
      return {
        ...wording,
        segments: wording.segments.map((segment) => withoutPositions(segment, stays)),
        positions: wording.positions.filter(({ seat }) => stays(seat)),
        ...(heard.length === 0 ? {} : { heardPositions: heard }),
      };
    }),
  };
}
