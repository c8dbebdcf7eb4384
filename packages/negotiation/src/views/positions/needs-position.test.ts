import { expect, it } from 'vitest';
import { findByName, onWording, take } from '../../testing/requests.ts';
import { given, type Scene } from '../../testing/scene.ts';
import { needsPosition } from './needs-position.ts';

function asked({ state }: Scene): readonly string[] {
  const bracket = findByName(state, 'base')?.bracket;
  if (bracket === undefined) throw new Error('the scene has a bracket');
  return state.delegations.map(({ seat }) => seat).filter((seat) => needsPosition(bracket, seat));
}

it('asks a delegation until it has a position on any wording, or sponsors one', () => {
  const scene = given('a [base: takes note of | DNK: welcomed | FRA: noted] b');
  expect(asked(scene)).toEqual(['CHN', 'PAK', 'RUS', 'GBR', 'USA']);
  scene.when(take('object', 'base')).by('RUS').when(take('can-accept', 'FRA')).by('USA');
  expect(asked(scene)).toEqual(['CHN', 'PAK', 'GBR']);
  scene.when(onWording('withdraw-position', 'FRA')).by('FRA');
  expect(asked(scene)).toEqual(['CHN', 'PAK', 'GBR']);
  scene.when(onWording('withdraw-position', 'FRA')).by('USA').types('FRA', ' it');
  expect(asked(scene)).toEqual(['CHN', 'PAK', 'GBR', 'USA']);
});
