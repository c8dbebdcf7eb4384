// A sponsor stands behind its words, in scenes and in random negotiations against a second account of the record.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedAct } from '../../model/act.ts';
import type { CommandKind } from '../../model/command.ts';
import { actSentence } from '../../record/act-sentence.ts';
import { foldRecord, sealAct } from '../../record/record.ts';
import { below, oneOf, seededRandom } from '../../testing/random.ts';
import { randomCommand } from '../../testing/random-command.ts';
import { proposeCommand } from '../../testing/random-command-by-kind.ts';
import { randomEdit } from '../../testing/random-edit.ts';
import { bracket, findByName, onWording, take } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { seedOf } from '../../testing/seed.ts';
import { stancesByRecord } from '../../testing/stances-by-record.ts';
import { standingsInBracket } from '../../views/positions/standings.ts';
import { richText } from '../../words/rich-text.ts';
import { firstLeaf, paragraphBrackets } from '../../words/segment-tree.ts';

/** Where everybody who is not silent stands on the wording of a seat. */
function shownOn(scene: Scene, name: string): Readonly<Record<string, string>> {
  const found = findByName(scene.state, name);
  if (found === undefined) throw new Error(`a wording of ${name} is on the table`);
  const all = standingsInBracket(found.bracket, scene.state.delegations, (segments) => segments);
  const on = all.find(({ wording }) => wording === found.wording);
  const spoken = on?.standings.filter(({ shown }) => shown !== 'silent') ?? [];
  return Object.fromEntries(spoken.map(({ delegation, shown }) => [delegation.seat, shown]));
}

const sentences = ({ table, state }: Scene) => table.record.map((act) => actSentence(state, act));

describe('a sponsor', () => {
  it('supports what it tables, and nobody else does', () => {
    expect(shownOn(given('a [base: takes note of | DNK: welcomed] b'), 'DNK')).toEqual({ DNK: 'support' });
  });

  it('that takes another position on its own words no longer counts as support', () => {
    const scene = given('a [base: b | DNK: welcomed] c').when(take('reserve', 'DNK')).by('DNK');
    expect(shownOn(scene, 'DNK')).toEqual({ DNK: 'reserve' });
    scene.types('DNK', ' warmly');
    expect(shownOn(scene, 'DNK')).toEqual({ DNK: 'lapsed' });
    scene.when(onWording('withdraw-position', 'DNK')).by('DNK');
    expect(shownOn(scene, 'DNK')).toEqual({});
  });

  it('supports what it joins, and the record says which objection that ends', () => {
    const scene = given('a [base: b | DNK: welcomed] c')
      .when(take('object', 'DNK'), onWording('co-sponsor', 'DNK'))
      .by('FRA');
    expect(shownOn(scene, 'DNK')).toEqual({ DNK: 'support', FRA: 'support' });
    expect(sentences(scene).at(-1)).toBe('France co-sponsored “welcomed”, and no longer objects to it');
    scene.when(onWording('co-sponsor', 'DNK')).by('PAK');
    expect(sentences(scene).at(-1)).toBe('Pakistan co-sponsored “welcomed”');
    scene.when(take('reserve', 'DNK'), onWording('co-sponsor', 'DNK')).by('CHN');
    expect(sentences(scene).at(-1)).toBe('China co-sponsored “welcomed”, and no longer reserves on it');
  });

  it('takes its support back when it leaves, and keeps any other position', () => {
    const scene = given('a [base: b | DNK,FRA,PAK: welcomed] c')
      .when(take('object', 'DNK'), onWording('withdraw', 'DNK'))
      .by('PAK')
      .when(onWording('withdraw', 'DNK'))
      .by('FRA');
    expect(shownOn(scene, 'DNK')).toEqual({ DNK: 'support', PAK: 'object' });
  });

  it('that edits supports the new words; its co-sponsors and everybody else are asked again', () => {
    const scene = given('a [base: b | DNK,FRA: welcomed] c').when(take('can-accept', 'DNK')).by('USA');
    scene.types('DNK', ' warmly');
    expect(shownOn(scene, 'DNK')).toEqual({ DNK: 'support', FRA: 'lapsed', USA: 'lapsed' });
    expect(findByName(scene.state, 'DNK')?.wording.positions).toMatchObject([
      { seat: 'DNK', words: 'welcomed warmly' },
      { seat: 'FRA', words: 'welcomed' },
      { seat: 'USA', words: 'welcomed' },
    ]);
  });

  it('supports the words that several of them typed in one recorded edit, whoever is named as its author', () => {
    const scene = given('a [base: b | DNK,FRA,PAK: welcomed] c');
    const { segments } = findByName(scene.state, 'DNK')?.wording ?? { segments: [] };
    const paragraph = scene.state.paragraphs[0]?.id ?? '';
    const authors = ['DNK', 'FRA'].map((seat) => ({ seat, person: `person-${seat}`, length: 2 }));
    const inserted = richText(' it!');
    const edit = { paragraph, leaf: firstLeaf(segments).id, at: 8, removed: [], inserted, authors };
    scene.table.note('DNK', { kind: 'leaf-edited', ...edit });
    expect(shownOn(scene, 'DNK')).toEqual({ DNK: 'support', FRA: 'support', PAK: 'lapsed' });
  });

  it('loses its support when somebody else changes the words within', () => {
    const scene = given('a [base: b | DNK: welcomed it all] c');
    scene.when(bracket('it', 'that')).by('DNK');
    expect(shownOn(scene, 'DNK')).toEqual({ DNK: 'support' });
    scene.when(bracket('welcomed', 'noted')).by('FRA');
    expect(shownOn(scene, 'DNK')).toEqual({ DNK: 'lapsed' });
  });

  it('of a record of before counts as it did: only when it has spoken, and not along with its edits', () => {
    const { table } = given('a [base: b | DNK: welcomed] c')
      .when(take('support', 'DNK', 'yes'))
      .by('DNK')
      .types('DNK', ' it');
    const silent = given('a [base: b | DNK: welcomed] c');
    expect(foldRecord(ofVersion9(silent.table.record))).toMatchObject({
      paragraphs: [{ segments: [{}, { wordings: [{}, { positions: [] }] }, {}] }],
    });
    expect(foldRecord(ofVersion9(table.record))).toMatchObject({
      paragraphs: [{ segments: [{}, { wordings: [{}, { positions: [{ words: 'welcomed' }] }] }, {}] }],
    });
  });
});

