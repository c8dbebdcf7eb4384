// Ids are drawn at the place where something is decided: never twice at the same one, and without a gap where something was refused.
import { expect, it } from 'vitest';
import { openingOf, playNegotiation } from '../testing/random-negotiation.ts';
import { SimulatedTable, simulatedSurroundings } from '../testing/simulated-table.ts';
import { restore, snapshotOf } from './restore.ts';

const CHAIR = { seat: 'chair', person: 'person-chair' };
const drafts = ['one', 'deux'].map((text) => ({ kind: 'numbered' as const, level: 1, text: [{ text }] }));
const ADD = { kind: 'add-paragraphs', after: null, source: 'draft', drafts } as const;

it('are drawn again when a command is refused', () => {
  const [tried, untried] = [0, 1].map(() => new SimulatedTable(openingOf(['FRA', 'PAK'])));
  if (tried === undefined || untried === undefined) throw new Error('two tables');
  const refused = tried.server.submit({ seat: 'FRA', person: 'person-FRA' }, 'c', ADD);
  expect(refused.ok).toBe(false);
  for (const { server } of [tried, untried]) expect(server.submit(CHAIR, 'd', ADD).ok).toBe(true);
  expect(idsOf(tried)).toEqual(idsOf(untried));
  expect(new Set(idsOf(tried)).size).toBe(2);
});

it('are others after the negotiation has been opened again at an earlier act', () => {
  const table = new SimulatedTable(openingOf(['FRA', 'PAK']));
  const early = snapshotOf(table.server);
  expect(table.server.submit(CHAIR, 'c', ADD).ok).toBe(true);
  const again = restore(early, [], simulatedSurroundings(77));
  expect(again.submit(CHAIR, 'd', ADD).ok).toBe(true);
  const ids = [...idsOf(table), ...(again.state?.paragraphs.map(({ id }) => id) ?? [])];
  expect(new Set(ids).size).toBe(4);
});

it.each([41, 42, 43])('name each thing of a negotiation once (seed %i)', (seed) => {
  const { table } = playNegotiation(seed, 250, 5);
  const made = table.server
    .record()
    .flatMap(({ act }) => ('leaves' in act ? act.leaves.map(({ id }) => id) : []));
  expect(made.length).toBeGreaterThan(4);
  expect(new Set(made).size).toBe(made.length);
  table.close();
});

function idsOf({ server }: SimulatedTable): readonly string[] {
  return server.state?.paragraphs.map(({ id }) => id) ?? [];
}
