// Open a meeting: formal with its number, informal, informal informals.
import { z } from 'zod';
import { meetingName } from '../../record/office-words.ts';
import { decideOpenMeeting, MEETING_FORMS } from '../../time/meeting.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';
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
  decide: decideOpenMeeting,
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