/** The same acts as the version before recorded them. */
function ofVersion9(record: readonly RecordedAct[]): readonly RecordedAct[] {
  let prev = '';
  return record.map(({ hash: _, version: __, ...rest }) => {
    const sealed = { ...sealAct({ ...rest, prev }), version: 9 };
    prev = sealed.hash;
    return sealed;
  });
}

/** What moves positions otherwise, or ends the negotiation, has laws of its own. */
const LEFT_OUT: readonly CommandKind[] = [
  'settle',
  'settle-package',
  'take-back-settlement',
  'change-roster',
  'unify-wordings',
  'revise-bridging',
  'adopt',
  'close-without-agreement',
];

/** A bracket in which everybody tables, joins, leaves, edits and takes positions. */
function disputed(seed: number): Scene {
  const random = seededRandom(seed);
  const scene = given('a [base: b | FRA,DNK: d | PAK: e] f', 'g [base: h | CHN: i | chair: j] k');
  const kinds = [
    'co-sponsor',
    'withdraw',
    'take-position',
    'withdraw-position',
    'propose-wording',
    'open-bracket',
    'confirm-proposal',
  ] as const;
  for (let step = 0; step < 60; step += 1) {
    const edit = random() < 0.4 ? randomEdit(scene.state, random) : null;
    if (edit !== null) {
      scene.table.note(edit.authors[0]?.seat ?? 'chair', edit);
      continue;
    }
    const chosen = proposeCommand(oneOf(random, kinds) ?? 'withdraw', scene.state, random);
    const other = random() < 0.2 ? randomCommand(scene.state, random) : null;
    const next = other !== null && !LEFT_OUT.includes(other.command.kind) ? other : chosen;
    if (next === null) continue;
    const sponsors = scene.state.delegations[below(random, 7)]?.seat;
    scene.table.give(random() < 0.3 && sponsors !== undefined ? sponsors : next.seat, next.command);
  }
  return scene;
}

it('stands, in random negotiations, where a second account of the record says', { timeout: 60_000 }, () => {
  let [supported, spoken, lapsed] = [0, 0, 0];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      const { state, table } = disputed(seed);
      const told = stancesByRecord(table.record);
      for (const bracket of state.paragraphs.flatMap(paragraphBrackets)) {
        for (const { wording, standings } of standingsInBracket(bracket, state.delegations, (now) => now)) {
          for (const { delegation, shown } of standings) {
            const { seat } = delegation;
            expect([wording.id, seat, shown]).toEqual([
              wording.id,
              seat,
              told.get(wording.id)?.get(seat) ?? 'silent',
            ]);
            if (!wording.sponsors.includes(seat)) continue;
            if (shown === 'support') supported += 1;
            else if (shown === 'lapsed') lapsed += 1;
            else spoken += 1;
          }
        }
      }
    }),
    { seed: seedOf(20260105), numRuns: 100 },
  );
  for (const met of [supported, spoken, lapsed]) expect(met).toBeGreaterThan(30);
});
