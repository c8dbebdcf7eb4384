import { seedOf } from '@adref/negotiation/testing/seed';
import { MESSAGE } from '@adref/protocol';
import * as fc from 'fast-check';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { ROOM_LIMITS } from '../../limits/room-limits.ts';
import { Presence } from './presence.ts';

const FRANCE = { seat: 'FRA', person: 'p-fra', name: 'Camille' };
const PAKISTAN = { seat: 'PAK', person: 'p-pak', name: 'Amina' };
const [FIRST, LATER] = [{}, {}];
const MOST_CLOCK = 2 ** 31 - 1;
const anybody = () => true;
const nobody = () => false;

/** A table at which everybody may send as much as they like, unless it is said otherwise. */
function table(
  limits: Partial<typeof ROOM_LIMITS> = {},
  maySend: (person: string, bytes: number) => boolean = anybody,
) {
  return new Presence({ ...ROOM_LIMITS, ...limits }, maySend);
}

type Said = readonly [client: number, clock: number, json: string];

/** The body of an awareness message. */
function said(...entries: readonly Said[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [client, clock, json] of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  }
  return encoding.toUint8Array(encoder);
}

function body(client: number, clock: number, state: unknown): Uint8Array {
  return said([client, clock, JSON.stringify(state)]);
}

/** What a frame says, in its order. */
function entriesIn(frame: Uint8Array | null): readonly Said[] {
  if (frame === null) return [];
  const decoder = decoding.createDecoder(frame);
  expect(decoding.readVarUint(decoder)).toBe(MESSAGE.awareness);
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  return Array.from({ length: decoding.readVarUint(inner) }, () => [
    decoding.readVarUint(inner),
    decoding.readVarUint(inner),
    decoding.readVarString(inner),
  ]);
}

/** The states in a frame, by client id. */
function statesIn(frame: Uint8Array | null): ReadonlyMap<number, unknown> {
  return new Map(entriesIn(frame).map(([client, , json]) => [client, JSON.parse(json)]));
}

it('keeps a client id for the person it belongs to, also while they are away', () => {
  const presence = table();
  const ofFrance = (person: string) => (client: number) => client !== 7 || person === FRANCE.person;
  presence.receive(FIRST, FRANCE, body(7, 1, { caret: 1 }), ofFrance(FRANCE.person));
  presence.leave(FIRST);
  presence.takeFrame();
  expect(presence.receive(LATER, PAKISTAN, body(7, 1e9, {}), ofFrance(PAKISTAN.person))).toBe('forged');
  expect(presence.receive(FIRST, FRANCE, body(7, 3, { caret: 2 }), ofFrance(FRANCE.person))).toBe('taken');
  expect(statesIn(presence.wholeFrame())).toEqual(new Map([[7, { caret: 2, user: FRANCE }]]));
});

it('gives each connection one state, and takes it away when the connection goes', () => {
  const presence = table();
  expect(presence.receive(FIRST, FRANCE, body(1, 1, { user: PAKISTAN }), anybody)).toBe('taken');
  expect(presence.receive(FIRST, FRANCE, body(2, 1, {}), anybody)).toBe('forged');
  expect(statesIn(presence.takeFrame())).toEqual(new Map([[1, { user: FRANCE }]]));
  presence.leave(FIRST);
  expect(statesIn(presence.takeFrame())).toEqual(new Map([[1, null]]));
  expect(presence.wholeFrame()).toBeNull();
});

it('passes over a state that is older than the one it knows, and a leave that is', () => {
  const presence = table();
  presence.receive(FIRST, FRANCE, body(1, 5, { caret: 5 }), anybody);
  presence.receive(FIRST, FRANCE, body(1, 4, { caret: 4 }), anybody);
  presence.receive(FIRST, FRANCE, body(1, 4, null), anybody);
  expect(statesIn(presence.takeFrame())).toEqual(new Map([[1, { caret: 5, user: FRANCE }]]));
  presence.receive(FIRST, FRANCE, body(1, 5, null), anybody);
  expect(entriesIn(presence.takeFrame())).toEqual([[1, 5, 'null']]);
});

