// The address a request comes from, as far as it can be believed: that of the connection, or what our own proxies say.
import type { IncomingMessage } from 'node:http';

/** `proxies` is how many proxies of our own stand in front; each appends the address it saw to X-Forwarded-For. */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return direct;
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return forwarded.at(-proxies) ?? direct;
}

/** Whether a request was made on this machine and not handed on by a proxy. */
export function isLocal(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
  return (
    isLoopback && request.headers['x-forwarded-for'] === undefined && request.headers.forwarded === undefined
  );
}
