// Saying something to an audience: to all as a command of the record, to fewer in their private room. What is quoted is
// looked for again when others typed meanwhile.
import {
  type CommentPlace,
  type PrivateRoomId,
  refusalSentence,
  type SayingPlace,
  type SeatId,
} from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import { NoConnection } from '../live/commands.ts';
import type { Room } from '../room/room.ts';
import type { Composing } from './composing.ts';

const TRIES = 6;
const OFFLINE = 'You are offline: this was not said. Try again when the connection is back.';
const NOT_OPEN = 'This private room is not open; wait a moment and try again.';

/** Says something about a place; gives the sentence that says why not, or null when it is said. */
export async function sayAbout(
  room: Room,
  audience: PrivateRoomId | null,
  on: Composing,
  words: string,
  mentions: readonly SeatId[],
): Promise<string | null> {
  const placeNow = (): CommentPlace => {
    const { paragraph, bracket, quote } = on;
    return { paragraph, bracket, quote: quote?.now() ?? null };
  };
  if (audience !== null) {
    const place = { ...placeNow(), acts: room.state.get().acts, wording: null, stance: null };
    return sayIn(room, audience, place, words, mentions);
  }
  return told(room, async () => {
    let answer = await room.send({ kind: 'comment', on: placeNow(), words, mentions });
    for (let attempt = 1; attempt < TRIES && !answer.ok && answer.refusal.kind === 'stale'; attempt += 1) {
      await room.caughtUp();
      answer = await room.send({ kind: 'comment', on: placeNow(), words, mentions });
    }
    return answer;
  });
}

/** Answers in a thread. */
export function answerIn(
  room: Room,
  audience: PrivateRoomId | null,
  thread: string,
  words: string,
  mentions: readonly SeatId[],
): Promise<string | null> {
  return audience === null
    ? told(room, () => room.send({ kind: 'comment', on: { thread }, words, mentions }))
    : sayIn(room, audience, { thread }, words, mentions);
}

/** Takes a comment or a saying of mine back. */
export function takeBack(room: Room, audience: PrivateRoomId | null, id: string): Promise<string | null> {
  if (audience === null) return told(room, () => room.send({ kind: 'withdraw-comment', comment: id }));
  const here = roomOf(room, audience);
  return here === undefined
    ? Promise.resolve(NOT_OPEN)
    : told(room, () => here.say({ kind: 'unsay', saying: id }));
}

/** Says something in a private room. */
export function sayIn(
  room: Room,
  audience: PrivateRoomId,
  on: SayingPlace | { readonly thread: string },
  words: string,
  mentions: readonly SeatId[],
): Promise<string | null> {
  const here = roomOf(room, audience);
  if (here === undefined) return Promise.resolve(NOT_OPEN);
  return told(room, () => here.say({ kind: 'say', on, words, mentions }));
}

function roomOf(room: Room, id: PrivateRoomId) {
  return room.privateRooms.rooms.get().find((each) => each.id === id);
}

async function told(room: Room, ask: () => Promise<CommandAnswer>): Promise<string | null> {
  try {
    const answer = await ask();
    if (answer.ok && answer.warning !== undefined) room.notice.set(answer.warning);
    return answer.ok ? null : refusalSentence(answer.refusal, room.state.get());
  } catch (error) {
    if (!(error instanceof NoConnection)) throw error;
    return OFFLINE;
  }
}
