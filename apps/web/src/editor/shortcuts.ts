// The room's shortcuts while the text has the keyboard.

export type Shortcut = 'bracket' | 'propose' | 'undo' | 'redo';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The Latin letter that a key means in a shortcut: the one on it, wherever it lies (on QWERTZ, AZERTY, Dvorak); where a key has
 * a letter of another script, the Latin one of its place. Null when it has none.
 */
export function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  // Some keys of an Arabic keyboard write two letters.
  if (/\p{Script=Latin}/u.test(key) || !/^\p{L}+$/u.test(key)) return null;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

/** Null when it is none of them. */
export function shortcutOf(event: Pressed): Shortcut | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  switch (letterOf(event)) {
    case 'b':
      return event.shiftKey ? 'bracket' : null;
    case 'p':
      return event.shiftKey ? 'propose' : null;
    case 'z':
      return event.shiftKey ? 'redo' : 'undo';
    case 'y':
      return event.shiftKey ? null : 'redo';
    default:
      return null;
  }
}

/** Whether a key press writes a letter, which a page that nobody may type in cannot take; a space scrolls it. */
export function writesLetter({ key, ctrlKey, metaKey, altKey }: Pressed): boolean {
  return !ctrlKey && !metaKey && !altKey && [...key].length === 1 && key !== ' ';
}
