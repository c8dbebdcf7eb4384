// Why the last command was not done: one calm sentence near the action, announced to screen readers.
import type { ReactNode } from 'react';
import type { DoingNow } from './doing-now.ts';

interface Props {
  readonly commands: Pick<DoingNow, 'refused'> & { clear(): void };
}

export function Refused({ commands }: Props): ReactNode {
  return (
    <div aria-live="polite">
      {commands.refused !== null && (
        <div className="notice refused">
          <p>{commands.refused}</p>
          <button type="button" className="link" onClick={commands.clear}>
            Dismiss
          </button>
        </div>
      )}
    </div>
  );
}
