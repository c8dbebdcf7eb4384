// The matrix and its landing zones against an account of their own, read off the acts of the record.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandKind } from '../../model/command.ts';
import { type Bracket, STANCES, type Stance, type WordingId } from '../../model/paragraph.ts';
import { below, oneOf, seededRandom } from '../../testing/random.ts';
import { randomCommand } from '../../testing/random-command.ts';
import { randomEdit } from '../../testing/random-edit.ts';
import { take } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { seedOf } from '../../testing/seed.ts';
import { type StancesToldBy, stancesByRecord } from '../../testing/stances-by-record.ts';
import { hashOfSegments } from '../../words/hash.ts';
import type { LandingZone } from './landing-zone.ts';
import { matrixOf } from './matrix.ts';

/** What takes positions away or carries them along has laws of its own; here the account is of what was taken. */
const MOVES_POSITIONS: readonly CommandKind[] = [
  'settle',
  'settle-package',
  'change-roster',
  'unify-wordings',
  'revise-bridging',
];

const SEATS = ['CHN', 'DNK', 'FRA', 'PAK', 'RUS', 'GBR', 'USA'];

/** A table with brackets, one of them in another, on which the seven take positions, type and do whatever else they may. */
function negotiated(seed: number): Scene {
  const random = seededRandom(seed);
  const scene = given('a [base: b [base: c | FRA: d] | PAK: e] f', 'g [base: h | CHN: i | chair: j] k');
  for (let step = 0; step < 60; step += 1) {
    const chance = random();
    if (chance < 0.06) {
      const edit = randomEdit(scene.state, random);
      if (edit !== null) scene.table.note(edit.authors[0]?.seat ?? 'chair', edit);
    } else if (chance < 0.12) {
      const { seat, command } = randomCommand(scene.state, random);
      if (!MOVES_POSITIONS.includes(command.kind)) scene.table.give(seat, command);
    } else {
      const rows = matrixOf(scene.state);
      const wording = oneOf(random, oneOf(random, rows)?.bracket.wordings ?? []);
      const bracket = rows.find((row) => row.bracket.wordings.some(({ id }) => id === wording?.id))?.bracket;
      const seat = SEATS[below(random, SEATS.length)] ?? 'FRA';
      const stance = (random() < 0.3 ? 'object' : oneOf(random, STANCES)) ?? 'support';
      if (wording === undefined || bracket === undefined) continue;
      const expected = hashOfSegments(wording.segments);
      const on = { bracket: bracket.id, wording: wording.id, expected };
      scene.table.give(seat, { kind: 'take-position', stance, note: '', ...on });
    }
  }
  return scene;
}

/** Who says so of a wording, by the account of the record. */
function saying(told: StancesToldBy, wording: WordingId) {
  const said = [...(told.get(wording) ?? [])];
  return (stance: Stance) => said.filter(([, each]) => each === stance).map(([seat]) => seat);
}

function checkZone(account: StancesToldBy, bracket: Bracket, zone: LandingZone) {
  const told = bracket.wordings.map((wording) => {
    const by = saying(account, wording.id);
    return {
      id: wording.id,
      objectors: by('object'),
      worth: 1e6 * by('support').length + 1e3 * by('can-accept').length - by('reserve').length,
    };
  });
  const free = told.filter(({ objectors }) => objectors.length === 0);
  const single = told.filter(({ objectors }) => objectors.length === 1);
  const kind = free.length > 0 ? 'free' : single.length > 0 ? 'one-objection' : 'contested';
  const expected = kind === 'free' ? free : kind === 'one-objection' ? single : told;
  expect(zone.kind).toBe(kind);
  // A stable order by falling worth: each pair stands so because the first is worth more, or as much and earlier tabled.
  const ids = zone.wordings.map(({ wording }) => wording.id);
  expect(ids).toEqual(expected.toSorted((a, b) => b.worth - a.worth).map(({ id }) => id));
  if (zone.kind === 'one-objection')
    for (const { wording, by } of zone.wordings)
      expect(told.find(({ id }) => id === wording.id)?.objectors).toEqual([by]);
}

describe('the matrix', () => {
  it('is, in every state, what the acts of the record say; and so is each landing zone', () => {
    const met = { free: 0, 'one-objection': 0, contested: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const { state, table } = negotiated(seed);
        const account = stancesByRecord(table.record);
        for (const { bracket, wordings, landing } of matrixOf(state)) {
          met[landing.kind] += 1;
          checkZone(account, bracket, landing);
          for (const { wording, standings, tally } of wordings) {
            const by = saying(account, wording.id);
            expect(standings.map(({ delegation }) => delegation)).toEqual(state.delegations);
            for (const { delegation, shown } of standings)
              if (shown !== 'silent' && shown !== 'lapsed') expect(by(shown)).toContain(delegation.seat);
            for (const stance of STANCES) expect(tally[stance]).toBe(by(stance).length);
            expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(SEATS.length);
          }
        }
      }),
      { seed: seedOf(20260105), numRuns: 150 },
    );
    for (const kind of ['free', 'one-objection', 'contested'] as const)
      expect(met[kind], kind).toBeGreaterThan(20);
  });

  it('goes by live words where there are any', () => {
    const scene = given('The Group [base: takes note of | FRA: welcomes | PAK: acknowledges] the report')
      .when(take('support', 'FRA'))
      .by('DNK');
    const typed = matrixOf(scene.state, (segments) =>
      segments.map((segment) =>
        segment.kind === 'leaf' ? { ...segment, text: [{ text: 'new', act: 0, seat: '' }] } : segment,
      ),
    );
    expect(typed[0]?.wordings.map(({ words, tally }) => [words, tally.lapsed])).toEqual([
      ['new', 0],
      ['new', 1],
      ['new', 0],
    ]);
  });

  it('has the brackets in reading order, an outer one before those in it', () => {
    const { state } = given('a [base: b [base: c | FRA: d] | FRA: e] f', 'g [base: h | PAK: i]');
    expect(matrixOf(state).map(({ wordings }) => wordings[0]?.words)).toEqual(['b [c / d]', 'c', 'h']);
    expect(matrixOf(given('one').state)).toEqual([]);
  });
});
