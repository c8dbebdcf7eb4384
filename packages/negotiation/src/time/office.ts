// Who holds the Chair, who sits on the Council this year, and how the file is called: what changes while a text is open. Old
// proposals keep their author; the positions of a delegation that has left no longer count.

import type { ActOf } from '../act.ts';
import type { CommandOf } from '../command.ts';
import { badRoster } from '../decide-open.ts';
import { accept, badSeat, firstRefusal, isDelegation, refuse, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Bracket, Paragraph, Segment } from '../paragraph.ts';
import { byName, type Delegation, type SeatId, seatKind } from '../people/seat.ts';
import type { Decision } from '../refusal.ts';
import { isBlank } from '../words/blank.ts';
import { exchangeLeaves, makeLeaves, type Origin, textsUnder } from '../words/relaying.ts';
import { runningSilence } from './silence.ts';

/** Decides `hand-over-chair`: to a member, or to nobody yet. */
export function decideHandOver(
  state: NegotiationState,
  { member, isActing }: CommandOf<'hand-over-chair'>,
): Decision {
  const named = member === null ? [] : [member];
  const bad = badSeat(state, named, isDelegation, 'the Chair is handed to a delegation');
  if (bad !== null) return refuse(bad);
  if (member === null && isActing)
    return refuse({ kind: 'not-in-order', why: 'nobody cannot act as Chair; choose a member' });
  if (member === state.chairMember && isActing === state.isChairActing) return refuse({ kind: 'already-so' });
  return accept({ kind: 'chair-handed-over', member, isActing });
}

/** Decides `change-roster`: for this year or a later one, and not under a silence. */
export function decideChangeRoster(
  state: NegotiationState,
  { year, delegations }: CommandOf<'change-roster'>,
): Decision {
  const bad = badRoster(delegations);
  if (bad !== null) return refuse(bad);
  const seats = (of: readonly Delegation[]) =>
    of.map(({ seat, name, code }) => `${seat} ${name} ${code}`).sort();
  if (year === state.year && String(seats(delegations)) === String(seats(state.delegations)))
    return refuse({ kind: 'already-so' });
  if (year < state.year)
    return refuse({ kind: 'not-in-order', why: `the roster of ${state.year} sits; choose no earlier year` });
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
}

/** Decides `change-masthead`. */
export function decideChangeMasthead(
  state: NegotiationState,
  { kind: _, ...masthead }: CommandOf<'change-masthead'>,
): Decision {
  const { title, symbol, situation, reportSymbol } = masthead;
  if (isBlank(title)) return refuse({ kind: 'missing', what: 'title' });
  const long = firstRefusal(
    ...[title, symbol, situation, reportSymbol].map((words) =>
      tooLong('title', words.length, LIMITS.titleLength),
    ),
  );
  if (long !== null) return refuse(long);
  const isSame =
    title === state.title &&
    symbol === state.symbol &&
    situation === state.situation &&
    reportSymbol === state.reportSymbol;
  return isSame ? refuse({ kind: 'already-so' }) : accept({ kind: 'masthead-changed', ...masthead });
}

/** The state with another roster: whoever leaves it has no voice any more. */
export function evolveRosterChanged(
  state: NegotiationState,
  { year, delegations: given, leaves }: ActOf<'roster-changed'>,
  origin: Origin,
): NegotiationState {
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
}

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
    wordings: bracket.wordings.map((wording) => ({
      ...wording,
      segments: wording.segments.map((segment) => withoutPositions(segment, stays)),
      positions: wording.positions.filter(({ seat }) => stays(seat)),
    })),
  };
}
