// The part of the adoption's dialog that says how.
import type { AdoptedBy } from '@adref/negotiation';
import { type ReactNode, useId } from 'react';
import { LineField } from '../../kit/fields.tsx';

interface Props {
  readonly by: AdoptedBy;
  readonly onBy: (by: AdoptedBy) => void;
}

export function AdoptedByField({ by, onBy }: Props): ReactNode {
  const id = useId();
  const choose = (kind: string) =>
    onBy(kind === 'meeting' ? { kind, number: '' } : kind === 'silence' ? { kind } : { kind: 'unsaid' });
  return (
    <>
      <div className="field">
        <label htmlFor={id}>How it is adopted</label>
        <select id={id} value={by.kind} onChange={(event) => choose(event.target.value)}>
          <option value="meeting">at a meeting</option>
          <option value="silence">by silence</option>
          <option value="unsaid">not said</option>
        </select>
      </div>
      {by.kind === 'meeting' && (
        <LineField
          label="Number of the meeting"
          value={by.number}
          onValue={(number) => onBy({ kind: 'meeting', number })}
          hint="Such as 67th"
        />
      )}
    </>
  );
}