describe('numbers that are none', () => {
  const far = (last: number, times = 147) => [...Array<number>(times).fill(0x80), last];
  const state = [2, 0x7b, 0x7d];
  it.each([
    ['a clock that reads as Infinity', [1, 5, ...far(1), ...state]],
    ['a client id that reads as Infinity', [1, ...far(1), 1, ...state]],
    ['a client id that reads as NaN', [1, ...far(0, 149), 1, ...state]],
    ['a client id of more than 32 bits', [1, 0x80, 0x80, 0x80, 0x80, 0x10, 1, ...state]],
    ['a clock beyond the last', [1, 5, 0x80, 0x80, 0x80, 0x80, 0x10, ...state]],
    ['a count of NaN', [...far(0, 149), 5, 1, ...state]],
    ['more states than there is room for', [9, 5, 1, ...state]],
    ['a length beyond the message', [1, 5, 1, 9, 0x7b, 0x7d]],
    ['a length of NaN', [1, 5, 1, ...far(0, 149), 0x7b, 0x7d]],
    ['something behind the end', [1, 5, 1, ...state, 0]],
    ['two states of one client', [2, 5, 1, ...state, 5, 2, ...state]],
    ['what is not JSON', [1, 5, 1, 1, 0x7b]],
    ['what is not text', [1, 5, 1, 3, 0x22, 0xff, 0x22]],
  ])('%s', (_, bytes) => {
    const presence = table();
    expect(presence.receive(FIRST, FRANCE, Uint8Array.from(bytes), anybody)).toBe('malformed');
  });

  it('leaves every client a clock to leave with', () => {
    const presence = table();
    expect(presence.receive(FIRST, FRANCE, body(1, MOST_CLOCK, {}), anybody)).toBe('malformed');
    expect(presence.receive(FIRST, FRANCE, body(1, MOST_CLOCK - 1, {}), anybody)).toBe('taken');
    presence.takeFrame();
    presence.leave(FIRST);
    const left = entriesIn(presence.takeFrame());
    expect(left).toEqual([[1, MOST_CLOCK, 'null']]);
    expect(presence.receive(LATER, PAKISTAN, said(...left), anybody)).toBe('echo');
  });
});

describe('the size of a state', () => {
  it('counts as it is sent on', () => {
    const many = JSON.stringify({ n: Array(150).fill(0) }).replaceAll('0', '1e20');
    expect(many.length).toBeLessThan(1_000);
    expect(table({ presenceBytes: 1_000 }).receive(FIRST, FRANCE, said([1, 1, many]), anybody)).toBe(
      'too-large',
    );
  });

  it('counts in bytes, with the name that is stamped', () => {
    const limits = { presenceBytes: 250 };
    const named = { ...FRANCE, name: 'é'.repeat(120) };
    expect(table(limits).receive(FIRST, FRANCE, body(1, 1, {}), anybody)).toBe('taken');
    expect(table(limits).receive(FIRST, named, body(1, 1, {}), anybody)).toBe('too-large');
  });

  it('ends somewhere in depth', () => {
    const deep = (levels: number) => said([1, 1, `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`]);
    expect(table().receive(FIRST, FRANCE, deep(4), anybody)).toBe('taken');
    expect(table().receive(FIRST, FRANCE, deep(1_500), anybody)).toBe('malformed');
  });

  it('counts over all pages of one person, and is free again when they go', () => {
    const presence = table({ presenceBytesOfPerson: 500 });
    const pages = Array.from({ length: 10 }, () => ({}));
    const verdicts = pages.map((page, i) =>
      presence.receive(page, FRANCE, body(i, 1, { caret: i }), anybody),
    );
    expect(verdicts.filter((verdict) => verdict === 'taken')).toHaveLength(7);
    expect(presence.receive({}, PAKISTAN, body(99, 1, {}), anybody)).toBe('taken');
    for (const page of pages) presence.leave(page);
    presence.takeFrame();
    expect(presence.receive(FIRST, FRANCE, body(50, 1, {}), anybody)).toBe('taken');
  });
});

describe('what is sent on', () => {
  it('waits while its person is over their rate, and then is the newest', () => {
    let isOver = true;
    const presence = table({}, (person) => person !== FRANCE.person || !isOver);
    presence.receive(FIRST, FRANCE, body(1, 1, { caret: 1 }), anybody);
    presence.receive(LATER, PAKISTAN, body(2, 1, {}), anybody);
    expect([...statesIn(presence.takeFrame()).keys()]).toEqual([2]);
    expect(presence.takeFrame()).toBeNull();
    presence.receive(FIRST, FRANCE, body(1, 2, { caret: 2 }), anybody);
    isOver = false;
    expect(statesIn(presence.takeFrame())).toEqual(new Map([[1, { caret: 2, user: FRANCE }]]));
  });

  it('fits into a frame of bounded size, and whoever waited comes first', () => {
    const presence = table({ presenceFrameBytes: 250 });
    const tell = (client: number, clock: number) =>
      presence.receive(FIRST_OF[client] ?? {}, FRANCE, body(client, clock, { clock }), anybody);
    for (let client = 0; client < 5; client++) tell(client, 1);
    const first = [...statesIn(presence.takeFrame()).keys()];
    expect(first).toEqual([0, 1, 2]);
    for (const client of first) tell(client, 2);
    expect([...statesIn(presence.takeFrame()).keys()]).toEqual([3, 4, 0]);
  });

  it('says that somebody left, whatever their rate', () => {
    let isOver = false;
    const presence = table({}, () => !isOver);
    presence.receive(FIRST, FRANCE, body(1, 1, {}), anybody);
    presence.takeFrame();
    isOver = true;
    presence.leave(FIRST);
    expect(statesIn(presence.takeFrame())).toEqual(new Map([[1, null]]));
  });
});
const FIRST_OF: readonly object[] = Array.from({ length: 5 }, () => ({}));

