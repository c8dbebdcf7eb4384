// Reads frames from a server and says which letters each brings. A broadcast reaches every connection as the same
// bytes, so what was read once is looked up: the load generator must not be busier than the server it measures.
import * as Y from 'yjs';
import type { Dialect, Incoming } from './dialect.ts';

/** Letters of one client: clocks from `from` up to, not including, `to`. */
export interface Letters {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** A frame that has been read. `letters` is empty unless it is an update or a whole document. */
export interface ReadFrame {
  readonly incoming: Incoming;
  readonly letters: readonly Letters[];
}

/** Short frames are found by their bytes as a key; the few long ones are compared. */
const [SHORT_FRAMES, LONG_FRAMES] = [1_024, 4];
const SHORT_BYTES = 4_096;

/** A reader for one dialect; returns what it read before when the same bytes come again. */
export function createFrameReader(dialect: Dialect): (frame: Buffer) => ReadFrame {
  const short = new Map<string, ReadFrame>();
  const long: { readonly frame: Buffer; readonly read: ReadFrame }[] = [];
  return (frame) => {
    if (frame.length > SHORT_BYTES) {
      const known = long.find((one) => one.frame.equals(frame));
      if (known !== undefined) return known.read;
      const copy = Buffer.from(frame);
      const read = readFrame(dialect, copy);
      long.push({ frame: copy, read });
      if (long.length > LONG_FRAMES) long.shift();
      return read;
    }
    const key = frame.toString('latin1');
    const known = short.get(key);
    if (known !== undefined) return known;
    // A copy: the frame's memory belongs to the socket.
    const read = readFrame(dialect, Buffer.from(frame));
    if (short.size >= SHORT_FRAMES) short.clear();
    short.set(key, read);
    return read;
  };
}

function readFrame(dialect: Dialect, frame: Uint8Array): ReadFrame {
  const incoming = dialect.read(frame);
  const letters = incoming.kind === 'update' || incoming.kind === 'whole' ? lettersIn(incoming.body) : [];
  return { incoming, letters };
}

/** The letters in an update, and whatever else in it has a clock. */
export function lettersIn(update: Uint8Array): readonly Letters[] {
  const { from, to } = Y.parseUpdateMeta(update);
  return [...to].map(([client, end]) => ({ client, from: from.get(client) ?? 0, to: end }));
}
