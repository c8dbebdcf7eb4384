// For whoever runs the server: is it alive, can it answer, what does it measure.
import { Router } from 'express';
import { isLocal } from '../edge/address.ts';
import type { HttpContext } from './http-context.ts';
import { problemOf } from './problem.ts';
import { json, problem, type Reply, sendReply } from './reply.ts';

/** `/healthz`, `/readyz` and, for this machine only, `/metrics`. */
export function healthRoutes(context: HttpContext): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => sendReply(response, json({ status: 'alive' })));
  router.get('/readyz', (request, response) => sendReply(response, readinessOf(context, isLocal(request))));
  router.get('/metrics', async (request, response) => {
    if (!isLocal(request)) {
      sendReply(
        response,
        problem(problemOf('not-permitted', 'Metrics are read on the server’s own machine.')),
      );
      return;
    }
    const { registry } = context.metrics;
    response.setHeader('Content-Type', registry.contentType);
    response.end(await registry.metrics());
  });
  return router;
}

/**
 * 503 while nothing can be recorded: reading goes on, but nobody should be sent here to work. A room that was stopped, or a disk
 * that is nearly full, is said and takes nobody else's room away. Names are for this machine only.
 */
function readinessOf({ isReady, condition }: HttpContext, isOperator: boolean): Reply {
  if (!isReady()) return problem(problemOf('unavailable', 'The server is stopping.'));
  const { named, unnamed } = condition.sentences();
  const sentences = isOperator ? named : unnamed;
  if (condition.isFailing) return problem(problemOf('unavailable', sentences.join(' ')));
  return json({ status: 'ready', ...(sentences.length === 0 ? {} : { notices: sentences }) });
}
