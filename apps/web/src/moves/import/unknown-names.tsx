// Names in brackets that are on no roster: who is meant by each is for the Chair's office to say before anything is recorded.
import type { NameChoice } from '@adref/formats';
import type { Delegation } from '@adref/negotiation';
import type { ReactNode } from 'react';
import type { PastedDraft } from './use-draft.ts';

interface Props {
  readonly draft: PastedDraft;
  readonly delegations: readonly Delegation[];
}

export function UnknownNames({ draft, delegations }: Props): ReactNode {
  if (draft.names.size === 0) return null;
  return (
    <fieldset className="unknown-names">
      <legend>Who is meant? These names are on no roster.</legend>
      {[...draft.names].map(([name, answer]) => (
        <label key={name}>
          <span>“{name}”</span>
          <select
            value={choiceOf(answer)}
            onChange={({ target }) => draft.answer(name, meantBy(target.value))}
          >
            <option value="" disabled>
              choose …
            </option>
            <option value="chair">the Chair</option>
            <option value="words">nobody: these are words of the text</option>
            {delegations.map((one) => (
              <option key={one.seat} value={`seat:${one.seat}`}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

function choiceOf(answer: NameChoice | null): string {
  if (answer === null) return '';
  return answer.kind === 'seats' ? `seat:${answer.seats[0] ?? ''}` : answer.kind;
}

function meantBy(value: string): NameChoice {
  if (value.startsWith('seat:')) return { kind: 'seats', seats: [value.slice('seat:'.length)] };
  return value === 'chair' ? { kind: 'chair' } : { kind: 'words' };
}
