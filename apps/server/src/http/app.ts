// The HTTP side of the server, put together: what every request passes through, then the routes, then what is left over.
import { isCheapJson } from '@adref/text';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import helmet from 'helmet';
import { isSameOrigin } from '../edge/origin.ts';
import { isReadableHost } from '../edge/own-address.ts';
import { workTurn } from '../limits/work-budget.ts';
import { StoreFault } from '../storage/store-fault.ts';
import { exportRoutes } from './export-routes.ts';
import { healthRoutes } from './health-routes.ts';
import type { HttpContext } from './http-context.ts';
import { linkRoutes } from './link-routes.ts';
import { negotiationRoutes } from './negotiation-routes.ts';
import { privateRoutes } from './private-routes.ts';
import { type Problem, problemOf } from './problem.ts';
import { recordRoutes } from './record-routes.ts';
import { problem, sendReply } from './reply.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { silenceRoutes } from './silence-routes.ts';
import { webApp } from './web-app.ts';

/** The Express app; `webFolder` is where the web app was built, if it was. */
export function createApp(context: HttpContext, webFolder: string | null): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.use(observed(context));
  app.use(securityHeaders(context.baseUrl?.protocol === 'https:'));
  app.use(healthRoutes(context));
  app.use('/api', fromOurPages(context));
  app.use('/api', admitted(context));
  app.use(
    '/api',
    signInRoutes(context),
    negotiationRoutes(context),
    recordRoutes(context),
    exportRoutes(context),
    silenceRoutes(context),
    linkRoutes(context),
    privateRoutes(context),
  );
  app.use('/api', (_request, response) =>
    sendReply(response, problem(problemOf('no-such-thing', 'There is nothing at this address.'))),
  );
  app.use(webApp(webFolder));
  app.use((_request, response) =>
    sendReply(response, problem(problemOf('no-such-thing', 'There is nothing at this address.'))),
  );
  app.use(failures(context));
  return app;
}

/** Looking at a link and using one: they have a rate of their own. */
const LINK_PATHS = ['/api/links/look', '/api/sign-in'];

/** A rate per person, and per address for strangers; then the body, which is a link at most while nobody is known. */
function admitted(context: HttpContext): RequestHandler {
  const { bodyBytes, linkBodyBytes } = context.limits;
  const [readBody, readLink] = [bodyBytes, linkBodyBytes].map((limit) =>
    express.json({ limit, strict: true, inflate: false, verify: refuseCostly }),
  );
  if (readBody === undefined || readLink === undefined) throw new Error('invariant: two readers were made');
  return async (request, response, next) => {
    // Before the rate of an address: whoever holds a link is let in however busy others of the same address are.
    const isLink = request.method === 'POST' && LINK_PATHS.includes(request.baseUrl + request.path);
    if (isLink) return readLink(request, response, next);
    const admission = await context.admit(request);
    if (!admission.ok) return sendReply(response, admission.reply);
    const { person } = admission;
    if (person === null) return readLink(request, response, next);
    const { work } = context.quotas;
    if (!context.untaken.hasRoomFor(person)) return sendReply(response, TOO_MUCH_UNDER_WAY);
    await workTurn(work, person);
    // Whoever went away while they waited is owed nothing, and says no more when they have gone.
    if (response.closed) return;
    context.untaken.follow(person, response);
    response.once('finish', () =>
      work.spend(person, Number(response.getHeader('content-length') ?? 0) * WORK_PER_BYTE),
    );
    const bytes = bodyBytesOf(request, bodyBytes);
    if (!context.held.hold(person, bytes)) return sendReply(response, TOO_MUCH_UNDER_WAY);
    response.once('close', () => context.held.release(person, bytes));
    work.spend(person, bytes * WORK_PER_BYTE);
    readBody(request, response, next);
  };
}

/** Units of work to read a byte of JSON or to write one: 200 MB come to a second. */
const WORK_PER_BYTE = 0.025;

/** Before a body is parsed; what is thrown here is answered as a body that cannot be read. */
function refuseCostly(_request: unknown, _response: unknown, body: Buffer, encoding: string): void {
  if (encoding !== 'utf-8' || !isCheapJson(body)) throw new Error('a body that costs too much to read');
}

/** What a request may come to hold: what it announces, or, where it does not say, as much as any may. */
function bodyBytesOf({ headers }: Request, most: number): number {
  if (headers['transfer-encoding'] !== undefined) return most;
  return Math.min(Number(headers['content-length'] ?? 0), most);
}

const TOO_MUCH_UNDER_WAY = problem(
  problemOf('too-fast', 'Too much is under way from your pages at once; wait a moment and try again.'),
);

/** A Host that is one, and no changes on behalf of another site. */
function fromOurPages(context: HttpContext): RequestHandler {
  return (request, response, next) => {
    if (!isReadableHost(request.headers.host)) {
      sendReply(
        response,
        problem(problemOf('malformed', 'The request does not say to which host it goes (its Host header).')),
      );
      return;
    }
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!isReading && !isSameOrigin(request.headers, context.allowedOrigins)) {
      sendReply(
        response,
        problem(problemOf('wrong-origin', 'Changes are made from Adref’s own pages only.')),
      );
      return;
    }
    next();
  };
}

/** Everything from this server alone: no inline script, no frames, nothing of anybody else's. */
function securityHeaders(isSecure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure && { maxAge: 31_536_000 },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Measures and logs each request by its route, never by its address, query or body. */
function observed(context: HttpContext): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    response.once('finish', () => {
      const ms = performance.now() - begun;
      const route = routeOf(request.baseUrl, request.route);
      const labels = { method: request.method, route, status: String(response.statusCode) };
      context.metrics.requestSeconds.observe(labels, ms / 1_000);
      context.log.info({ ...labels, ms: Math.round(ms * 10) / 10 }, 'request');
    });
    next();
  };
}

function routeOf(baseUrl: string, route: unknown): string {
  if (typeof route !== 'object' || route === null || !('path' in route) || typeof route.path !== 'string')
    return 'page';
  return baseUrl + route.path;
}

function failures(context: HttpContext): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const answer = context.isReady()
      ? problemOfError(error)
      : problemOf('unavailable', 'The server is stopping.');
    if (answer.status >= 500) context.log.error({ err: error }, 'request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    sendReply(response, problem(answer));
  };
}

/** Errors of Express and of its body parser carry a status and a type; everything else is ours. */
function problemOfError(error: unknown): Problem {
  if (error instanceof StoreFault && error.reason === 'broken') {
    return problemOf(
      'failed',
      'This is damaged on the server’s disk; whoever runs the server has to restore it.',
    );
  }
  if (error instanceof StoreFault && error.reason === 'stopped') {
    return problemOf(
      'failed',
      'This has been stopped: what was shown and what is stored were not the same. Whoever runs the server has been told; what was recorded is kept.',
    );
  }
  if (error instanceof StoreFault) {
    return problemOf(
      'unavailable',
      'The server could not record this just now. Send it again; it is done once at most.',
    );
  }
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (status === 413) return problemOf('too-large', 'That is more than one request may carry.');
  if (status === 404) return problemOf('no-such-thing', 'There is nothing at this address.');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return problemOf('malformed', 'The request is not JSON that can be read.');
  }
  return problemOf('failed', 'The server met an error that it did not expect; it has been logged.');
}
