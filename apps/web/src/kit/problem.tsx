// What is wrong with what is shown here, read out when it comes: a page that has no answer, a file that cannot be read.
import type { ReactNode } from 'react';

interface Props {
  /** Null: nothing is wrong. */
  readonly sentence: string | null;
  /** Ways on. */
  readonly children?: ReactNode;
}

export function Problem({ sentence, children }: Props): ReactNode {
  if (sentence === null) return null;
  return children === undefined ? (
    <p className="notice refused" role="alert">
      {sentence}
    </p>
  ) : (
    <div className="notice refused" role="alert">
      <p>{sentence}</p>
      {children}
    </div>
  );
}
