// Fresh identifiers. Not `crypto.randomUUID`, which browsers withhold from pages without TLS on a local network.
import { uuidv4 } from 'lib0/random';

export function newId(): string {
  return uuidv4();
}
