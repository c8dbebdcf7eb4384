// Whole messages as a hostile client may put them on the socket: every type of the protocol with a right or a wrong body,
// types that there are not, and frames that are no messages at all.
import { MESSAGE, SYNC } from '@adref/protocol';
import * as encoding from 'lib0/encoding';
import type { Chance } from '../chance.ts';
import { hostileJson } from './json-grammar.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { hostileUpdate, type Scene } from './update-grammar.ts';
import { type WireNumber, writeNumber, wrongNumber } from './wire-numbers.ts';

/** What is put on a socket: bytes or text, whole or in so many fragments. */
export interface Frame {
  readonly what: string;
  readonly data: Uint8Array | string;
  readonly fragments: number;
}

/** A message; `commandBody` gives a command as JSON can hold it. */
export function hostileFrame(
  chance: Chance,
  scene: Scene,
  client: number,
  commandBody: () => unknown,
): Frame {
  const whole = (what: string, data: Uint8Array | string): Frame => ({
    what,
    data,
    fragments: chance.often(0.03) ? 2 + chance.below(5) : 1,
  });
  const slip = chance.pick([0, 0, 0.01, 0.05, 0.3]);
  const dice = chance.next();
  if (dice < 0.4) return whole('update', sync(chance, SYNC.update, hostileUpdate(chance, scene, slip)));
  if (dice < 0.45) return whole('heavy', sync(chance, SYNC.update, hostileUpdate(chance, scene, 0, true)));
  if (dice < 0.5) return whole('step 2', sync(chance, SYNC.step2, hostileUpdate(chance, scene, slip)));
  if (dice < 0.58) return whole('step 1', sync(chance, SYNC.step1, stateVector(chance, scene, slip)));
  if (dice < 0.78) return whole('presence', presence(chance, scene, client, slip));
  if (dice < 0.82) return whole('question', Uint8Array.of(MESSAGE.queryAwareness));
  if (dice < 0.92) return whole('command', command(chance, commandBody()));
  if (dice < 0.94) return whole('text', chance.pick(['', 'x', '{"id":"1"}', 'x'.repeat(10_000)]));
  if (dice < 0.96)
    return whole('large', new Uint8Array(chance.pick([999_999, 1_000_001, 3_999_999, 4_000_001])));
  if (dice < 0.98) return whole('nonsense', chance.bytes(chance.below(40)));
  const honest = sync(chance, SYNC.update, hostileUpdate(chance, scene, 0));
  return whole('mutated', mutateBytes(chance, honest, chance.bytes(20)));
}

function sync(chance: Chance, kind: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  writeNumber(encoder, chance.often(0.01) ? wrongNumber(chance) : kind);
  if (chance.often(0.01)) {
    writeNumber(encoder, wrongNumber(chance));
    encoding.writeUint8Array(encoder, body);
  } else encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

export function stateVector(chance: Chance, scene: Scene, slip: number): Uint8Array {
  const encoder = encoding.createEncoder();
  const maybe = (right: WireNumber): WireNumber => (chance.often(slip) ? wrongNumber(chance) : right);
  const clients = chance.pick([0, 1, 3, 1_000]);
  writeNumber(encoder, maybe(clients));
  for (let i = 0; i < clients; i++) {
    writeNumber(
      encoder,
      maybe(chance.often(0.5) ? chance.pick(scene.others) : 1 + chance.below(2 ** 32 - 1)),
    );
    writeNumber(encoder, maybe(chance.below(5_000)));
  }
  return encoding.toUint8Array(encoder);
}

const STATES = [
  '{}',
  'null',
  '{"leaf":"x","at":3}',
  `{"numbers":[${'1e20,'.repeat(500)}1]}`,
  `{"x":"${'y'.repeat(4_000)}"}`,
  `{"x":"${'y'.repeat(5_000)}"}`,
  '{"__proto__":{"user":1}}',
  '{',
  '1e400',
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  '{"user":{"seat":"chair","person":"x","name":"y"}}',
] as const;

function presence(chance: Chance, scene: Scene, client: number, slip: number): Uint8Array {
  const body = encoding.createEncoder();
  const maybe = (right: WireNumber): WireNumber => (chance.often(slip) ? wrongNumber(chance) : right);
  const states = chance.pick([0, 1, 1, 1, 2, 50]);
  writeNumber(body, maybe(states));
  for (let i = 0; i < states; i++) {
    writeNumber(body, maybe(chance.often(0.8) ? client : chance.pick(scene.others)));
    writeNumber(body, maybe(chance.below(100_000)));
    encoding.writeVarString(body, chance.pick(STATES));
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}

function command(chance: Chance, body: unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  const type = chance.often(0.1)
    ? chance.pick([MESSAGE.answer, MESSAGE.recorded, MESSAGE.refused])
    : MESSAGE.command;
  encoding.writeVarUint(encoder, type);
  const id = chance.pick(['again', `c${chance.below(1e9)}`, '', 'x'.repeat(300)]);
  encoding.writeVarString(encoder, hostileJson(chance, JSON.stringify({ id, command: body })));
  return encoding.toUint8Array(encoder);
}
