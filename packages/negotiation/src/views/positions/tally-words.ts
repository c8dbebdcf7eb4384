// A tally in words that agree in number: “6 support”, “1 reserves”.
import { STANCES } from '../../model/paragraph.ts';
import type { ShownStance, Tally } from './standings.ts';

export interface CountedStance {
  readonly kind: ShownStance;
  readonly count: number;
  /** Without the count. */
  readonly words: string;
}

const ORDER: readonly ShownStance[] = [...STANCES, 'lapsed', 'silent'];

/** Whatever is not nought, stances first. */
export function tallyWords(tally: Tally): readonly CountedStance[] {
  return ORDER.filter((kind) => tally[kind] > 0).map((kind) => ({
    kind,
    count: tally[kind],
    words: tally[kind] === 1 ? ONE[kind] : MORE[kind],
  }));
}

const MORE: Readonly<Record<ShownStance, string>> = {
  support: 'support',
  'can-accept': 'can accept',
  reserve: 'reserve',
  object: 'object',
  lapsed: 'lapsed',
  silent: 'silent',
};

const ONE: Readonly<Record<ShownStance, string>> = {
  ...MORE,
  support: 'supports',
  reserve: 'reserves',
  object: 'objects',
};
