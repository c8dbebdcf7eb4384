// Saying something in a private room without a socket: the same commands, the same answers.
import { mayEnter, refusalSentence } from '@adref/negotiation';
import { sayingEnvelopeSchema } from '@adref/protocol';
import { Router } from 'express';
import type { HttpContext } from './http-context.ts';
import { problemOf, problemOfRefusal } from './problem.ts';
import { json, problem, route } from './reply.ts';

/** `/negotiations/:id/rooms/:room/commands`. */
export function privateRoutes(context: HttpContext): Router {
  const router = Router();

  router.post(
    '/negotiations/:id/rooms/:room/commands',
    route(async (request) => {
      const seated = await context.seat(request);
      if (!seated.ok) return seated.reply;
      const { actor, state } = seated;
      const id = String(request.params.room);
      // Whoever may not be in a room does not learn whether there is one.
      if (!mayEnter(state, id, actor.seat)) return NO_ROOM;
      const tooFast = context.slowDown(context.quotas.commands, actor.person);
      if (tooFast !== null) return tooFast;
      const body = sayingEnvelopeSchema.safeParse(request.body);
      if (!body.success)
        return problem(problemOf('malformed', 'The request is not something that can be said here.'));
      const answer = await context.say(state.id, id, actor, body.data.id, body.data.command);
      if (answer === null) return NO_ROOM;
      return answer.ok
        ? json(answer)
        : problem(problemOfRefusal(answer.refusal, refusalSentence(answer.refusal, state)));
    }),
  );

  return router;
}

const NO_ROOM = problem(problemOf('no-such-thing', 'There is no such room, or it is not open to your seat.'));
