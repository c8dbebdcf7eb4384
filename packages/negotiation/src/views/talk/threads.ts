// Threads of comments in the state.
import type { Thread, ThreadId } from '../../model/comment.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { SeatId } from '../../model/seat.ts';

export function findThread(state: NegotiationState, id: ThreadId): Thread | undefined {
  return state.threads.find((thread) => thread.id === id);
}

/** The seat that began a thread. */
export function beganBy({ id, comments }: Thread): SeatId {
  const [first] = comments;
  if (first === undefined) throw new Error(`invariant: thread ${id} has a first comment`);
  return first.seat;
}
