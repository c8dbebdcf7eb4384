// Copying words with one press, and saying what came of it.
import { useState } from 'react';
import { copyWords } from './clipboard.ts';

/** How to copy these words, and the sentence for after; '' before. */
export function useCopy(words: string): { readonly said: string; copy(): Promise<void> } {
  const [said, setSaid] = useState('');
  return {
    said,
    async copy() {
      setSaid((await copyWords(words)) ? 'Copied.' : 'Select the words above and copy them by hand.');
    },
  };
}
