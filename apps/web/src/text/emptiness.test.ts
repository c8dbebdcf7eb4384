import { describe, expect, it } from 'vitest';
import { caretIn, oneBracket, PROPOSED } from '../session/testing/one-bracket.ts';
import { emptinessOf } from './emptiness.ts';

describe('a wording without words', () => {
  it('proposes a deletion', () => {
    const room = oneBracket('', '');
    expect(emptinessOf(room.proposal, room)).toBe('deletion');
  });

  it('has words as soon as there are live ones, recorded or not', () => {
    const room = oneBracket('', 'acknowledges');
    expect(emptinessOf(room.proposal, room)).toBe('words');
  });

  it('is being typed while the caret of one of its sponsors stands in it', () => {
    const room = oneBracket('', '');
    room.present.set([caretIn(PROPOSED, 'PAK')]);
    expect(emptinessOf(room.proposal, room)).toBe('being-typed');
    room.present.set([caretIn('l-1', 'PAK')]);
    expect(emptinessOf(room.proposal, room)).toBe('deletion');
  });

  it('is not being typed by somebody who only reads there', () => {
    const room = oneBracket('', '');
    room.present.set([caretIn(PROPOSED, 'FRA')]);
    expect(emptinessOf(room.proposal, room)).toBe('deletion');
  });

  it('is being typed while my own editor is in it', () => {
    const room = oneBracket('', '');
    room.mounted.set(PROPOSED);
    expect(emptinessOf(room.proposal, room)).toBe('being-typed');
  });
});
