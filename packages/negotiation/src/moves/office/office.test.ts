import { describe, expect, it } from 'vitest';
import type { Command } from '../../model/command.ts';
import { findByName, onWording, type Request, settle, take } from '../../testing/requests.ts';
import { given } from '../../testing/scene.ts';
import { OPENING } from '../../testing/table.ts';
import { hashOfParagraphs } from '../../views/silence/silence.ts';
import { decideOpen } from './open-negotiation.ts';

const handOver =
  (member: string | null, isActing = false) =>
  (): Command => ({ kind: 'hand-over-chair', member, isActing });
const silence: Request = (state) => ({
  kind: 'start-silence',
  paragraphs: null,
  recipients: state.delegations.map(({ seat }) => seat),
  deadline: '2026-01-05T11:00:00.000Z',
  expected: hashOfParagraphs(state.paragraphs),
});
const newYear = (): Command => ({
  kind: 'change-roster',
  year: 2027,
  delegations: [
    ...OPENING.delegations.filter(({ seat }) => seat !== 'PAK' && seat !== 'DNK'),
    { seat: 'AUT', name: 'Austria', code: 'AUT', permanent: false },
    { seat: 'PRT', name: 'Portugal', code: 'PRT', permanent: false },
  ],
});

describe('the Chair', () => {
  it('is handed to a member, acting or for good, or to nobody yet', () => {
    const scene = given('one').when(handOver('PAK', true)).by('chair').then('one');
    expect(scene.state).toMatchObject({ chairMember: 'PAK', isChairActing: true });
    scene.when(handOver('PAK')).by('chair').then('one');
    expect(scene.state.isChairActing).toBe(false);
    scene.when(handOver('PAK')).by('chair').thenRefused('already-so');
    scene.when(handOver(null)).by('chair').then('one');
    expect(scene.state.chairMember).toBeNull();
    scene.when(handOver(null, true)).by('chair').thenRefused('not-in-order');
    scene.when(handOver('DEU')).by('chair').thenRefused('unknown');
    scene.when(handOver('FRA')).by('FRA').thenRefused('not-permitted');
  });
});

describe('a new roster', () => {
  it('keeps the proposals of those who leave under their name, and drops their voices', () => {
    const scene = given('a [base: b | PAK,FRA: c]')
      .when(take('object', 'base'))
      .by('PAK')
      .when(handOver('PAK'), newYear)
      .by('chair')
      .then('a [base: b | PAK,FRA: c]');
    const { wording } = findByName(scene.state, 'PAK') ?? {};
    expect(wording?.sponsors).toEqual(['PAK', 'FRA']);
    expect(wording?.positions.map(({ seat }) => seat)).not.toContain('PAK');
    expect(scene.state).toMatchObject({ year: 2027, chairMember: null });
    expect(scene.state.formerDelegations.map(({ seat }) => seat).sort()).toEqual(['DNK', 'PAK']);
    expect(scene.state.people.find(({ seat }) => seat === 'PAK')?.seated).toBe(false);
    scene.when(settle('base')).by('chair').then('a b');
  });

  it('refuses those who left, and the roster that sits already', () => {
    const scene = given('a [base: b | PAK: c]').when(newYear).by('chair').then('a [base: b | PAK: c]');
    scene.when(onWording('withdraw', 'PAK')).by('PAK').thenRefused('not-permitted');
    scene.when(newYear).by('chair').thenRefused('already-so');
    given('one').when(newYear).by('FRA').thenRefused('not-permitted');
  });
});

it('a new roster must be what the roster of an opening must be', () => {
  const [france, ...others] = OPENING.delegations;
  if (france === undefined) throw new Error('there is a delegation');
  const rosters = [
    [[], 'missing'],
    [[france, france, ...others], 'not-in-order'],
    [[{ ...france, seat: 'chair' }, ...others], 'not-in-order'],
    [[{ ...france, name: 'x'.repeat(2_001) }, ...others], 'too-long'],
    [rosterOf(201), 'too-long'],
  ] as const;
  for (const [delegations, kind] of rosters) {
    given('one')
      .when(() => ({ kind: 'change-roster', year: 2027, delegations }))
      .by('chair')
      .thenRefused(kind);
    const opening = decideOpen(null, { ...OPENING, chairMember: null, delegations });
    expect(opening).toMatchObject({ ok: false, refusal: { kind } });
  }
});

it('a roster may seat every member of the United Nations', () => {
  given('one')
    .when(() => ({ kind: 'change-roster', year: 2027, delegations: rosterOf(200) }))
    .by('chair')
    .then('one');
});

function rosterOf(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    seat: `N${i}`,
    name: `País ${i}`,
    code: `N${i}`,
    permanent: false,
  }));
}

it('a roster is not of a year before, and does not change under a silence', () => {
  const { delegations } = OPENING;
  given('one')
    .when(() => ({ kind: 'change-roster', year: 2025, delegations }))
    .by('chair')
    .thenRefused('not-in-order');
  const scene = given('one').when(silence).by('chair').then('one');
  scene.when(newYear).by('chair').thenRefused('not-in-order');
  scene.table.wait(3600);
  scene.when(newYear).by('chair').then('one');
});

it('the masthead changes as a whole, and needs a title', () => {
  const masthead = (title: string) => (): Command => ({
    kind: 'change-masthead',
    title,
    symbol: 'S/AC.51/2026/4',
    situation: 'Maravia',
    reportSymbol: 'S/2026/100',
  });
  const scene = given('one').when(masthead('Conclusions')).by('chair').then('one');
  expect(scene.state).toMatchObject({ title: 'Conclusions', symbol: 'S/AC.51/2026/4' });
  scene.when(masthead('Conclusions')).by('chair').thenRefused('already-so');
  scene.when(masthead(' ')).by('chair').thenRefused('missing');
});
