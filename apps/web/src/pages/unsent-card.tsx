// Words that were typed here and can go nowhere from this page: shown, and copied with one press.
import { isolated } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useCopy } from '../kit/use-copy.ts';

export function UnsentCard({ words }: { readonly words: string }): ReactNode {
  const { said, copy } = useCopy(words);
  return (
    <article className="notice unsent" aria-label="Words that were not recorded">
      <p>These words of yours had not been recorded:</p>
      <p className="serif" dir="auto">
        “{isolated(words)}”
      </p>
      <button type="button" className="button" onClick={() => void copy()}>
        Copy
      </button>
      <p role="status" className="hint">
        {said}
      </p>
    </article>
  );
}
