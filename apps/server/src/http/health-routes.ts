// For whoever runs the server: is it alive, can it answer, what does it measure.
import { Router } from 'express';
import { isLocal } from '../edge/address.ts';
import type { HttpContext } from './http-context.ts';
import { problemOf } from './problem.ts';
import { json, problem, sendReply } from './reply.ts';

/** `/healthz`, `/readyz` and, for this machine only, `/metrics`. */
export function healthRoutes(context: HttpContext): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => sendReply(response, json({ status: 'alive' })));
  router.get('/readyz', (_request, response) =>
    sendReply(
      response,
      context.isReady()
        ? json({ status: 'ready' })
        : problem(problemOf('unavailable', 'The server is stopping.')),
    ),
  );
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
