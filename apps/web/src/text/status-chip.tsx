// The state of a paragraph in a word or two: agreed, ad ref, 2 open. An open paragraph without brackets says nothing.
import type { ParagraphStatus } from '@adref/negotiation';
import type { ReactNode } from 'react';

interface Props {
  readonly status: ParagraphStatus;
  readonly open: number;
  readonly words: 'long' | 'short';
}

export function StatusChip({ status, open, words }: Props): ReactNode {
  switch (status) {
    case 'agreed':
      return <span className="chip agreed">agreed</span>;
    case 'ad-ref':
      return <span className="chip adref">ad ref</span>;
    case 'silence':
      return <span className="chip silence">silence</span>;
    case 'open': {
      if (open === 0) return null;
      return (
        <span className="chip open">
          {words === 'long' ? (
            `${open} open`
          ) : (
            <>
              <span aria-hidden="true">{open} [ ]</span>
              <span className="visually-hidden">{open} open</span>
            </>
          )}
        </span>
      );
    }
    default: {
      const never: never = status;
      return never;
    }
  }
}
