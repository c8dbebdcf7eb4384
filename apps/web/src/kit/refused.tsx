// Why what was asked for was not done: one calm sentence near the action, announced to screen readers. Its place is there before
// it, without taking room: a region that comes with its words is not read by all.
import type { ReactNode } from 'react';
import type { DoingNow } from './doing-now.ts';

interface Props {
  readonly doing: Pick<DoingNow, 'refused'> & { clear?(): void };
}

export function Refused({ doing: { refused, clear } }: Props): ReactNode {
  return (
    <div className="refused-place" aria-live="polite">
      {refused !== null && (
        <div className="notice refused">
          <p>{refused}</p>
          {clear !== undefined && (
            <button type="button" className="link" onClick={clear}>
              Dismiss
            </button>
          )}
        </div>
      )}
    </div>
  );
}
