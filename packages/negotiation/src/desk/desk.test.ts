// The Chair's desk: everything that is in the way, the easiest first, and each press on it is a move that is not refused.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Bracket } from '../model/paragraph.ts';
import type { Obstacle } from '../model/refusal.ts';
import { hold, onPackage, park, tie } from '../testing/chair-requests.ts';
import { play } from '../testing/play.ts';
import { onParagraph, settle, take } from '../testing/requests.ts';
import { given, type Scene } from '../testing/scene.ts';
import { seedOf } from '../testing/seed.ts';
import { obstaclesTo } from '../views/closing/obstacles.ts';
import { packageOf } from '../views/packages/package.ts';
import { findParagraph, paragraphBrackets } from '../words/segment-tree.ts';
import { DESK_ORDER, type DeskRow, deskOf } from './desk.ts';
import { deskSentence } from './desk-sentence.ts';

const kinds = ({ state }: Scene) => deskOf(state).map(({ kind }) => kind);
const told = ({ state }: Scene) => deskOf(state).map((row) => deskSentence(row, state));

describe('the order', () => {
  it('goes from what one press closes to what is in other hands', () => {
    const scene = given(
      'parked [base: b | FRA: c]',
      'contested [base: b | FRA: d]',
      'one [base: b | CHN: e]',
      'alike [base: b | DNK: takes note of it | GBR: takes note of it all]',
      'ad ref',
      'held',
      'clean',
      'lands [base: b | USA: f]',
    )
      .when(park(['FRA', 'PAK'], 1), onParagraph('agree-ad-ref', 5), onParagraph('agree-ad-ref', 6))
      .by('chair')
      .when(take('object', 'CHN'))
      .by('RUS')
      .when(take('support', 'USA'), hold(6))
      .by('PAK');
    expect(kinds(scene)).toEqual([
      'settle',
      'agree-ad-ref',
      'agree',
      'unify',
      'choice',
      'choice',
      'pending',
      'parked',
    ]);
    expect(told(scene)).toEqual([
      'Nobody objects: 2 support, 5 silent.',
      'Nothing in it is open.',
      'Agreed ad ref; nobody holds it.',
      '“takes note of it” and “takes note of it all” say nearly the same.',
      'Could land on “d”: 1 supports, 6 silent.',
      'Nobody objects to “b”, but nobody supports or accepts it yet.',
      'Agreed pending Pakistan.',
      'Parked with France and Pakistan: by Friday',
    ]);
  });

  it('tells a single objection from several', () => {
    const scene = given('a [base: b | FRA: c] d')
      .when(take('object', 'FRA'), take('object', 'base'))
      .by('RUS');
    expect(kinds(scene)).toEqual(['one-objection']);
    const contested = scene.when(take('object', 'FRA'), take('object', 'base')).by('CHN');
    expect(kinds(contested)).toEqual(['contested']);
  });

  it('has a package as one thing, and a reservation that outlived its bracket', () => {
    const scene = given('a [base: b | FRA: c] d [base: e | PAK: f] g', 'h [base: i | USA: j]')
      .when(tie('FRA', 'PAK'))
      .by('chair')
      .when(take('object', 'PAK'), take('reserve', 'USA'))
      .by('CHN')
      .when(settle('USA'))
      .by('chair');
    expect(kinds(scene)).toEqual(['agree-ad-ref', 'reservation', 'package']);
    expect(told(scene).at(-1)).toBe('Ties “c” and “f”. China objects and has not accepted it.');
    expect(kinds(scene.when(onPackage('accept-package')).by('CHN'))).toEqual([
      'settle-package',
      'agree-ad-ref',
      'reservation',
    ]);
  });
});

/** Told by a row of its own, by its package, or with its paragraph where that is in other hands. */
function isOnDesk(
  obstacle: Extract<Obstacle, { readonly paragraph: string }>,
  rows: readonly DeskRow[],
  state: NegotiationState,
): boolean {
  const paragraph = findParagraph(state, obstacle.paragraph);
  if (paragraph === undefined) return false;
  if (paragraph.status === 'silence' && obstacle.kind !== 'reservation')
    return rows.some(({ kind }) => kind === 'silence');
  const inIt = rows.filter((row) => row.paragraph === paragraph.id);
  const isTied = ({ id }: Bracket) => packageOf(state, id) !== undefined;
  const isParked = inIt.some(({ kind }) => kind === 'parked');
  switch (obstacle.kind) {
    case 'paragraph-not-agreed':
      return inIt.length > 0 || paragraphBrackets(paragraph).some(isTied);
    case 'open-bracket':
      return (
        isParked ||
        packageOf(state, obstacle.bracket) !== undefined ||
        inIt.some(({ bracket }) => bracket === obstacle.bracket)
      );
    case 'placeholder':
      return isParked || inIt.some(({ kind }) => kind === 'placeholder');
    default:
      return inIt.some(({ kind }) => kind === obstacle.kind);
  }
}

describe('in negotiations of every kind of move', { timeout: 60_000 }, () => {
  it('the desk has every obstacle, is ordered, and each press on it is done', () => {
    const closed = new Map<string, number>();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        const table = play(seed, 50, () => {});
        const rows = deskOf(table.state);
        if (table.state.phase.kind !== 'negotiating') return;
        const order = rows.map(({ kind }) => DESK_ORDER.indexOf(kind));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        for (const obstacle of obstaclesTo(table.state)) {
          if (!('paragraph' in obstacle)) continue;
          expect(isOnDesk(obstacle, rows, table.state)).toBe(true);
        }
        for (const { kind, closing } of rows) {
          if (closing === null) continue;
          const again = play(seed, 50, () => {});
          expect(again.give('chair', closing)).toMatchObject({ ok: true });
          closed.set(kind, (closed.get(kind) ?? 0) + 1);
        }
      }),
      { seed: seedOf(20260105), numRuns: 60 },
    );
    expect([...closed.keys()].toSorted()).toEqual(['agree', 'agree-ad-ref', 'settle', 'settle-package']);
  });
});
