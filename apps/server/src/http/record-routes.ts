// The record over HTTP: all of it, acts from one number up to another, and the excerpt that our page begins with.
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Router } from 'express';
import { z } from 'zod';
import { readingOf } from '../negotiations/seat-of.ts';
import type { HttpContext, OrReply, Seated } from './http-context.ts';
import { problemOf } from './problem.ts';
import { json, problem, type Reply, route } from './reply.ts';

const zipped = promisify(gzip);
/** So long a browser may keep an excerpt, seconds: it never changes, and is asked for again only within a working day. */
const KEEP_S = 86_400;

const span = z.object({
  from: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  to: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});

/** `/negotiations/:id/record` and `/negotiations/:id/excerpt`. */
export function recordRoutes(context: HttpContext): Router {
  const router = Router();

  router.get(
    '/negotiations/:id/record',
    route(async (request) => {
      const seated = await reader(context, request);
      if (!seated.ok) return seated.reply;
      if (request.query.from === undefined && request.query.to === undefined)
        return json({ acts: seated.room.record() });
      const asked = span.safeParse(request.query);
      if (!asked.success) return MALFORMED;
      const { from, to } = asked.data;
      const acts = seated.room.acts(from, Math.min(to, from + context.limits.actsAtOnce));
      if (!accepts(request.headers['accept-encoding'], 'gzip')) return json({ acts });
      const bytes = await zipped(JSON.stringify({ acts }));
      return { kind: 'packed', mediaType: 'application/json', encoding: 'gzip', keepS: 0, bytes };
    }),
  );

  router.get(
    '/negotiations/:id/excerpt',
    route(async (request) => {
      const seated = await reader(context, request);
      if (!seated.ok) return saysNo(seated.reply) ? json({ excerpt: null }) : seated.reply;
      const excerpt = await seated.room.excerpt();
      return json({ excerpt: excerpt === null ? null : { hash: excerpt.hash, acts: excerpt.acts } });
    }),
  );

  router.get(
    '/negotiations/:id/excerpt/:hash',
    route(async (request): Promise<Reply> => {
      const seated = await reader(context, request);
      if (!seated.ok) return seated.reply;
      const excerpt = seated.room.excerptOf(String(request.params.hash));
      if (excerpt === null) return GONE;
      const mediaType = 'application/octet-stream';
      const wanted = request.headers['accept-encoding'];
      const encoding = accepts(wanted, 'br') ? 'br' : accepts(wanted, 'gzip') ? 'gzip' : null;
      if (encoding === null) return NOT_PACKED;
      return { kind: 'packed', mediaType, encoding, keepS: KEEP_S, bytes: excerpt[encoding] };
    }),
  );

  return router;
}

/** Somebody whose seat may read the record. */
async function reader(
  context: HttpContext,
  request: Parameters<HttpContext['seat']>[0],
): Promise<OrReply<Seated>> {
  const seated = await context.seat(request);
  if (!seated.ok || readingOf(seated.state, seated.actor.seat) === 'record') return seated;
  return { ok: false, reply: TEXT_ONLY };
}

/**
 * Whether an answer says that somebody may not come in. A page asks for an excerpt before it knows; there is none for it, and the
 * socket then says why.
 */
function saysNo(reply: Reply): boolean {
  return reply.kind === 'problem' && [401, 403, 404].includes(reply.problem.status);
}

/** Whether a browser says that it reads an encoding. */
function accepts(header: string | string[] | undefined, encoding: string): boolean {
  return String(header ?? '')
    .split(',')
    .some((one) => one.trim().split(';')[0] === encoding && !/;\s*q=0(\.0*)?$/.test(one));
}

/** The seat reads the text, and not how it came about. */
export const TEXT_ONLY = problem(
  problemOf('not-permitted', 'Your seat may read the text, not the record of the negotiation.'),
);
const MALFORMED = problem(problemOf('malformed', 'The acts are asked for by two numbers, from and to.'));
const GONE = problem(
  problemOf('no-such-thing', 'There is no such excerpt any more; ask for the newest one.'),
);
const NOT_PACKED = problem(
  problemOf('malformed', 'An excerpt is sent compressed; the request accepts neither br nor gzip.'),
);
