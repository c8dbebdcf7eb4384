// What stands in the place of an answer while there is none: that it is on its way, why it was refused, or that nobody answered.
import type { ReactNode } from 'react';
import { Problem } from './problem.tsx';

/** A question that was sent, and what came of it. */
export type Asked<T> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number; readonly sentence: string }
  | { readonly kind: 'away' };

/** Nothing once there is an answer. */
export function AskedNotice({
  asked,
  onAgain,
}: {
  readonly asked: Asked<unknown>;
  readonly onAgain: () => void;
}): ReactNode {
  switch (asked.kind) {
    case 'asking':
      return <p className="hint">One moment…</p>;
    case 'answered':
      return null;
    case 'refused':
      return <Problem sentence={asked.sentence} />;
    case 'away':
      return (
        <Problem sentence="The server cannot be reached.">
          <button type="button" className="link" onClick={onAgain}>
            Try again
          </button>
        </Problem>
      );
    default: {
      const never: never = asked;
      return never;
    }
  }
}
