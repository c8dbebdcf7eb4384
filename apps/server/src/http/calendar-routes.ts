// The deadline of a running silence as a calendar file: whoever is not in the room is reminded by their own calendar.

import { printable } from '@adref/export';
import { type NegotiationState, runningSilence, type Silence } from '@adref/negotiation';
import { Router } from 'express';
import ical, { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import type { HttpContext } from './http-context.ts';
import { problemOf } from './problem.ts';
import { problem, route } from './reply.ts';

/** So long before the deadline the calendar reminds, seconds: as the room does. */
const REMINDERS_S = [86_400, 3_600, 600];

/** `/negotiations/:id/silence.ics`. */
export function calendarRoutes(context: HttpContext): Router {
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
