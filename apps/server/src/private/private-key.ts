// Under which name a private room lies in the journal: `<negotiation>~<room>`. No negotiation's id has a tilde, so the one
// can never be opened, listed or asked for as the other.
import type { NegotiationId, PrivateRoomId } from '@adref/negotiation';

const MARK = '~';

export function privateKey(negotiation: NegotiationId, room: PrivateRoomId): string {
  return `${negotiation}${MARK}${room}`;
}

/** Whether a journal's name is a private room's. */
export function isPrivateKey(key: string): boolean {
  return key.includes(MARK);
}
