// Comparing in the server's own thread and in one of its own gives the same answer; when the thread ends, nothing is said.
import { LiveNegotiation, type Rebuilt, restore, snapshotOf, Witness } from '@adref/text';
import { expect, it } from 'vitest';
import type { StoredRow } from '../../storage/journal.ts';
import { chainRows, EMPTY_CHAIN, hashOfCheckpoint } from '../../storage/journal-chain.ts';
import { SURROUNDINGS } from '../../system/surroundings.ts';
import type { Question } from './compare.ts';
import { Comparer, type ComparerLimits } from './comparer.ts';

const AT_ONCE: ComparerLimits = {
  comparedAtOnceRows: 1_000,
  comparedAtOnceBytes: 1_000_000,
  comparedPageRows: 2,
  comparerIdleMs: 60_000,
};
const IN_THREAD = { ...AT_ONCE, comparedAtOnceRows: 0 };
const CHAIR = { seat: 'chair', person: 'p-1' };

/** A negotiation of some acts with its rows, and the question that its room asks. */
function anOpenRoom(): { question: Question; rows: readonly StoredRow[] } {
  const live = LiveNegotiation.empty(SURROUNDINGS);
  const witness = new Witness(live);
  const opening = {
    kind: 'open-negotiation',
    negotiation: 'n-1',
    title: 'Conclusions',
    symbol: '',
    situation: '',
    reportSymbol: '',
    year: 2026,
    chairMember: null,
    delegations: [{ seat: 'FRA', name: 'France', code: 'FRA', permanent: true }],
  } as const;
  const text = [{ text: 'takes note' }];
  const drafts = [{ kind: 'numbered', level: 1, text }] as const;
  const changes = [
    ...live.submit(CHAIR, 'c-1', opening).changes,
    ...live.submit(CHAIR, 'c-2', { kind: 'add-paragraphs', after: null, source: 'draft', drafts }).changes,
    ...live.submit(CHAIR, 'c-3', { kind: 'add-paragraphs', after: null, source: 'draft', drafts }).changes,
  ];
  const rows = chainRows('n-1', EMPTY_CHAIN, changes);
  const told = { kind: 'negotiation', testimony: witness.testify() } as const;
  return { question: { key: 'n-1', base: null, n: rows.length, told }, rows };
}

function reading(rows: readonly StoredRow[]) {
  return async (from: number, limit: number) => rows.slice(from - 1, from - 1 + limit);
}

it.each([
  ['its own thread', IN_THREAD],
  ['the server’s thread', AT_ONCE],
])('makes the same checkpoint, and finds the same difference, in %s', async (_where, limits) => {
  const { question, rows } = anOpenRoom();
  const comparer = new Comparer(limits, SURROUNDINGS);
  const made: Rebuilt = await comparer.compare(question, reading(rows));
  expect(made).toMatchObject({ ok: true });
  expect(await comparer.compare(question, reading(rows.slice(0, -1)))).toEqual({
    ok: false,
    difference: `the room is at row ${rows.length} and its rows end at ${rows.length - 1}`,
  });
  await comparer.close();
});

it.each([
  ['its own thread', IN_THREAD],
  ['the server’s thread', AT_ONCE],
])('says nothing of a room when the checkpoint before is damaged, in %s', async (_where, limits) => {
  const { question, rows } = anOpenRoom();
  const [last] = rows.slice(-1);
  if (last === undefined) throw new Error('a row');
  const before = restore(null, rows.slice(0, -1), SURROUNDINGS);
  const checkpoint = { n: last.n - 1, ...snapshotOf(before) };
  before.close();
  const base = { ...checkpoint, hash: hashOfCheckpoint(question.key, checkpoint, last.prev) };
  const comparer = new Comparer(limits, SURROUNDINGS);
  expect(await comparer.compare({ ...question, base }, reading(rows))).toMatchObject({ ok: true });
  const damaged = { ...base, aux: `${base.aux} ` };
  await expect(comparer.compare({ ...question, base: damaged }, reading(rows))).rejects.toThrow();
  expect(await comparer.compare({ ...question, base }, reading(rows))).toMatchObject({ ok: true });
  await comparer.close();
});

it('answers many rooms that ask at once', async () => {
  const { question, rows } = anOpenRoom();
  const comparer = new Comparer(IN_THREAD, SURROUNDINGS);
  const answers = Array.from({ length: 5 }, () => comparer.compare(question, reading(rows)));
  expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual(Array(5).fill(true));
  await comparer.close();
});

it('says nothing of a room when it is closed before it has compared', async () => {
  const { question, rows } = anOpenRoom();
  const comparer = new Comparer(IN_THREAD, SURROUNDINGS);
  const answer = comparer.compare(question, reading(rows));
  const refused = expect(answer).rejects.toThrow('the server is stopping');
  await comparer.close();
  await refused;
});
