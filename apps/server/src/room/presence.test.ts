import { MESSAGE } from '@adref/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { expect, it } from 'vitest';
import { Presence } from './presence.ts';

const FRANCE = { seat: 'FRA', person: 'p-fra', name: 'Camille' };
const PAKISTAN = { seat: 'PAK', person: 'p-pak', name: 'Amina' };
const [FIRST, LATER] = [{}, {}];

/** The body of an awareness message that sets one state. */
function body(client: number, clock: number, state: unknown): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(state));
  return encoding.toUint8Array(encoder);
}

/** The states in a frame, by client id. */
function statesIn(frame: Uint8Array | null): ReadonlyMap<number, unknown> {
  const states = new Map<number, unknown>();
  if (frame === null) return states;
  const decoder = decoding.createDecoder(frame);
  expect(decoding.readVarUint(decoder)).toBe(MESSAGE.awareness);
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  for (let left = decoding.readVarUint(inner); left > 0; left--) {
    const client = decoding.readVarUint(inner);
    decoding.readVarUint(inner);
    states.set(client, JSON.parse(decoding.readVarString(inner)));
  }
  return states;
}

it('keeps a client id for the person it belongs to, also while they are away', () => {
  const presence = new Presence(4_096);
  const ofFrance = (person: string) => (client: number) => client !== 7 || person === FRANCE.person;
  presence.receive(FIRST, FRANCE, body(7, 1, { caret: 1 }), ofFrance(FRANCE.person));
  presence.leave(FIRST);
  presence.takeFrame();
  expect(presence.receive(LATER, PAKISTAN, body(7, 1e15, {}), ofFrance(PAKISTAN.person))).toBe('forged');
  expect(presence.receive(FIRST, FRANCE, body(7, 3, { caret: 2 }), ofFrance(FRANCE.person))).toBe('taken');
  expect(statesIn(presence.wholeFrame())).toEqual(new Map([[7, { caret: 2, user: FRANCE }]]));
});

it('gives each connection one state, and takes it away when the connection goes', () => {
  const presence = new Presence(4_096);
  const anybody = () => true;
  expect(presence.receive(FIRST, FRANCE, body(1, 1, { user: PAKISTAN }), anybody)).toBe('taken');
  expect(presence.receive(FIRST, FRANCE, body(2, 1, {}), anybody)).toBe('forged');
  expect(statesIn(presence.takeFrame())).toEqual(new Map([[1, { user: FRANCE }]]));
  presence.leave(FIRST);
  expect(statesIn(presence.takeFrame())).toEqual(new Map([[1, null]]));
  expect(presence.wholeFrame()).toBeNull();
});
