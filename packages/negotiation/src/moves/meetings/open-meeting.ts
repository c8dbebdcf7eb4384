// Open a meeting: formal with its number, informal, informal informals.
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import { MEETING_FORMS } from '../../model/meeting.ts';
import { openMeeting as meetingNow } from '../../views/meetings/meeting.ts';
import { meetingName } from '../../views/meetings/meeting-name.ts';
import { isBlank } from '../../words/blank.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
import { accept, refuse, tooLong } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

const command = z.strictObject({
  kind: z.literal('open-meeting'),
  form: z.enum(MEETING_FORMS),
  number: words,
  room: words,
});

export const openMeeting: Move<typeof command> = defineMove(command, {
  does: 'Open a meeting: formal with its number, informal, informal informals',
  doing: 'open a meeting',
  by: CHAIR,
  when: 'while none is open',
  lines: ({ number, room }) => [number, room],
  refusals: ['too-long', 'bad-text', 'missing', 'not-in-order'],
  /** Refuses a second meeting while one is open, since an act belongs to one meeting; and a formal one without its number. */
  decide(state, { form, number, room }, { newId }) {
    const long = tooLong('name', Math.max(number.length, room.length), LIMITS.nameLength);
    if (long !== null) return refuse(long);
    if (form === 'formal' && isBlank(number)) return refuse({ kind: 'missing', what: 'number' });
    if (meetingNow(state) !== undefined)
      return refuse({ kind: 'not-in-order', why: 'a meeting is open already; close it first' });
    return accept({
      kind: 'meeting-opened',
      meeting: newId('m'),
      form,
      number: number.trim(),
      room: room.trim(),
    });
  },
});

const meetingOpenedSchema = z.strictObject({
  kind: z.literal('meeting-opened'),
  meeting: id,
  form: z.enum(MEETING_FORMS),
  number: words,
  room: words,
});

export const meetingOpened: ActDefinition<typeof meetingOpenedSchema> = defineAct(meetingOpenedSchema, {
  fold(state, { meeting, form, number, room }, { n, at }) {
    const opened = {
      id: meeting,
      form,
      number,
      room,
      openedAt: at,
      closedAt: null,
      attendance: [],
      from: n,
      to: null,
    };
    return { ...state, meetings: [...state.meetings, opened] };
  },
  deed: (act) => `opened ${meetingName(act)}`,
});
