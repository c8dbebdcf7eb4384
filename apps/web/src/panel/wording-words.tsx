// A wording's words as the panel shows them, brackets inside written out; the empty wording reads as what it means.
import { plainWords, type Segment } from '@adref/negotiation';
import type { ReactNode } from 'react';
import type { Emptiness } from '../text/emptiness.ts';
import { LeafWords } from '../text/leaf-words.tsx';

interface Props {
  readonly segments: readonly Segment[];
  readonly emptiness: Emptiness;
}

export function WordingWords({ segments, emptiness }: Props): ReactNode {
  switch (emptiness) {
    case 'deletion':
      return <em className="means-delete">delete these words</em>;
    case 'being-typed':
      return <em className="means-delete">being typed…</em>;
    case 'words':
      return segments.map((segment) =>
        segment.kind === 'leaf' ? (
          <LeafWords key={segment.id} words={segment.text} />
        ) : (
          <span key={segment.id} className="inner-bracket">
            {plainWords([segment])}
          </span>
        ),
      );
    default: {
      const never: never = emptiness;
      return never;
    }
  }
}
