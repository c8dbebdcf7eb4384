// A state that a checkpoint kept is used where it may be believed, and nowhere else; a wrong one never gets into a checkpoint.
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../document/shared-document.ts';
import { restore, type Snapshot, snapshotOf } from '../live/restore.ts';
import { playNegotiation } from '../testing/random-negotiation.ts';
import { simulatedSurroundings } from '../testing/simulated-table.ts';
import { rebuild } from '../truth/rebuild.ts';
import { differenceFrom, replay } from '../truth/replay.ts';
import { testimonyOf } from '../truth/testimony.ts';

const TITLE = 'A title that no act gave';

interface Tables {
  folded?: { rules: string; state: { title: string; acts: number; head: string } };
}

/** A snapshot with other tables. */
function withTables(snapshot: Snapshot, change: (tables: Tables) => void): Snapshot {
  const [first = '', ...others] = snapshot.aux.split('\n');
  const tables: Tables = JSON.parse(first);
  change(tables);
  return { ...snapshot, aux: [JSON.stringify(tables), ...others].join('\n') };
}

/** A snapshot whose state says what no act does, so that one sees where it is used. */
function marked(
  snapshot: Snapshot,
  change: (folded: NonNullable<Tables['folded']>) => void = () => {},
): Snapshot {
  return withTables(snapshot, ({ folded }) => {
    if (folded === undefined) throw new Error('a state was kept');
    folded.state.title = TITLE;
    change(folded);
  });
}

const { table } = playNegotiation(31, 200, 4);
const { server, changes } = table;
const snapshot = snapshotOf(server);
const surroundings = () => simulatedSurroundings(900);

function titleAfter(given: Snapshot): string | undefined {
  const live = restore(given, [], surroundings());
  const title = live.state?.title;
  live.close();
  return title;
}

describe('a kept state', () => {
  it('is used at the record’s last act, under the rules that folded it', () => {
    expect(titleAfter(marked(snapshot))).toBe(TITLE);
  });

  it.each<[string, Snapshot]>([
    ['was folded by other rules', marked(snapshot, (folded) => (folded.rules = 'others'))],
    ['stands at another act', marked(snapshot, ({ state }) => (state.acts -= 1))],
    ['stands at an act of another hash', marked(snapshot, ({ state }) => (state.head = 'x'))],
  ])('is passed over when it %s', (_what, given) => {
    expect(titleAfter(given)).toBe(server.state?.title);
  });

  it('is passed over where the rules have no name, and absent there and in a short record', () => {
    const { folding: _, ...unnamed } = surroundings();
    const live = restore(marked(snapshot), [], unnamed);
    expect(live.state?.title).toBe(server.state?.title);
    expect(JSON.parse(snapshotOf(live).aux.split('\n')[0] ?? '').folded).toBe(undefined);
    live.close();
    const acts = server.state?.acts ?? 0;
    const short = { ...surroundings(), folding: { rules: 'simulated', keepFromActs: acts + 1 } };
    const other = restore(snapshot, [], short);
    expect(JSON.parse(snapshotOf(other).aux.split('\n')[0] ?? '').folded).toBe(undefined);
    other.close();
  });

  it('gets into no checkpoint when it is wrong, and is found by whoever verifies', () => {
    const testimony = testimonyOf(server, leavesOf(server.doc).keys());
    expect(rebuild(snapshot, [], testimony, surroundings()).ok).toBe(true);
    expect(rebuild(marked(snapshot), [], testimony, surroundings())).toEqual({
      ok: false,
      difference: 'the state is not what the record gives',
    });
    const whole = replay(changes, surroundings());
    if (!whole.ok) throw new Error(whole.why);
    expect(differenceFrom(whole.live, snapshot, [], surroundings())).toBe(null);
    expect(differenceFrom(whole.live, marked(snapshot), [], surroundings())).toBe(
      'the state in it is not what the record gives',
    );
    whole.live.close();
  });

  it('is not asked of a snapshot of before, whose tables are one line', () => {
    const [first = '', carry = ''] = snapshot.aux.split('\n');
    const { folded: _, ...tables } = JSON.parse(first);
    const old = { bytes: snapshot.bytes, aux: JSON.stringify({ ...tables, carry: JSON.parse(carry) }) };
    const live = restore(old, [], surroundings());
    expect(JSON.stringify(live.state)).toBe(JSON.stringify(server.state));
    expect(snapshotOf(live).aux.split('\n')[1]?.length).toBe(carry.length);
    live.close();
    expect(() => restore({ ...old, aux: JSON.stringify(tables) }, [], surroundings())).toThrow('carry table');
  });
});
