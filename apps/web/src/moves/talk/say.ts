// Saying something to an audience: to all as a command of the record, to fewer in their private room. What is quoted is
// looked for again when others typed meanwhile.
import type {
  Command,
  CommentPlace,
  PrivateRoomId,
  SayingCommand,
  SayingPlace,
  SeatId,
} from '@adref/negotiation';
import { useMemo } from 'react';
import { type Aside, useAside } from '../../session/aside.ts';
import { type Asked, ask, type Done, type Line } from '../../session/ask.ts';
import { type Asker, useAsker } from '../../session/asker.ts';
import { type Screen, useScreen } from '../../session/screen.ts';
import type { Composing } from '../../session/talk/composing.ts';

/** What it takes to say something to all or to some. */
export type Speaking = Asker & Pick<Aside, 'privateRooms'> & Pick<Screen, 'notice'>;

/** The same, for a component; it keeps its identity. */
export function useSpeaking(): Speaking {
  const asking = useAsker();
  const { privateRooms } = useAside();
  const { notice } = useScreen();
  return useMemo(() => ({ ...asking, privateRooms, notice }), [asking, privateRooms, notice]);
}

/** What was said, or in a sentence why it was not. */
export type Said = Done<unknown>;

const NOT_OPEN = 'This private room is not open; wait a moment and try again.';

/** Says something about a place. */
export async function sayAbout(
  room: Speaking,
  audience: PrivateRoomId | null,
  on: Composing,
  words: string,
  mentions: readonly SeatId[],
): Promise<Said> {
  const placeNow = (): CommentPlace => {
    const { paragraph, bracket, quote } = on;
    return { paragraph, bracket, quote: quote?.now() ?? null };
  };
  if (audience !== null) {
    const place = { ...placeNow(), acts: room.state.get().acts, wording: null, stance: null };
    return sayIn(room, audience, place, words, mentions);
  }
  return toAll(room, () => ({ kind: 'comment', on: placeNow(), words, mentions }));
}

/** Answers in a thread. */
export function answerIn(
  room: Speaking,
  audience: PrivateRoomId | null,
  thread: string,
  words: string,
  mentions: readonly SeatId[],
): Promise<Said> {
  return audience === null
    ? toAll(room, { kind: 'comment', on: { thread }, words, mentions })
    : sayIn(room, audience, { thread }, words, mentions);
}

/** Takes a comment or a saying of mine back. */
export function takeBack(room: Speaking, audience: PrivateRoomId | null, id: string): Promise<Said> {
  return audience === null
    ? toAll(room, { kind: 'withdraw-comment', comment: id })
    : among(room, audience, { kind: 'unsay', saying: id });
}

/** Says something in a private room. */
export function sayIn(
  room: Speaking,
  audience: PrivateRoomId,
  on: SayingPlace | { readonly thread: string },
  words: string,
  mentions: readonly SeatId[],
): Promise<Said> {
  return among(room, audience, { kind: 'say', on, words, mentions });
}

function toAll(room: Speaking, what: Command | (() => Command | null)): Promise<Said> {
  return told(room, room, what);
}

async function among(room: Speaking, audience: PrivateRoomId, command: SayingCommand): Promise<Said> {
  const here = room.privateRooms.rooms.get().find(({ id }) => id === audience);
  if (here === undefined) return { ok: false, sentence: NOT_OPEN };
  const line = { send: here.say, state: room.state, caughtUp: room.caughtUp };
  return told(room, line, command);
}

/** Asks for it; what the server warns of is said at the foot of the room. */
async function told<C extends Command | SayingCommand>(
  room: Speaking,
  line: Line<C>,
  what: C | (() => C | null),
): Promise<Asked> {
  const asked = await ask(line, what, 'this was not said');
  if (asked.ok && asked.value.warning !== undefined) room.notice.set(asked.value.warning);
  return asked;
}
