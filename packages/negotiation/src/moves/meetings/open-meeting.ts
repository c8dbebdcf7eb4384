// Open a meeting: formal with its number, informal, informal informals.
import { z } from 'zod';
import { decideOpenMeeting, MEETING_FORMS } from '../../time/meeting.ts';
import { words } from '../command-parts.ts';
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
