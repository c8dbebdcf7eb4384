// Packages: brackets that stand or fall together, lifted conditionally, settled whole or not at all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../judge/refusal-sentence.ts';
import type { RecordedAct } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { onPackage, tie } from '../../testing/chair-requests.ts';
import { play } from '../../testing/play.ts';
import {
  bracket,
  onWording,
  outdated,
  paragraphAt,
  propose,
  type Request,
  settle,
  take,
} from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { seedOf } from '../../testing/seed.ts';
import { acceptedBy, objectorsToPackage } from '../../views/packages/package.ts';
import { hashOfParagraph } from '../../words/hash.ts';
import { richText } from '../../words/rich-text.ts';
import { findBracket } from '../../words/segment-tree.ts';

const two = () => given('a [base: b | FRA: c] d [base: e | PAK: f] g', 'h [base: i | USA: j]');
const tied = () => two().when(tie('FRA', 'PAK')).by('chair');

/** China's acceptance is what the package waits for. */
function settlesOnceAcceptedAgain(scene: Scene, settled: string): void {
  scene.when(onPackage('settle-package')).by('chair').thenRefused('objection');
  scene
    .when(onPackage('accept-package'))
    .by('CHN')
    .when(onPackage('settle-package'))
    .by('chair')
    .then(settled, 'h [base: i | USA: j]');
}

describe('tying', () => {
  it('takes two brackets or more, each once and in one package only', () => {
    two().when(tie('FRA')).by('chair').thenRefused('not-in-order');
    two().when(tie('FRA', 'FRA')).by('chair').thenRefused('not-in-order');
    tied().when(tie('PAK', 'USA')).by('chair').thenRefused('in-package');
    two().when(onPackage('settle-package')).by('chair').thenRefused('unknown');
    two().when(tie('FRA', 'USA')).by('FRA').thenRefused('not-permitted');
  });

  it('takes no more brackets than are weighed together', () => {
    const choices = Array.from({ length: 13 }, (_, i) => ({ bracket: `b${i}`, wording: 'w', expected: '' }));
    const many: Request = () => ({ kind: 'tie-package', name: 'all', choices });
    two().when(many).by('chair').thenRefused('too-long');
  });

  it('does not take a bracket together with one inside it', () => {
    given('a [base: b | FRA: c [base: d | PAK: e]] f')
      .when(tie('FRA', 'PAK'))
      .by('chair')
      .thenRefused('not-in-order');
  });

  it('keeps a tied bracket from being settled alone, and leaves the others alone', () => {
    tied().when(settle('FRA')).by('chair').thenRefused('in-package');
    tied().when(settle('USA')).by('chair').then('a [base: b | FRA: c] d [base: e | PAK: f] g', 'h j');
  });
});

describe('settling', () => {
  it('moves a paragraph behind one that goes with the same package', () => {
    const scene = given('one', '[base: two | FRA: ]', 'three', 'four')
      .when((state) => ({
        kind: 'propose-move',
        paragraph: state.paragraphs[3]?.id ?? '',
        expected: hashOfParagraph(paragraphAt(state, 4)),
        after: state.paragraphs[1]?.id ?? '',
        seenAfter: state.paragraphs[2]?.id ?? '',
        text: richText('reads better'),
      }))
      .by('PAK');
    scene.when(tie('FRA', 'PAK'), onPackage('settle-package')).by('chair').then('one', 'four', 'three');
  });

  it('closes brackets that stand side by side in one paragraph, together', () => {
    const scene = tied().when(onPackage('settle-package')).by('chair');
    scene.then('a c d f g', 'h [base: i | USA: j]');
    expect(scene.state.packages).toEqual([]);
  });

  it('closes a bracket inside a wording together with one elsewhere', () => {
    given('a [base: b | FRA: c [base: d | PAK: e] f] g', 'h [base: i | USA: j]')
      .when(tie('PAK', 'USA'), onPackage('settle-package'))
      .by('chair')
      .then('a [base: b | FRA: c e f] g', 'h j');
  });

  it('is refused over one objection to one of its wordings, and then nothing of it is settled', () => {
    tied()
      .when(take('object', 'PAK'))
      .by('CHN')
      .when(onPackage('settle-package'))
      .by('chair')
      .thenRefused('objection');
    const scene = tied().when(take('object', 'PAK')).by('CHN');
    scene.when(onPackage('settle-package')).by('chair');
    scene.when(settle('USA')).by('chair').then('a [base: b | FRA: c] d [base: e | PAK: f] g', 'h j');
  });

  it('is refused when its words changed meanwhile, and says what they are now', () => {
    const { state, last } = tied()
      .when(outdated(onPackage('settle-package')))
      .by('chair');
    expect(last?.ok === false && refusalSentence(last.refusal, state)).toBe(
      'The wordings of this package were changed meanwhile and now read “c / f”; look again and, if you still mean it, do it again.',
    );
  });
});

