// Meetings and readings: dated events in the record. What is recorded between a meeting's opening and its close was done at it.
// The pointer says where the table is ("we are at paragraph 5").

import type { CommandOf } from '../command.ts';
import { type Asking, accept, badSeat, refuse, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import { type SeatId, seatKind } from '../people/seat.ts';
import type { Decision } from '../refusal.ts';
import { isBlank } from '../words/blank.ts';
import { findParagraph } from '../words/segment-tree.ts';

/** Formal meetings have a number; most of the text is made in informals between them, and in informal informals. */
export const MEETING_FORMS = ['formal', 'informal', 'informal-informal'] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];
export type MeetingId = string;

export interface Meeting {
  readonly id: MeetingId;
  readonly form: MeetingForm;
  /** E.g. "67th"; empty for informals. */
  readonly number: string;
  readonly room: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly attendance: readonly SeatId[];
  /** The acts that opened and closed it. */
  readonly from: number;
  readonly to: number | null;
}

/** The meeting that is open now. */
export function openMeeting({ meetings }: Pick<NegotiationState, 'meetings'>): Meeting | undefined {
  return meetings.find(({ closedAt }) => closedAt === null);
}

/** The meeting at which an act was recorded. */
export function meetingOf(
  { meetings }: Pick<NegotiationState, 'meetings'>,
  act: number,
): Meeting | undefined {
  return meetings.find(({ from, to }) => from <= act && (to === null || act <= to));
}

/** Decides `open-meeting`: one at a time. */
export function decideOpenMeeting(
  state: NegotiationState,
  { form, number, room }: CommandOf<'open-meeting'>,
  { newId }: Asking,
): Decision {
  const long = tooLong('name', Math.max(number.length, room.length), LIMITS.nameLength);
  if (long !== null) return refuse(long);
  if (form === 'formal' && isBlank(number)) return refuse({ kind: 'missing', what: 'number' });
  if (openMeeting(state) !== undefined)
    return refuse({ kind: 'not-in-order', why: 'a meeting is open already; close it first' });
  return accept({
    kind: 'meeting-opened',
    meeting: newId('m'),
    form,
    number: number.trim(),
    room: room.trim(),
  });
}

/** Decides `note-attendance`: who is in the room; noting again replaces the list. */
export function decideNoteAttendance(
  state: NegotiationState,
  { seats }: CommandOf<'note-attendance'>,
): Decision {
  const attends = (seat: SeatId) => seatKind(seat) !== 'observer';
  const bad = badSeat(state, seats, attends, 'the attendance of observers is not noted');
  if (bad !== null) return refuse(bad);
  return onMeeting(state, ({ id, attendance }) =>
    String(attendance) === String(seats)
      ? refuse({ kind: 'already-so' })
      : accept({ kind: 'attendance-noted', meeting: id, seats: [...new Set(seats)] }),
  );
}

/** Decides `close-meeting`. */
export function decideCloseMeeting(state: NegotiationState): Decision {
  return onMeeting(state, ({ id }) => accept({ kind: 'meeting-closed', meeting: id }));
}

/** Decides `open-reading`: the next pass over the whole text. */
export function decideOpenReading(state: NegotiationState): Decision {
  return accept({ kind: 'reading-opened', ordinal: state.readings + 1 });
}

/** Decides `point-to`. */
export function decidePointTo(state: NegotiationState, { paragraph }: CommandOf<'point-to'>): Decision {
  if (paragraph !== null && findParagraph(state, paragraph) === undefined)
    return refuse({ kind: 'unknown', what: 'paragraph', id: paragraph });
  return paragraph === state.pointer
    ? refuse({ kind: 'already-so' })
    : accept({ kind: 'pointed-to', paragraph });
}

function onMeeting(state: NegotiationState, then: (meeting: Meeting) => Decision): Decision {
  const meeting = openMeeting(state);
  return meeting === undefined ? refuse({ kind: 'not-in-order', why: 'no meeting is open' }) : then(meeting);
}

/** The state with a meeting changed. */
export function withMeeting(
  state: NegotiationState,
  id: MeetingId,
  edit: (meeting: Meeting) => Meeting,
): NegotiationState {
  return {
    ...state,
    meetings: state.meetings.map((meeting) => (meeting.id === id ? edit(meeting) : meeting)),
  };
}
