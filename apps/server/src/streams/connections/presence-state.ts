// One presence state as it is sent on: the client's own fields, with the true identity stamped over `user`. Its size counts as
// it is sent: `1e20` is four bytes when it comes and 21 when it is written again.
import { Malformed } from '@adref/text';

/** Who the server says a connection is. */
export interface Identity {
  readonly seat: string;
  readonly person: string;
  readonly name: string;
}

const GONE = new TextEncoder().encode('null');
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The state of somebody who has left. */
export const goneState: Uint8Array = GONE;

/** Whether a state says that its client has left. */
export function isGone(state: Uint8Array): boolean {
  return state.length === GONE.length && GONE.every((byte, i) => byte === state[i]);
}

/**
 * Puts the true identity into a state; one that is not an object becomes one that says only who it is. Throws `Malformed` for
 * what is not JSON, or nests deeper than `depth`.
 */
export function stampedState(given: Uint8Array, identity: Identity, depth: number): Uint8Array {
  const state = parsed(given);
  if (state === null) return GONE;
  if (!isFlatter(state, depth)) throw new Malformed('presence nests too deeply');
  const { seat, person, name } = identity;
  const fields = typeof state === 'object' && !Array.isArray(state) ? state : {};
  return new TextEncoder().encode(JSON.stringify({ ...fields, user: { seat, person, name } }));
}

function parsed(given: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(given));
  } catch {
    // Both throw on bytes that are not theirs, and there is nothing else here that can fail.
    throw new Malformed('presence is not JSON');
  }
}

function isFlatter(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isFlatter(inner, depth - 1));
}