describe('a conditional lifting', () => {
  const opposed = () => tied().when(take('object', 'PAK')).by('CHN');

  it('counts for the package, and for nothing else', () => {
    const scene = opposed().when(onPackage('accept-package')).by('CHN');
    const [one] = scene.state.packages;
    expect(one && acceptedBy(scene.state, one)).toEqual(['CHN']);
    expect(one && objectorsToPackage(scene.state, one)).toEqual([]);
    scene.when(settle('PAK')).by('chair').thenRefused('objection');
    scene.when(onPackage('settle-package')).by('chair').then('a c d f g', 'h [base: i | USA: j]');
    // What was lifted stays lifted: nothing of it keeps the text from adoption.
    expect(scene.state.paragraphs[0]?.reservations).toEqual([]);
  });

  it('lifts a reservation too, which otherwise would stay with the paragraph', () => {
    const reserved = () => tied().when(take('reserve', 'FRA')).by('DNK');
    const kept = reserved().when(onPackage('settle-package')).by('chair');
    expect(kept.state.paragraphs[0]?.reservations).toMatchObject([{ seat: 'DNK', words: 'c' }]);
    const lifted = reserved()
      .when(onPackage('accept-package'))
      .by('DNK')
      .when(onPackage('settle-package'))
      .by('chair');
    expect(lifted.state.paragraphs[0]?.reservations).toEqual([]);
  });

  it('is withdrawn by whoever gave it, and the objection stands again', () => {
    const scene = opposed()
      .when(onPackage('accept-package'), onPackage('accept-package'))
      .by('CHN')
      .thenRefused('already-so');
    scene.when(onPackage('withdraw-acceptance')).by('RUS').thenRefused('no-position');
    scene
      .when(onPackage('withdraw-acceptance'))
      .by('CHN')
      .when(onPackage('settle-package'))
      .by('chair')
      .thenRefused('objection');
  });

  it('lapses when one of its wordings is edited; the objection given on the other words stands', () => {
    const scene = opposed().when(onPackage('accept-package')).by('CHN').types('FRA', '!');
    const [one] = scene.state.packages;
    expect(one && acceptedBy(scene.state, one)).toEqual([]);
    expect(one?.acceptances).toMatchObject([{ seat: 'CHN' }]);
    expect(one && objectorsToPackage(scene.state, one)).toMatchObject([{ by: ['CHN'] }]);
    settlesOnceAcceptedAgain(scene, 'a c! d f g');
  });

  it('lapses when whoever gave it objects later: the later word counts', () => {
    const scene = tied().when(onPackage('accept-package'), take('object', 'PAK')).by('CHN');
    const [one] = scene.state.packages;
    expect(one && acceptedBy(scene.state, one)).toEqual([]);
    expect(one && objectorsToPackage(scene.state, one)).toMatchObject([{ by: ['CHN'] }]);
    settlesOnceAcceptedAgain(scene, 'a c d f g');
  });

  it('does not lift a reserve that its delegation makes later', () => {
    const scene = tied().when(onPackage('accept-package'), take('reserve', 'FRA')).by('DNK');
    scene.when(onPackage('settle-package')).by('chair').then('a c d f g', 'h [base: i | USA: j]');
    expect(scene.state.paragraphs[0]?.reservations).toMatchObject([{ seat: 'DNK', words: 'c' }]);
  });

  it('of the delegations that do not object is not needed', () => {
    tied().when(onPackage('settle-package')).by('chair').then('a c d f g', 'h [base: i | USA: j]');
  });
});

