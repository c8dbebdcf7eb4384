// Keys pressed while the text under the caret is being re-laid: kept in order and given back one by one.

export type HeldKey =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'backspace' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'move'; readonly event: KeyboardEvent };

/** What a key press means for the queue; null when it is not held (shortcuts and the like). */
export function heldKey(event: KeyboardEvent): HeldKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Backspace') return { kind: 'backspace' };
  if (event.key === 'Delete') return { kind: 'delete' };
  if (event.key === 'Enter') return { kind: 'enter' };
  if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End')
    return { kind: 'move', event };
  // One user-perceived character, whatever its length in code units.
  return [...event.key].length === 1 ? { kind: 'words', words: event.key } : null;
}

/** The words among held keys, when there is no place left to type them. */
export function wordsHeld(keys: readonly HeldKey[]): string {
  let words = '';
  for (const key of keys) {
    if (key.kind === 'words') words += key.words;
    else if (key.kind === 'enter') words += '\n';
    else if (key.kind === 'backspace') words = words.slice(0, -1);
  }
  return words;
}
