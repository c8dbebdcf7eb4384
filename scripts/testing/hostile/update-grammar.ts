// Yjs updates by the grammar of the wire, as a hostile client may write them: structs of every kind under every kind of
// id, with origins that exist, do not exist or lie elsewhere, and delete sets in and out of order. `slip` says how often a
// single thing is wrong; with no slip an update is legal by its letters and odd by its sense.
import * as encoding from 'lib0/encoding';
import type { Chance } from '../chance.ts';
import { type WireNumber, writeNumber, wrongNumber } from './wire-numbers.ts';

/** The identity of a character, or what stands in its place. */
export interface WireId {
  readonly client: WireNumber;
  readonly clock: WireNumber;
}

/** What a hostile client knows of the document that it writes into. */
export interface Scene {
  /** Client ids of its own, some of them known to the server. */
  readonly own: readonly number[];
  /** Client ids of everybody else, the server's included. */
  readonly others: readonly number[];
  /** How much of a client id the document has. */
  clockOf(client: number): number;
  /** A character where this seat may write. */
  ownPlace(): WireId | null;
  /** A character, node or act anywhere else. */
  otherPlace(): WireId | null;
  /** The item of a shared type, its own or somebody else's. */
  parent(): WireId | null;
  /** Names of roots that exist. */
  readonly roots: readonly string[];
}

const MARKS = ['bold', 'italic', 'superscript'] as const;
const WORDS = [
  'a',
  'é',
  '🕊',
  '漢字',
  'welcomes',
  '\u202e',
  '\ud83d',
  'x'.repeat(300),
  '\u0000',
  '\n',
] as const;
const VALUES = ['{}', 'null', 'true', '{"onload":"x"}', '[', '1e400', '"x"'] as const;

/** One update. `heavy` ones repeat one thing as often as a message has room for. */
export function hostileUpdate(chance: Chance, scene: Scene, slip: number, isHeavy = false): Uint8Array {
  const encoder = encoding.createEncoder();
  const maybe = (right: WireNumber): WireNumber => (chance.often(slip) ? wrongNumber(chance) : right);
  const clients = isHeavy ? chance.pick([1, 1, 60]) : chance.pick([0, 1, 1, 1, 2, 3]);
  writeNumber(encoder, maybe(clients));
  for (let i = 0; i < clients; i++) {
    const client = chance.often(slip) ? chance.pick(scene.others) : freshOrKnown(chance, scene);
    const clock = chance.often(slip) ? chance.below(2_000) : scene.clockOf(client);
    const structs = isHeavy ? Math.floor(chance.pick([2_000, 9_000, 19_999]) / clients) : 1 + chance.below(5);
    writeNumber(encoder, maybe(structs));
    writeNumber(encoder, maybe(client));
    writeNumber(encoder, maybe(clock));
    const write = isHeavy
      ? sameStruct(chance, scene, client, clock)
      : anyStruct(chance, scene, client, clock, slip);
    for (let k = 0; k < structs; k++) write(encoder, k);
  }
  writeDeletes(encoder, chance, scene, slip);
  if (chance.often(slip / 10)) encoding.writeUint8Array(encoder, chance.bytes(1 + chance.below(20)));
  return encoding.toUint8Array(encoder);
}

type WriteStruct = (encoder: encoding.Encoder, index: number) => void;

function freshOrKnown(chance: Chance, scene: Scene): number {
  return chance.often(0.2) || scene.own.length === 0 ? 1 + chance.below(2 ** 32 - 1) : chance.pick(scene.own);
}

/** Structs of all kinds, each with its own neighbours. */
function anyStruct(chance: Chance, scene: Scene, client: number, from: number, slip: number): WriteStruct {
  let clock = from;
  const maybe = (right: WireNumber): WireNumber => (chance.often(slip) ? wrongNumber(chance) : right);
  const place = (): WireId | null => {
    if (chance.often(slip)) return scene.otherPlace();
    if (clock > from && chance.often(0.5)) return { client, clock: from + chance.below(clock - from) };
    return scene.ownPlace();
  };
  return (encoder) => {
    const ref = chance.often(slip) ? chance.below(32) : chance.pick([1, 4, 4, 4, 6, 8, 7]);
    const origin = chance.often(0.7) ? place() : null;
    const right = chance.often(0.4) ? place() : null;
    const key = chance.often(slip / 2) ? chance.pick(['__proto__', 'class', '']) : null;
    writeHead(encoder, ref, { origin, right, key });
    if (origin === null && right === null) {
      if (chance.often(slip)) {
        writeNumber(encoder, maybe(1));
        encoding.writeVarString(encoder, chance.pick([...scene.roots, 'elsewhere', '']));
      } else {
        writeNumber(encoder, maybe(0));
        writeId(encoder, scene.parent() ?? { client: 0, clock: 0 });
      }
      if (key !== null) encoding.writeVarString(encoder, key);
    }
    clock += writeContent(encoder, ref, chance, maybe);
  };
}

