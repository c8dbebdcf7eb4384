// The members of a body as lines to edit: names, short names, codes. What cannot be read is said at once, with its line.
import type { Delegation } from '@adref/negotiation';
import { rosterOfLines } from '@adref/reference';
import { type ReactNode, useId } from 'react';

interface Props {
  readonly lines: string;
  readonly onLines: (lines: string) => void;
}

export function MembersField({ lines, onLines }: Props): ReactNode {
  const id = useId();
  const read = rosterOfLines(lines);
  return (
    <div className="field">
      <label htmlFor={id}>Members, one a line</label>
      <textarea
        id={id}
        className="members-lines"
        rows={8}
        spellCheck={false}
        value={lines}
        aria-describedby={`${id}-hint`}
        aria-invalid={!read.ok || undefined}
        onChange={(event) => onLines(event.target.value)}
      />
      <p className="hint" id={`${id}-hint`}>
        Name; short name; code. The short name stands behind words, as in “(UK, DRC)”. The code stays with the
        member’s seat. From three members on; what you leave out is filled in.
      </p>
      <p className="hint" role="status">
        {read.ok ? `${read.delegations.length} members.` : read.sentence}
      </p>
    </div>
  );
}

/** The members that the lines name; none while a line cannot be read. */
export function membersIn(lines: string): readonly Delegation[] | null {
  const read = rosterOfLines(lines);
  return read.ok ? read.delegations : null;
}
