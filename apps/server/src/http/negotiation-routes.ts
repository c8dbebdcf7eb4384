// Negotiations over HTTP: my list, opening one, its state, its record, its clean text, and commands.
import { commandSchema, issuedSymbol, plainId, refusalSentence } from '@adref/negotiation';
import { envelopeSchema } from '@adref/protocol';
import { Router } from 'express';
import { z } from 'zod';
import { openNegotiation } from '../negotiations/open-negotiation.ts';
import { seatFound } from '../negotiations/seat-found.ts';
import { readingOf } from '../negotiations/seat-of.ts';
import { lineFor } from '../negotiations/summary.ts';
import type { HttpContext } from './http-context.ts';
import { problemOf, problemOfRefusal } from './problem.ts';
import { readingText } from './reading-text.ts';
import { TEXT_ONLY } from './record-routes.ts';
import { json, problem, route } from './reply.ts';

const opening = z.strictObject({
  id: plainId,
  command: z.unknown(),
  drafts: z.unknown(),
  from: z.unknown().optional(),
});

/** `/negotiations` and what lies below it, links and exports apart. */
export function negotiationRoutes(context: HttpContext): Router {
  const { rooms } = context;
  const router = Router();

  router.get(
    '/negotiations',
    route(async (request) => {
      const asked = await context.person(request);
      if (!asked.ok) return asked.reply;
      const { person } = asked.who;
      // One negotiation that cannot be opened must not hide the others.
      const lines = await Promise.allSettled(
        (await rooms.list()).map(async (negotiation) => {
          const seat = await seatFound(rooms, negotiation, person);
          const summary = seat === null ? null : await rooms.summary(negotiation);
          return summary === null ? null : lineFor(summary, person.id);
        }),
      );
      const mine = lines.flatMap((result) => {
        if (result.status === 'fulfilled') return result.value ?? [];
        context.log.error({ err: result.reason }, 'a negotiation could not be opened');
        return [];
      });
      return json({ negotiations: mine });
    }),
  );

  router.post(
    '/negotiations',
    route(async (request) => {
      const asked = await context.person(request);
      if (!asked.ok) return asked.reply;
      const { person } = asked.who;
      if (!person.mayOpen) {
        return problem(problemOf('not-permitted', 'Only the Chair’s office may open a negotiation.'));
      }
      const tooFast = context.slowDown(context.quotas.commands, person.id);
      if (tooFast !== null) return tooFast;
      const body = opening.safeParse(request.body);
      const command = commandSchema.safeParse(body.data?.command);
      const draft = commandSchema.safeParse({
        kind: 'add-paragraphs',
        after: null,
        drafts: body.data?.drafts,
        source: 'draft',
        ...(body.data?.from === undefined ? {} : { from: body.data.from }),
      });
      if (
        !body.success ||
        !command.success ||
        !draft.success ||
        command.data.kind !== 'open-negotiation' ||
        draft.data.kind !== 'add-paragraphs'
      ) {
        return problem(
          problemOf('malformed', 'The request is not the opening of a negotiation with its draft.'),
        );
      }
      if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(command.data.negotiation)) {
        return problem(
          problemOf('malformed', 'A negotiation’s id is made of small letters, digits and hyphens.'),
        );
      }
      const opened = await openNegotiation(rooms, person, body.data.id, command.data, draft.data);
      return opened.ok
        ? json({ negotiation: command.data.negotiation }, 201)
        : problem(problemOfRefusal(opened.refusal, refusalSentence(opened.refusal, opened.state)));
    }),
  );

  router.get(
    '/negotiations/:id',
    route(async (request) => {
      const seated = await context.seat(request);
      if (!seated.ok) return seated.reply;
      if (readingOf(seated.state, seated.actor.seat) !== 'record') return TEXT_ONLY;
      return json({ seat: seated.actor.seat, person: seated.actor.person, state: seated.state });
    }),
  );

  router.get(
    '/negotiations/:id/reading',
    route(async (request) => {
      const seated = await context.seat(request);
      if (!seated.ok) return seated.reply;
      const { id, title, situation, reportSymbol, phase, reissues, statements } = seated.state;
      const { seat } = seated.actor;
      const symbol = issuedSymbol(seated.state);
      const paragraphs = readingText(seated.state);
      const about = { id, title, symbol, situation, reportSymbol, phase, seat };
      return json({ ...about, paragraphs, reissues, statements });
    }),
  );

  router.post(
    '/negotiations/:id/commands',
    route(async (request) => {
      const seated = await context.seat(request);
      if (!seated.ok) return seated.reply;
      const { actor, room } = seated;
      const tooFast = context.slowDown(context.quotas.commands, actor.person);
      if (tooFast !== null) return tooFast;
      const body = envelopeSchema.safeParse(request.body);
      if (!body.success)
        return problem(problemOf('malformed', 'The request is not a command that this server knows.'));
      const { id, command } = body.data;
      const answer = await room.submit(actor, id, command);
      if (!answer.ok)
        return problem(problemOfRefusal(answer.refusal, refusalSentence(answer.refusal, room.state())));
      if (command.kind === 'unseat-person') room.cut(command.person);
      return json(answer);
    }),
  );

  router.get(
    '/verb-ladders',
    route(async (request) => {
      const asked = await context.person(request);
      return asked.ok ? json(context.ladders) : asked.reply;
    }),
  );

  return router;
}