/** One shape again and again: the cheapest way to ask for much work. */
function sameStruct(chance: Chance, scene: Scene, client: number, from: number): WriteStruct {
  const origin = scene.ownPlace() ?? { client: 0, clock: 0 };
  const ref = chance.pick([1, 4, 6]);
  const shape = chance.pick(['one origin', 'one right', 'chain', 'backwards'] as const);
  const before = (k: number): WireId => (k === 0 ? origin : { client, clock: from + k - 1 });
  return (encoder, k) => {
    const neighbours = {
      'one origin': { origin, right: null },
      'one right': { origin: null, right: origin },
      chain: { origin: before(k), right: null },
      backwards: { origin: null, right: before(k) },
    }[shape];
    writeHead(encoder, ref, { ...neighbours, key: null });
    if (ref === 1) encoding.writeVarUint(encoder, 1);
    if (ref === 4) encoding.writeVarString(encoder, 'a');
    if (ref !== 6) return;
    encoding.writeVarString(encoder, chance.pick(MARKS));
    encoding.writeVarString(encoder, k % 2 === 0 ? 'null' : '{}');
  };
}

/** The first byte of a struct, and its neighbours. */
function writeHead(
  encoder: encoding.Encoder,
  ref: number,
  { origin, right, key }: { origin: WireId | null; right: WireId | null; key: string | null },
): void {
  const info = ref | (origin === null ? 0 : 128) | (right === null ? 0 : 64) | (key === null ? 0 : 32);
  encoding.writeUint8(encoder, info);
  for (const id of [origin, right]) if (id !== null) writeId(encoder, id);
}

function writeId(encoder: encoding.Encoder, { client, clock }: WireId): void {
  writeNumber(encoder, client);
  writeNumber(encoder, clock);
}

/** The content of a struct of a kind; returns how many clocks it claims. */
function writeContent(
  encoder: encoding.Encoder,
  ref: number,
  chance: Chance,
  maybe: (right: WireNumber) => WireNumber,
): number {
  switch (ref) {
    case 0:
    case 1:
    case 10: {
      const length = chance.pick([1, 1, 2, 1_000, 3_990_000]);
      writeNumber(encoder, maybe(length));
      return length;
    }
    case 4: {
      const words = chance.pick(WORDS);
      encoding.writeVarString(encoder, words);
      return words.length;
    }
    case 6:
      encoding.writeVarString(encoder, chance.pick([...MARKS, ...MARKS, 'link', '__proto__']));
      encoding.writeVarString(encoder, chance.pick(VALUES));
      return 1;
    case 7:
      writeNumber(encoder, maybe(chance.below(8)));
      return 1;
    case 8:
      writeNumber(encoder, maybe(1));
      encoding.writeAny(encoder, chance.pick([1, 'x', null, { a: { b: [] } }, [1e308, -0]]));
      return 1;
    default:
      encoding.writeVarString(encoder, chance.pick(WORDS));
      return 1;
  }
}

function writeDeletes(encoder: encoding.Encoder, chance: Chance, scene: Scene, slip: number): void {
  const maybe = (right: WireNumber): WireNumber => (chance.often(slip) ? wrongNumber(chance) : right);
  const clients = chance.pick([0, 0, 0, 1, 1, 2]);
  writeNumber(encoder, maybe(clients));
  for (let i = 0; i < clients; i++) {
    const place = chance.often(slip) ? scene.otherPlace() : scene.ownPlace();
    const ranges = 1 + chance.below(3);
    writeNumber(encoder, maybe(place?.client ?? 1));
    writeNumber(encoder, maybe(ranges));
    let clock = typeof place?.clock === 'number' ? place.clock : 0;
    for (let k = 0; k < ranges; k++) {
      const length = chance.pick([1, 1, 2, 5, 1_000_000]);
      writeNumber(encoder, maybe(clock));
      writeNumber(encoder, maybe(chance.often(0.05) ? 0 : length));
      clock += chance.often(slip) ? 0 : length + 1;
    }
  }
}
