import { describe, expect, it } from 'vitest';
import { letterOf, shortcutOf } from './shortcuts.ts';

const pressed = (key: string, code: string, more: object = {}) => ({
  key,
  code,
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('shortcuts', () => {
  it.each([
    ['a German keyboard', 'z', 'KeyY', 'undo'],
    ['a German keyboard', 'y', 'KeyZ', 'redo'],
    ['a French keyboard', 'z', 'KeyW', 'undo'],
    ['Dvorak', 'z', 'Slash', 'undo'],
    ['Dvorak, where the key of Z has another letter', ';', 'KeyZ', null],
    ['a Russian keyboard', 'я', 'KeyZ', 'undo'],
    ['a Greek keyboard', 'ζ', 'KeyZ', 'undo'],
    ['an Arabic keyboard', 'ئ', 'KeyZ', 'undo'],
    ['a Hebrew keyboard', 'ז', 'KeyZ', 'undo'],
  ])('go by the letter on %s (%s)', (_, key, code, wanted) =>
    expect(shortcutOf(pressed(key, code))).toBe(wanted),
  );

  it('with Shift have capital letters', () => {
    expect(shortcutOf(pressed('P', 'KeyR', { shiftKey: true }))).toBe('propose');
    expect(shortcutOf(pressed('З', 'KeyP', { shiftKey: true }))).toBe('propose');
    expect(shortcutOf(pressed('Z', 'KeyY', { shiftKey: true }))).toBe('redo');
  });

  it('are none without Ctrl or Command, or with Alt, which writes letters', () => {
    expect(shortcutOf(pressed('z', 'KeyZ', { ctrlKey: false }))).toBeNull();
    expect(shortcutOf(pressed('z', 'KeyZ', { altKey: true }))).toBeNull();
    expect(shortcutOf(pressed('z', 'KeyZ', { ctrlKey: false, metaKey: true }))).toBe('undo');
  });

  it('have no letter on keys that write none', () => {
    expect(letterOf({ key: 'Enter', code: 'Enter' })).toBeNull();
    expect(letterOf({ key: '8', code: 'Digit8' })).toBeNull();
  });
});
