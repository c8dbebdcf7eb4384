// A wording's words as the panel shows them, brackets inside written out; the empty wording reads as what it means.
import { plainWords, type Segment } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { LeafWords } from '../text/leaf-words.tsx';

export function WordingWords({ segments }: { readonly segments: readonly Segment[] }): ReactNode {
  if (plainWords(segments) === '') return <em className="means-delete">delete these words</em>;
  return segments.map((segment) =>
    segment.kind === 'leaf' ? (
      <LeafWords key={segment.id} words={segment.text} />
    ) : (
      <span key={segment.id} className="inner-bracket">
        {plainWords([segment])}
      </span>
    ),
  );
}
