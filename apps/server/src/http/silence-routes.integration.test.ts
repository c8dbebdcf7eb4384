import { afterEach, beforeEach, expect, it } from 'vitest';
import { putUnderSilence } from '../testing/put-under-silence.ts';
import { RoomClient } from '../testing/room-client.ts';
import { MARAVIA, startTestServer, type TestServer } from '../testing/test-server.ts';

const HOUR = 3_600_000;
const nowMs = Date.UTC(2026, 2, 2, 15);

let test: TestServer;
let chair: RoomClient;
beforeEach(async () => {
  test = await startTestServer({ clock: () => new Date(nowMs) });
  chair = await new RoomClient(test, await test.signIn('chair-office')).synced();
});
afterEach(async () => {
  chair.close();
  await test.end();
});

const instant = (ms: number) => new Date(ms).toISOString();

it('has a deadline that a calendar reads, again after an extension, while it runs', async () => {
  const france = await test.signIn('delegate-fra');
  const calendar = () => france.get(`/api/negotiations/${MARAVIA}/silence.ics`);
  expect((await calendar()).status).toBe(404);
  const silence = await putUnderSilence(chair, nowMs);
  const first = await calendar();
  expect(first.headers.get('content-type')).toContain('text/calendar');
  const written = await first.text();
  expect(written.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\n\r\t]/);
  const read = unfolded(written);
  expect(read).toContain('DTSTART:20260302T154500Z');
  expect(read).toContain('DTEND:20260302T160000Z');
  expect(read).toContain('SEQUENCE:0');
  expect(read.filter((line) => line.startsWith('TRIGGER'))).toEqual([
    'TRIGGER;RELATED=END:-P1D',
    'TRIGGER;RELATED=END:-PT1H',
    'TRIGGER;RELATED=END:-PT10M',
  ]);
  await chair.ask({ kind: 'extend-silence', silence: silence.id, deadline: instant(nowMs + 3 * HOUR) });
  const later = unfolded(await (await calendar()).text());
  expect(later).toContain('DTEND:20260302T180000Z');
  expect(later).toContain('SEQUENCE:1');
  const uid = (lines: readonly string[]) => lines.find((line) => line.startsWith('UID:'));
  expect(uid(later)).toBe(uid(read));
  const mine = (await (await france.get('/api/negotiations')).json()) as {
    negotiations: { silenceUntil: string }[];
  };
  expect(mine.negotiations.map(({ silenceUntil }) => silenceUntil)).toEqual([instant(nowMs + 3 * HOUR)]);
});

/** The lines of a calendar file (RFC 5545, section 3.1). */
function unfolded(file: string): readonly string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

it('has messages to send, of its start and of each extension, as text files for whoever reads the record', async () => {
  const france = await test.signIn('delegate-fra');
  const observer = await test.signIn('observer');
  const path = `/api/negotiations/${MARAVIA}/silence.txt`;
  expect((await france.get(path)).status).toBe(404);
  const silence = await putUnderSilence(chair, nowMs);
  const first = await france.get(path);
  expect(first.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(first.headers.get('content-disposition')).toMatch(/=Maravia-silence-2026-03-02-1000\.txt$/);
  const words = await first.text();
  expect(words).toMatch(/^Silence procedure: .*\r\n\r\n/);
  expect(words).toContain(
    `\r\nFile: “Maravia-draft”, to be read and saved at ${test.address}/n/${MARAVIA}/agreed\r\n`,
  );
  await chair.ask({ kind: 'extend-silence', silence: silence.id, deadline: instant(nowMs + 48 * HOUR) });
  const second = await (await france.get(path)).text();
  expect(second).toContain(
    'Silence is extended until Wednesday, 4 March 2026, 10 a.m. New York time (15:00 UTC).\r\n',
  );
  expect(await (await france.get(`${path}?number=0`)).text()).toBe(words);
  expect((await france.get(`${path}?number=2`)).status).toBe(404);
  expect((await france.get(`${path}?number=-1`)).status).toBe(400);
  expect((await observer.get(path)).status).toBe(403);
});
