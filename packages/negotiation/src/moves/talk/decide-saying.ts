// Saying something in a private room, and taking it back. Whether the seat may be in the room at all is `mayEnter`.
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Saying, SayingCommand } from '../../model/saying.ts';
import type { SeatId } from '../../model/seat.ts';
import { mayEnter, type PrivateRoomId } from '../../views/people/private-room.ts';
import { type Asking, badSeat } from '../decision.ts';
import { badWords } from './bad-words.ts';

export type SayingDecision =
  | { readonly ok: true; readonly saying: Saying }
  | { readonly ok: false; readonly refusal: Refusal };

/** Where and when it is said. */
export interface SayingIn {
  readonly state: NegotiationState;
  readonly room: PrivateRoomId;
  readonly talk: readonly Saying[];
  readonly at: string;
  readonly command: string;
}

/** Decides `say` and `unsay`. */
export function decideSaying(
  { state, room, talk, at, command: id }: SayingIn,
  command: SayingCommand,
  { seat, person, newId }: Omit<Asking, 'now'>,
): SayingDecision {
  const stamp = () => ({ id: newId('s'), at, seat, person, command: id });
  switch (command.kind) {
    case 'say': {
      const { on, words } = command;
      const mentions = [...new Set(command.mentions)];
      const enters = (mentioned: SeatId) => mayEnter(state, room, mentioned);
      const refusal =
        badWords(words, LIMITS.commentLength) ??
        badSeat(state, mentions, enters, 'only those who can read a private room can be mentioned in it') ??
        ('thread' in on && !isBegun(talk, on.thread)
          ? ({ kind: 'unknown', what: 'comment', id: on.thread } as const)
          : null);
      if (refusal !== null) return { ok: false, refusal };
      return { ok: true, saying: { kind: 'said', ...stamp(), on, words: words.trim(), mentions } };
    }
    case 'unsay': {
      const said = talk.find((saying) => saying.id === command.saying);
      if (said?.kind !== 'said') {
        return { ok: false, refusal: { kind: 'unknown', what: 'comment', id: command.saying } };
      }
      if (said.seat !== seat) {
        const why = 'only the seat that made a comment can take it back';
        return { ok: false, refusal: { kind: 'not-in-order', why } };
      }
      if (talk.some((saying) => saying.kind === 'unsaid' && saying.saying === said.id)) {
        return { ok: false, refusal: { kind: 'already-so' } };
      }
      return { ok: true, saying: { kind: 'unsaid', ...stamp(), saying: said.id } };
    }
    default: {
      const never: never = command;
      throw new Error(`invariant: a saying of no known kind: ${JSON.stringify(never)}`);
    }
  }
}

function isBegun(talk: readonly Saying[], thread: string): boolean {
  return talk.some((saying) => saying.kind === 'said' && saying.id === thread && !('thread' in saying.on));
}
