// What a printed document says of itself at its head, offered to the form of a new negotiation: taken with one press, and shown first.
import { type MastheadForm, mastheadForm, type SourceReading } from '@adref/formats';
import { type ReactNode, useMemo } from 'react';

/** A form that may take the words of a masthead. */
export interface MastheadTaker {
  readonly value: MastheadForm;
  take(words: Partial<MastheadForm>): void;
}

interface Props {
  readonly reading: SourceReading;
  readonly form: MastheadTaker;
}

const NAMES: Readonly<Record<keyof MastheadForm, string>> = {
  title: 'Title',
  situation: 'Situation',
  symbol: 'Symbol',
  reportSymbol: 'Symbol of the report',
};

export function MastheadOffer({ reading, form }: Props): ReactNode {
  const offered = useMemo(() => mastheadForm(reading), [reading]);
  if (offered === null) return null;
  const said = FIELDS.filter((field) => offered[field] !== '');
  if (said.length === 0) return null;
  const isTaken = said.every((field) => form.value[field] === offered[field]);
  return (
    <div className="masthead-offer">
      <dl>
        {said.map((field) => (
          <div key={field}>
            <dt>{NAMES[field]}</dt>
            <dd>
              <bdi>{offered[field]}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        className="button"
        disabled={isTaken}
        onClick={() => form.take(Object.fromEntries(said.map((field) => [field, offered[field]])))}
      >
        {isTaken ? 'The form has these' : 'Fill in the form with these'}
      </button>
    </div>
  );
}

const FIELDS = ['title', 'situation', 'symbol', 'reportSymbol'] as const;
