// What a route answers, as a value; the one place that writes it to the response.
import type { Request, Response } from 'express';
import type { Problem } from './problem.ts';

/** An answer. Routes return it; nothing else about the response is theirs. */
export type Reply =
  | { readonly kind: 'json'; readonly status: number; readonly body: object; readonly cookie?: string }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly retryAfterS?: number }
  /** Bytes that are compressed already; `keepS` is how long the browser, and no proxy, may keep them. */
  | {
      readonly kind: 'packed';
      readonly mediaType: string;
      readonly encoding: 'br' | 'gzip';
      readonly keepS: number;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'file'; readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A JSON answer. */
export function json(body: object, status = 200): Reply {
  return { kind: 'json', status, body };
}

/** An answer that says no. */
export function problem(of: Problem, retryAfterS?: number): Reply {
  return retryAfterS === undefined
    ? { kind: 'problem', problem: of }
    : { kind: 'problem', problem: of, retryAfterS };
}

/** Makes an Express handler of a route. A rejection goes to the error handler. */
export function route(answer: (request: Request) => Promise<Reply>) {
  return async (request: Request, response: Response): Promise<void> => {
    sendReply(response, await answer(request));
  };
}

/** Writes an answer. Nothing the API says is cached anywhere, but excerpts, which never change, in the browser. */
export function sendReply(response: Response, reply: Reply): void {
  response.setHeader('Cache-Control', 'no-store');
  switch (reply.kind) {
    case 'json':
      if (reply.cookie !== undefined) response.append('Set-Cookie', reply.cookie);
      response.status(reply.status).json(reply.body);
      return;
    case 'problem':
      if (reply.retryAfterS !== undefined) response.setHeader('Retry-After', String(reply.retryAfterS));
      response
        .status(reply.problem.status)
        .type('application/problem+json')
        .send(JSON.stringify(reply.problem));
      return;
    case 'packed':
      response.setHeader(
        'Cache-Control',
        reply.keepS === 0 ? 'no-store' : `private, max-age=${reply.keepS}, immutable`,
      );
      response.setHeader('Content-Type', reply.mediaType);
      response.setHeader('Content-Encoding', reply.encoding);
      response.setHeader('Vary', 'Accept-Encoding, Cookie, Adref-Person');
      response.send(Buffer.from(reply.bytes));
      return;
    case 'file':
      response.setHeader('Content-Type', reply.mediaType);
      response.attachment(reply.name);
      response.setHeader('Content-Type', reply.mediaType);
      response.send(Buffer.from(reply.bytes));
      return;
    default: {
      const never: never = reply;
      throw new Error(`No way to send ${JSON.stringify(never)}.`);
    }
  }
}