describe('the end of a package', () => {
  it('comes by untying: the brackets are settled alone again', () => {
    tied()
      .when(onPackage('untie-package'), settle('FRA'))
      .by('chair')
      .then('a c d [base: e | PAK: f] g', 'h [base: i | USA: j]');
  });

  it('comes by itself when one of its wordings is withdrawn: it can no longer be settled whole', () => {
    const scene = tied().when(onWording('withdraw', 'PAK')).by('PAK');
    expect(scene.state.packages).toEqual([]);
    scene.when(settle('FRA')).by('chair').then('a c d [base: e] g', 'h [base: i | USA: j]');
  });

  it('comes by itself when the wording around a tied bracket leaves the table', () => {
    const scene = given('a [base: b | FRA: c [base: d | PAK: e] f] g', 'h [base: i | USA: j]')
      .when(tie('PAK', 'USA'), settle('base'))
      .by('chair')
      .then('a b g', 'h [base: i | USA: j]');
    expect(scene.state.packages).toEqual([]);
  });

  it('does not come by a further wording in a tied bracket', () => {
    const scene = tied().when(propose('k')).by('RUS');
    expect(scene.state.packages).toHaveLength(1);
  });
});

/** Settlements of tied brackets come only in one breath with that of the whole package, each on its wording. */
function expectWhole(before: NegotiationState, acts: readonly RecordedAct[]): number {
  const settled = acts.flatMap(({ act }) => (act.kind === 'bracket-settled' ? [act] : []));
  let whole = 0;
  for (const { id, choices } of before.packages) {
    const among = settled.filter((act) => choices.some((choice) => choice.bracket === act.bracket));
    if (among.length === 0) continue;
    expect(acts.some(({ act }) => act.kind === 'package-settled' && act.package === id)).toBe(true);
    // In any order: what moves a paragraph is settled before what may delete the one it goes behind.
    const chosen = among.map(({ bracket: at, wording }) => ({ bracket: at, wording }));
    expect(new Set(chosen)).toEqual(new Set(choices));
    whole += 1;
  }
  return whole;
}

const REQUESTS: readonly Request[] = [
  tie('FRA', 'PAK'),
  tie('PAK', 'USA'),
  tie('FRA', 'PAK', 'USA'),
  tie('USA', 'CHN'),
  onPackage('untie-package'),
  onPackage('accept-package'),
  onPackage('withdraw-acceptance'),
  onPackage('settle-package'),
  onPackage('settle-package'),
  outdated(onPackage('settle-package')),
  take('object', 'FRA'),
  take('object', 'PAK'),
  take('reserve', 'USA'),
  take('can-accept', 'PAK'),
  settle('FRA'),
  settle('base'),
  settle('USA'),
  onWording('withdraw', 'PAK'),
  propose('k'),
  bracket('g', 'm'),
];
const SEATS = ['chair', 'chair', 'chair', 'CHN', 'FRA', 'PAK', 'USA'] as const;

describe('no interleaving settles half of a package', { timeout: 60_000 }, () => {
  it('in a scene with tied brackets beside and inside one another', () => {
    let whole = 0;
    const step = fc.oneof(
      {
        arbitrary: fc.record({ seat: fc.constantFrom(...SEATS), request: fc.constantFrom(...REQUESTS) }),
        weight: 8,
      },
      { arbitrary: fc.record({ types: fc.constantFrom('FRA', 'PAK') }), weight: 1 },
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 20 }), (steps) => {
        let scene = given(
          'a [base: b | FRA: c] d [base: e | PAK: f [base: n | CHN: o]] g',
          'h [base: i | USA: j]',
        );
        for (const each of steps) {
          const [before, from] = [scene.state, scene.table.record.length];
          try {
            scene = 'types' in each ? scene.types(each.types, '!') : scene.when(each.request).by(each.seat);
          } catch (error) {
            // The scene has no such wording any more: nothing was asked for.
            if (error instanceof Error && /^the scene has|invariant: .*leaf/.test(error.message)) continue;
            throw error;
          }
          whole += expectWhole(before, scene.table.record.slice(from));
          for (const { choices } of scene.state.packages)
            for (const choice of choices) expect(findBracket(scene.state, choice.bracket)).toBeDefined();
        }
      }),
      { seed: seedOf(20260105), numRuns: 400 },
    );
    expect(whole).toBeGreaterThan(20);
  });

  it('in negotiations of every kind of move', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        play(seed, 50, (before, acts) => {
          expectWhole(before, acts);
        });
      }),
      { seed: seedOf(20260105), numRuns: 150 },
    );
  });
});
