// The silence procedure against the real server and a clock that the test moves: deadlines that pass while the server runs,
// while nobody is there, and while it is down; messages in the second of the deadline and after it; a clock set back.
import { leavesIn, plainWords, runningSilence, type Silence } from '@adref/negotiation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putUnderSilence } from '../testing/put-under-silence.ts';
import { RoomClient, until } from '../testing/room-client.ts';
import { type Guest, MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';

const BEGIN = Date.UTC(2026, 2, 2, 15);
const HOUR = 3_600_000;
const LIMITS = { dueMs: 10, idleMs: 50 };

let nowMs: number;
let test: TestServer;
let clients: RoomClient[];
let guests: Map<string, Guest>;

beforeEach(async () => {
  nowMs = BEGIN;
  test = await startTestServer({ clock: () => new Date(nowMs), roomLimits: LIMITS });
  clients = [];
  guests = new Map();
});
afterEach(async () => {
  for (const client of clients) client.close();
  await test.end();
});

const instant = (ms: number) => new Date(ms).toISOString();

async function enter(person: string): Promise<RoomClient> {
  const guest = guests.get(person) ?? (await test.signIn(person));
  guests.set(person, guest);
  const client = new RoomClient(test, guest);
  clients.push(client);
  return client.synced();
}

function leaveAll(): void {
  for (const client of clients.splice(0)) client.close();
}

const breaking = (silence: Silence) =>
  ({ kind: 'break-silence', silence: silence.id, reason: 'instructions', isToChair: false }) as const;

/** The silence as the server's record has it, without anybody in the room. */
async function stored(): Promise<Silence> {
  const silence = (await maravia()).state().silences.at(-1);
  if (silence === undefined) throw new Error('no silence was recorded');
  return silence;
}

/** Opens a negotiation that nobody enters. */
async function openOther(): Promise<void> {
  const { title, symbol, situation, reportSymbol, year, chairMember, delegations } = (
    await maravia()
  ).state();
  const about = { title, symbol, situation, reportSymbol, year, chairMember, delegations };
  const command = { kind: 'open-negotiation', negotiation: 'other', ...about } as const;
  const chair = { seat: 'chair', person: 'chair-office' };
  expect(await test.server.rooms.create(chair, 'other-1', command)).toMatchObject({ ok: true });
}

/** How often the room has left memory because nobody was in it. */
function restsOf(negotiation: string): number {
  const lines = test.log().split('\n');
  return lines.filter((line) => line.includes('nobody is in it') && line.includes(`"${negotiation}"`)).length;
}

async function maravia() {
  const room = await test.server.rooms.get(MARAVIA);
  if (room === null) throw new Error('no such negotiation');
  return room;
}

async function outcomeStored(outcome: Silence['outcome']): Promise<Silence> {
  for (;;) {
    const silence = await stored();
    if (silence.outcome === outcome) return silence;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a deadline', () => {
  it('passes while people are there: the server records it, and what was under silence is agreed', async () => {
    const [chair, france] = [await enter('chair-office'), await enter('delegate-fra')];
    const silence = await putUnderSilence(chair, nowMs);
    nowMs += HOUR - 1;
    await until(() => runningSilence(france.state)?.id === silence.id);
    nowMs += 1;
    await until(() => france.state.silences[0]?.outcome === 'agreed');
    const [under] = silence.under;
    const paragraph = france.state.paragraphs.find(({ id }) => id === under?.paragraph);
    expect(paragraph?.status).toBe('agreed');
    expect(france.record.at(-1)).toMatchObject({
      seat: 'server',
      at: silence.deadline,
      act: { kind: 'silence-concluded', silence: silence.id, hash: silence.hash },
    });
  });

  it('passes while nobody is there: the room stays open for it, and rests only then', async () => {
    await putUnderSilence(await enter('chair-office'), nowMs);
    const before = restsOf(MARAVIA);
    leaveAll();
    // Another room, used later, rests before this one does.
    await openOther();
    await until(() => restsOf('other') > 0);
    expect(restsOf(MARAVIA)).toBe(before);
    nowMs += HOUR;
    await until(() => restsOf(MARAVIA) > before);
    expect((await stored()).outcome).toBe('agreed');
  });

  it('passes while the server is down: the restart records it, though nobody comes', async () => {
    await putUnderSilence(await enter('chair-office'), nowMs);
    leaveAll();
    await test.restart(() => {
      nowMs += 30 * HOUR;
    });
    const { hash } = await outcomeStored('agreed');
    expect(hash).not.toBe('');
  });

  it('runs on over a restart', async () => {
    await putUnderSilence(await enter('chair-office'), nowMs);
    leaveAll();
    await test.restart(() => {
      nowMs += HOUR / 2;
    });
    expect((await stored()).outcome).toBe('running');
    nowMs += HOUR / 2;
    await outcomeStored('agreed');
  });

  it('is moved by an extension, which somebody asked for', async () => {
    const [chair, france] = [await enter('chair-office'), await enter('delegate-fra')];
    const silence = await putUnderSilence(chair, nowMs);
    const request = { kind: 'request-extension', silence: silence.id, reason: 'capital sleeps' } as const;
    expect(await france.ask(request)).toMatchObject({ ok: true });
    const deadline = instant(BEGIN + 2 * HOUR);
    expect(await chair.ask({ kind: 'extend-silence', silence: silence.id, deadline })).toMatchObject({
      ok: true,
    });
    nowMs += HOUR + 1;
    const earlier = { kind: 'extend-silence', silence: silence.id, deadline: silence.deadline } as const;
    expect(await chair.ask(earlier)).toMatchObject({ ok: false });
    expect(runningSilence(chair.state)).toMatchObject({ deadline, requests: [{ seat: 'FRA' }] });
    nowMs = Date.parse(deadline);
    await until(() => chair.state.silences[0]?.outcome === 'agreed');
  });
});

describe('a message', () => {
  it('one millisecond before the deadline breaks silence; the paragraph is open again', async () => {
    const [chair, france] = [await enter('chair-office'), await enter('delegate-fra')];
    const pakistan = await enter('delegate-pak');
    const silence = await putUnderSilence(chair, nowMs);
    nowMs += HOUR - 1;
    expect(await france.ask(breaking(silence))).toMatchObject({ ok: true });
    nowMs += HOUR;
    const [ended] = france.state.silences;
    expect(ended).toMatchObject({ outcome: 'broken', breaks: [{ seat: 'FRA', isLate: false }] });
    const paragraph = france.state.paragraphs.find(({ id }) => id === silence.under[0]?.paragraph);
    expect(paragraph?.status).toBe('open');
    expect(await pakistan.ask(breaking(silence))).toMatchObject({ ok: true });
    expect(pakistan.state.silences[0]?.breaks).toMatchObject([
      { seat: 'FRA' },
      { seat: 'PAK', isLate: true },
    ]);
    expect(pakistan.record.some(({ act }) => act.kind === 'silence-concluded')).toBe(false);
  });

  it('in the instant of the deadline or after it is late: kept, marked, and changing nothing', async () => {
    const [chair, france] = [await enter('chair-office'), await enter('delegate-fra')];
    const pakistan = await enter('delegate-pak');
    const silence = await putUnderSilence(chair, nowMs);
    nowMs += HOUR;
    expect(await france.ask(breaking(silence))).toMatchObject({ ok: true });
    nowMs += HOUR;
    expect(await pakistan.ask(breaking(silence))).toMatchObject({ ok: true });
    const late = [
      { seat: 'FRA', isLate: true },
      { seat: 'PAK', isLate: true },
    ];
    expect(pakistan.state.silences[0]).toMatchObject({ outcome: 'agreed', breaks: late });
  });
});

describe('a clock that is set back', () => {
  it('neither reorders the record nor ends a silence before its time', async () => {
    const [chair, france] = [await enter('chair-office'), await enter('delegate-fra')];
    const silence = await putUnderSilence(chair, nowMs);
    nowMs -= 5 * HOUR;
    const request = { kind: 'request-extension', silence: silence.id, reason: 'more time' } as const;
    expect(await france.ask(request)).toMatchObject({ ok: true });
    const times = france.record.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(runningSilence(france.state)?.id).toBe(silence.id);
    nowMs = Date.parse(silence.deadline);
    await until(() => france.state.silences[0]?.outcome === 'agreed');
  });
});

describe('words typed under silence', () => {
  it('that were under way when it began are offered back to their author', async () => {
    const [chair, other] = [await enter('chair-office'), await enter('chair-office')];
    const under = other.state.paragraphs.find(({ segments }) =>
      plainWords(segments).includes('took note of'),
    );
    const [leaf] = leavesIn(under?.segments ?? []);
    if (leaf === undefined) throw new Error('no leaf');
    other.provider.disconnect();
    other.text(leaf.id).insert(0, 'Late: ');
    await putUnderSilence(chair, nowMs);
    other.provider.connect();
    await until(() => chair.record.some(({ act }) => act.kind === 'words-offered-back'));
    expect(chair.record.findLast(({ act }) => act.kind === 'words-offered-back')).toMatchObject({
      seat: 'chair',
      act: { words: 'Late: ', why: 'no-longer-yours' },
    });
    expect(runningSilence(chair.state)).toBeDefined();
  });
});
