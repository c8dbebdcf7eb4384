// Why the last command was not done: one calm sentence near the action, announced to screen readers.
import type { ReactNode } from 'react';
import type { Commands } from '../session/use-commands.ts';

export function Refused({ commands }: { readonly commands: Commands }): ReactNode {
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
