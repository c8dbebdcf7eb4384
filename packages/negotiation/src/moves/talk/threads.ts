// Threads of comments: finding one for a command, closing and reopening it, and changing it in the fold.
import type { ActOf } from '../../model/act.ts';
import type { CommandOf } from '../../model/command.ts';
import type { Thread, ThreadId } from '../../model/comment.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Decision } from '../../model/refusal.ts';
import { beganBy, findThread } from '../../views/talk/threads.ts';
import { keepPlaces } from '../../words/follow-each.ts';
import { type Asking, accept, refuse } from '../decision.ts';

/** Decides `close-thread` and `reopen-thread`. Refuses every seat but the one that began it and the Chair; and what is so already. */
export function decideThread(
  state: NegotiationState,
  { kind, thread: id }: CommandOf<'close-thread' | 'reopen-thread'>,
  { seat }: Asking,
): Decision {
  return onThread(state, id, (thread) => {
    if (seat !== 'chair' && seat !== beganBy(thread)) {
      return refuse({
        kind: 'not-in-order',
        why: 'a thread is closed and reopened by whoever began it, or by the Chair',
      });
    }
    if (thread.isClosed === (kind === 'close-thread')) return refuse({ kind: 'already-so' });
    return accept({ kind: kind === 'close-thread' ? 'thread-closed' : 'thread-reopened', thread: id });
  });
}

export function onThread(
  state: NegotiationState,
  id: ThreadId,
  then: (thread: Thread) => Decision,
): Decision {
  const thread = findThread(state, id);
  return thread === undefined ? refuse({ kind: 'unknown', what: 'comment', id }) : then(thread);
}

/** The state with a thread closed or open again. */
export function withThreadClosed(
  state: NegotiationState,
  { kind, thread }: ActOf<'thread-closed' | 'thread-reopened'>,
): NegotiationState {
  return withThread(state, thread, (whole) => ({ ...whole, isClosed: kind === 'thread-closed' }));
}

export function withThread(
  state: NegotiationState,
  id: ThreadId,
  edit: (thread: Thread) => Thread,
): NegotiationState {
  const place = state.threads.findIndex((thread) => thread.id === id);
  const thread = state.threads[place];
  if (thread === undefined) throw new Error(`invariant: thread ${id} is in the state (act ${state.acts})`);
  const threads = state.threads.with(place, edit(thread));
  keepPlaces(state.threads, threads);
  return { ...state, threads };
}
