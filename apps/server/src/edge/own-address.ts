// The address that links are made of. A configured one is the only one then; without it, a request's Host is believed only where it
// is the very address that the connection came to, for anybody can write anything into a Host.
import { isIP } from 'node:net';

/** Where a request came to. `host` is its Host header, the rest is the socket's. */
export interface CameTo {
  readonly host: string | undefined;
  readonly localAddress: string | undefined;
  readonly localPort: number | undefined;
}

/** Whether a Host header is a host and perhaps a port, and nothing else. */
export function isReadableHost(host: string | undefined): boolean {
  return (
    host !== undefined &&
    /^(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.test(host) &&
    URL.canParse(`http://${host}`)
  );
}

/** The address to make links of; null when it is not known. `listensOn` is the host that the server was told to listen on. */
export function ownAddress(
  baseUrl: URL | null,
  { host, localAddress, localPort }: CameTo,
  listensOn: string,
): URL | null {
  if (baseUrl !== null) return baseUrl;
  if (host === undefined || !isReadableHost(host)) return null;
  const address = new URL(`http://${host}`);
  const named = address.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const came = plain(localAddress ?? '');
  const isOwn =
    named === came ||
    (named === 'localhost' && isLoopback(came)) ||
    (isIP(listensOn) === 0 && named === listensOn.toLowerCase());
  return isOwn && Number(address.port || 80) === localPort ? address : null;
}

/** An IPv4 address in IPv6 clothes is the IPv4 address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
