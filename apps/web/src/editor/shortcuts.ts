// The room's shortcuts while the text has the keyboard.

export type Shortcut = 'bracket' | 'propose' | 'undo' | 'redo';

/** By the key's place on the keyboard, so that they work with every layout; null when it is none of them. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  switch (event.code) {
    case 'KeyB':
      return event.shiftKey ? 'bracket' : null;
    case 'KeyP':
      return event.shiftKey ? 'propose' : null;
    case 'KeyZ':
      return event.shiftKey ? 'redo' : 'undo';
    case 'KeyY':
      return 'redo';
    default:
      return null;
  }
}
