// A silence of an hour on the paragraph of the test negotiation that takes note of the report, addressed to all.
import { hashOfParagraphs, plainWords, runningSilence, type Silence } from '@adref/negotiation';
import { expect } from 'vitest';
import type { RoomClient } from './room-client.ts';

const HOUR = 3_600_000;

/** Starts it as the Chair; `nowMs` is the time by the server's clock. */
export async function putUnderSilence(chair: RoomClient, nowMs: number): Promise<Silence> {
  const paragraph = chair.state.paragraphs.find(({ segments }) =>
    plainWords(segments).includes('took note of'),
  );
  if (paragraph === undefined) throw new Error('no paragraph takes note');
  const answer = await chair.ask({
    kind: 'start-silence',
    paragraphs: [paragraph.id],
    recipients: chair.state.delegations.map(({ seat }) => seat),
    deadline: new Date(nowMs + HOUR).toISOString(),
    expected: hashOfParagraphs([paragraph]),
  });
  expect(answer).toMatchObject({ ok: true });
  const silence = runningSilence(chair.state);
  if (silence === undefined) throw new Error('no silence runs');
  return silence;
}
