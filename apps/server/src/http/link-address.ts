// The address that a request's links are made of, and what is said where it is not known.
import type { Request } from 'express';
import { ownAddress } from '../edge/own-address.ts';
import type { HttpContext } from './http-context.ts';

/** The address for links; null where this server does not know it. */
export function linkAddress(
  request: Request,
  context: Pick<HttpContext, 'baseUrl' | 'listensOn'>,
): URL | null {
  const { localAddress, localPort } = request.socket;
  return ownAddress(
    context.baseUrl,
    { host: request.headers.host, localAddress, localPort },
    context.listensOn,
  );
}

export const NO_ADDRESS =
  'No link was made: this page is at another address than the server knows. Whoever runs the server has to start it with --base-url and the address that users type.';