describe('an echo', () => {
  const moved = (presence: Presence, clock: number) => {
    presence.receive(FIRST, FRANCE, body(1, clock, { caret: clock }), nobody);
    return entriesIn(presence.takeFrame());
  };

  it('is what was sent a short while ago, in any order and without the receiver’s own state', () => {
    const presence = table({ presenceFramesUnderWay: 3 });
    presence.receive(FIRST, FRANCE, body(1, 1, { caret: 1 }), anybody);
    presence.receive(LATER, PAKISTAN, body(2, 1, { caret: 1 }), anybody);
    const [france = [0, 0, ''], pakistan = [0, 0, '']] = entriesIn(presence.takeFrame());
    expect(presence.receive({}, PAKISTAN, said(pakistan, france), nobody)).toBe('echo');
    expect(presence.receive(LATER, PAKISTAN, said(france), nobody)).toBe('echo');
    const second = moved(presence, 2);
    for (let clock = 3; clock < 6; clock++) moved(presence, clock);
    expect(presence.receive(LATER, PAKISTAN, said(...second), nobody)).toBe('echo');
    moved(presence, 6);
    expect(presence.receive(LATER, PAKISTAN, said(...second), nobody)).toBe('taken');
  });

  it('is nothing that was never sent', () => {
    const presence = table();
    presence.receive(FIRST, FRANCE, body(1, 1, { caret: 1 }), anybody);
    const [[client, clock, json] = [0, 0, '']] = entriesIn(presence.takeFrame());
    const answers = [
      said([client, clock, json.replace('1', '2')]),
      said([client, clock + 1, json]),
      said([client + 1, clock, json]),
      said([client, clock, json], [77, 1, '{}']),
    ].map((message) => presence.receive(LATER, PAKISTAN, message, nobody));
    expect(answers).toEqual(['taken', 'forged', 'forged', 'forged']);
  });

  it('of what waited for its frame is none, for it was sent to nobody', () => {
    const presence = table({}, nobody);
    presence.receive(FIRST, FRANCE, body(1, 1, { caret: 1 }), anybody);
    const [waiting = [0, 0, '']] = entriesIn(presence.wholeFrame());
    presence.receive(FIRST, FRANCE, body(1, 2, { caret: 2 }), anybody);
    expect(presence.receive(LATER, PAKISTAN, said(waiting), nobody)).toBe('taken');
  });
});

it('holds whatever is sent to it: no frame names a client twice, says who is not there, or passes its size', () => {
  const owners = [FIRST, LATER, {}];
  const identities = [FRANCE, PAKISTAN, FRANCE];
  const step = fc.oneof(
    fc.record({
      who: fc.nat(2),
      entries: fc.array(
        fc.tuple(fc.nat(4), fc.nat(9), fc.constantFrom('null', '{}', '{"caret":1}', '[]', '7')),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({ leaves: fc.nat(2) }),
    fc.constant('frame' as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const presence = table({ presenceFrameBytes: 150 });
      const told = new Map<number, unknown>();
      for (const one of steps) {
        if (one === 'frame') {
          const frame = presence.takeFrame();
          const entries = entriesIn(frame);
          expect(new Set(entries.map(([client]) => client)).size).toBe(entries.length);
          if (entries.length > 1)
            expect(entries.reduce((sum, [, , json]) => sum + json.length, 0)).toBeLessThanOrEqual(150);
          for (const [client, state] of statesIn(frame)) told.set(client, state);
        } else if ('leaves' in one) presence.leave(owners[one.leaves] ?? {});
        else
          presence.receive(
            owners[one.who] ?? {},
            identities[one.who] ?? FRANCE,
            said(...one.entries),
            anybody,
          );
      }
      while (presence.hasChanges)
        for (const [client, state] of statesIn(presence.takeFrame())) told.set(client, state);
      const here = [...told].filter(([, state]) => state !== null);
      expect(new Map(here)).toEqual(statesIn(presence.wholeFrame()));
    }),
    { seed: seedOf(20_261_201) },
  );
});
