// What a running silence sends out of the room: its deadline as a calendar file, so that everybody is reminded by their own calendar, and
// the messages that the Chair's office writes of it, as text files.
import { exportSilenceMessage, printable } from '@adref/formats';
import { type NegotiationState, runningSilence, type Silence } from '@adref/negotiation';
import { Router } from 'express';
import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { z } from 'zod';
import { readingOf } from '../negotiations/seat-of.ts';
import type { HttpContext } from './http-context.ts';
import { linkAddress } from './link-address.ts';
import { problemOf } from './problem.ts';
import { problem, route } from './reply.ts';

/** So long before the deadline the calendar reminds, seconds: as the room does. */
const REMINDERS_S = [86_400, 3_600, 600];

/** Which message: 0 that of the start, then the extensions in their order; left out, the last one. */
const wanted = z.object({ number: z.coerce.number().int().min(0).max(9999).optional() });

/** `/negotiations/:id/silence.ics` and `/negotiations/:id/silence.txt?number=N`. */
export function silenceRoutes(context: HttpContext): Router {
  const router = Router();
  router.get(
    '/negotiations/:id/silence.ics',
    route(async (request) => {
      const seated = await context.seat(request);
      if (!seated.ok) return seated.reply;
      const silence = runningSilence(seated.state);
      if (silence === undefined) {
        return problem(
          problemOf('no-such-thing', 'No silence is running; there is no deadline to remember.'),
        );
      }
      const bytes = new TextEncoder().encode(calendarOf(seated.state, silence, context.clock()));
      return { kind: 'file', name: 'silence.ics', mediaType: 'text/calendar; charset=utf-8', bytes };
    }),
  );
  router.get(
    '/negotiations/:id/silence.txt',
    route(async (request) => {
      const seated = await context.seat(request);
      if (!seated.ok) return seated.reply;
      const { state, actor } = seated;
      const query = wanted.safeParse(request.query);
      if (!query.success) return problem(problemOf('malformed', 'Ask for number=0, 1, 2 and so on.'));
      if (readingOf(state, actor.seat) !== 'record')
        return problem(problemOf('not-permitted', 'Your seat may read the text, not the messages about it.'));
      const address = linkAddress(request, context);
      const file = exportSilenceMessage(
        state,
        query.data.number ?? null,
        context.clock().toISOString(),
        // A page and no file: whoever comes from a letter is known only to a page.
        address === null ? null : new URL(`/n/${encodeURIComponent(state.id)}/agreed`, address).href,
      );
      if (file !== null) return { kind: 'file', ...file };
      return problem(
        problemOf(
          'no-such-thing',
          'No such message: no silence is running, or it was not extended so often.',
        ),
      );
    }),
  );
  return router;
}

/** So long before the deadline the event begins: an event without length is not shown by every calendar. */
const EVENT_MS = 15 * 60_000;

/** One event that ends with the silence; an extension is a later version of the same event. */
function calendarOf(state: NegotiationState, silence: Silence, now: Date): string {
  const deadline = new Date(silence.deadline);
  const calendar = ical({ prodId: '//Adref//Silence procedure//EN', method: ICalCalendarMethod.PUBLISH });
  const event = calendar.createEvent({
    id: `${silence.id}@${state.id}.adref`,
    sequence: silence.extensions.length,
    stamp: now,
    start: new Date(deadline.getTime() - EVENT_MS),
    end: deadline,
    summary: `Silence ends: ${printable(state.title)}`,
    description:
      'Whoever cannot agree breaks silence before this time, in the room. After it, the text under silence is agreed.',
  });
  for (const trigger of REMINDERS_S)
    event.createAlarm({ type: ICalAlarmType.display, trigger }).relatesTo(ICalAlarmRelatesTo.end);
  // Every line is ended, the last one too (RFC 5545, section 3.1).
  return `${calendar.toString().trimEnd()}\r\n`;
}
