// The four stances and silence: word, symbol and verb, the same everywhere on the screen.
import type { ShownStance, Stance } from '@adref/negotiation';

export const STANCE_SYMBOL: Readonly<Record<ShownStance, string>> = {
  support: '●',
  'can-accept': '○',
  reserve: '◐',
  object: '✕',
  silent: '–',
  lapsed: '↺',
};

/** The choice as a button says it. */
export const STANCE_CHOICE: Readonly<Record<Stance, string>> = {
  support: 'Support',
  'can-accept': 'Can accept',
  reserve: 'Reserve',
  object: 'Object',
};

/** The stance as said of one delegation: “France supports”. */
export const STANCE_VERB: Readonly<Record<ShownStance, string>> = {
  support: 'supports',
  'can-accept': 'can accept',
  reserve: 'reserves',
  object: 'objects',
  silent: 'silent',
  lapsed: 'lapsed: the words have changed since',
};
