// A command that is sent again is not done again; an id that two people happen to use is two commands.
import { describe, expect, it } from 'vitest';
import { ALI, FATIMA, guardedRoom, sayIn } from '../testing/guarded-room.ts';
import { openingOf } from '../testing/random-negotiation.ts';
import { SimulatedTable, simulatedSurroundings } from '../testing/simulated-table.ts';
import { restore, snapshotOf } from './restore.ts';

const drafts = [{ kind: 'numbered' as const, level: 1, text: [{ text: 'one' }] }];

describe('a command id', () => {
  it('is its sender’s own, at the table', () => {
    const table = new SimulatedTable(openingOf(['FRA', 'PAK']));
    const chair = { seat: 'chair', person: 'person-chair' };
    table.submit(chair, { kind: 'add-paragraphs', after: null, source: 'draft', drafts });
    const paragraph = table.server.state?.paragraphs[0]?.id ?? '';
    const say = (seat: string, server = table.server) =>
      server.submit({ seat, person: `person-${seat}` }, 'once', {
        kind: 'comment',
        on: { paragraph, bracket: null, quote: null },
        words: `we of ${seat}`,
        mentions: [],
      });
    const [first, other, again] = [say('FRA'), say('PAK'), say('FRA')];
    expect([first.ok, other.ok]).toEqual([true, true]);
    expect(again).toEqual({ ...first, changes: [] });
    expect(other).not.toMatchObject({ acts: first.ok ? first.acts : [] });
    const reopened = restore(snapshotOf(table.server), [], simulatedSurroundings(9));
    expect(say('PAK', reopened)).toEqual({ ...other, changes: [] });
  });

  it('is its sender’s own, in a private room', () => {
    const { live } = guardedRoom();
    const first = sayIn(live, 'once', FATIMA);
    expect(sayIn(live, 'once', ALI)).toMatchObject({ ok: true, changes: [{ kind: 'act' }] });
    expect(sayIn(live, 'once', FATIMA)).toEqual({ ...first, changes: [] });
  });
});
