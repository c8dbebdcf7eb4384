// The servers that are compared, each with what it promises about what others have seen.
import { join, resolve } from 'node:path';
import { openAdrefRoom } from './adref-room.ts';
import { hocuspocus, Y_WEBSOCKET } from './dialect.ts';
import { openPeerRoom } from './peer-room.ts';
import type { Room, Words } from './room.ts';
import type { Hello } from './server-process.ts';

/** A server that can be measured. */
export interface Subject {
  readonly id: 'adref' | 'adref-before' | 'hocuspocus' | 'y-websocket';
  readonly name: string;
  /** What is on disk when others see an update. */
  readonly durability: string;
  /** The program, from this folder or by its whole path. */
  readonly program: string;
  openRoom(hello: Hello, words: Words): Promise<Room>;
}

const DOCUMENT = 'bench';

const ADREF: Subject = {
  id: 'adref',
  name: 'Adref',
  durability: 'on disk (fsync) before others see it; judged by the guard; hash chain',
  program: 'adref.mjs',
  openRoom: openAdrefRoom,
};

const PEERS: readonly Subject[] = [
  {
    id: 'hocuspocus',
    name: 'Hocuspocus 4.7.0, SQLite',
    durability: 'the document is stored 2–10 s after others have seen it; no guard',
    program: 'peers/hocuspocus.mjs',
    openRoom: ({ address }, words) =>
      openPeerRoom(hocuspocus(DOCUMENT), `${address.replace('http', 'ws')}/`, words),
  },
  {
    id: 'y-websocket',
    name: '@y/websocket-server 0.1.1, LevelDB',
    durability: 'written after others have seen it, without fsync; no guard',
    program: 'peers/y-websocket.mjs',
    openRoom: ({ address }, words) =>
      openPeerRoom(Y_WEBSOCKET, `${address.replace('http', 'ws')}/${DOCUMENT}`, words),
  },
];

/** In the order in which they are measured and shown; `before` is another checkout of Adref, with its packages installed. */
export function subjectsWith(before: string | null): readonly Subject[] {
  if (before === null) return [ADREF, ...PEERS];
  const program = join(resolve(before), 'scripts/benchmarks/adref.mjs');
  return [ADREF, { ...ADREF, id: 'adref-before', name: 'Adref before', program }, ...PEERS];
}
