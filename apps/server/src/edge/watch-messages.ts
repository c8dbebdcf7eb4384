// Ends a socket whose message does not become whole: one that comes too slowly, or that is one too many of its person's. The library
// would hold such a message for ever. An honest page on a poor line comes back and sends it again.
import { CLOSE_CODE } from '@adref/protocol';
import type { HeldBytes } from '../limits/held-bytes.ts';
import type { Limits } from '../limits/limits.ts';
import type { Wire } from '../streams/connections/wire.ts';
import { FrameHeaders } from './frame-headers.ts';

export interface MessageWatch {
  readonly limits: Pick<Limits, 'unfinishedMs' | 'unfinishedBytes' | 'heldBytesPerPiece' | 'closingMs'>;
  readonly held: HeldBytes;
  /** A socket was ended, and why. */
  ended(why: string): void;
}

/** Watches a socket of a person until it closes. */
export function watchMessages({ socket, stream }: Wire, person: string, watch: MessageWatch): void {
  const { limits, held } = watch;
  const headers = new FrameHeaders();
  let heldBefore = 0;
  let finishedBefore = 0;
  let timer: NodeJS.Timeout | undefined;

  const end = (why: string) => {
    stop();
    watch.ended(why);
    socket.close(CLOSE_CODE.tryAgainLater, why);
    // Nothing more is read, so nothing more is held; the other side has this long to take the sentence.
    stream.pause();
    const patience = setTimeout(() => socket.terminate(), limits.closingMs);
    socket.once('close', () => clearTimeout(patience));
  };
  const expectMore = (since: number) => {
    timer = setTimeout(() => {
      if (headers.held - since < limits.unfinishedBytes) end('A message came too slowly.');
      else expectMore(headers.held);
    }, limits.unfinishedMs);
  };
  const onData = (bytes: Uint8Array) => {
    headers.feed(bytes);
    const isNext = headers.finished !== finishedBefore;
    if (timer !== undefined && (isNext || headers.held === 0)) {
      clearTimeout(timer);
      timer = undefined;
    }
    finishedBefore = headers.finished;
    if (!count()) return end('Too many unfinished messages are under way.');
    if (headers.held > 0 && timer === undefined) expectMore(0);
  };
  const count = () => {
    const now = headers.held + headers.pieces * limits.heldBytesPerPiece;
    const more = now - heldBefore;
    if (more > 0 && !held.hold(person, more)) return false;
    if (more < 0) held.release(person, -more);
    heldBefore = now;
    return true;
  };
  const stop = () => {
    clearTimeout(timer);
    stream.off('data', onData);
    if (heldBefore > 0) held.release(person, heldBefore);
    heldBefore = 0;
  };
  stream.on('data', onData);
  socket.once('close', stop);
}
