// Whether a request that changes something, or opens a socket, comes from our own pages. Browsers say where a request
// comes from; programs that say nothing carry no cookie that a page could have borrowed, and pass.
import type { IncomingHttpHeaders } from 'node:http';

/** `allowed` are further origins of our own, such as the address behind a proxy that rewrites Host. */
export function isSameOrigin(headers: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin !== undefined)
    return allowed.includes(origin) || (host !== undefined && hostOf(origin) === host);
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}
