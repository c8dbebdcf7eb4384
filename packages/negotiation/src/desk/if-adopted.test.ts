// What the text would read like, without recording anything.
import { describe, expect, it } from 'vitest';
import { onPackage, tie } from '../testing/chair-requests.ts';
import { writeNotation } from '../testing/notation.ts';
import { findByName, take } from '../testing/requests.ts';
import { given, type Scene } from '../testing/scene.ts';
import { ifAdopted } from './if-adopted.ts';

function preview({ state }: Scene, ...names: readonly string[]): readonly string[] {
  const choices = names.map((name) => {
    const found = findByName(state, name);
    return { bracket: found?.bracket.id ?? 'none', wording: found?.wording.id ?? 'none' };
  });
  return ifAdopted(state, choices).paragraphs.map(({ segments }) => writeNotation(segments));
}

const scene = () => given('a [base: b | FRA: c [base: d | PAK: e]] f', 'g [base: h | USA: i]');

describe('if adopted', () => {
  it('shows any combination of choices, also of a bracket inside a wording', () => {
    expect(preview(scene(), 'FRA', 'PAK', 'USA')).toEqual(['a c e f', 'g i']);
    expect(preview(scene(), 'FRA')).toEqual(['a c [base: d | PAK: e] f', 'g [base: h | USA: i]']);
  });

  it('passes over what is gone by an earlier choice, or was never there', () => {
    expect(preview(scene(), 'base', 'PAK')).toEqual(['a b f', 'g [base: h | USA: i]']);
    expect(preview(scene(), 'GBR')).toEqual(preview(scene()));
  });

  it('asks neither for objections nor for packages, and records nothing', () => {
    const opposed = scene().when(take('object', 'USA')).by('CHN').when(tie('PAK', 'USA')).by('chair');
    const before = opposed.state;
    expect(preview(opposed, 'USA')).toEqual(['a [base: b | FRA: c [base: d | PAK: e]] f', 'g i']);
    expect(opposed.state).toBe(before);
    opposed.when(onPackage('settle-package')).by('chair').thenRefused('objection');
  });
});
