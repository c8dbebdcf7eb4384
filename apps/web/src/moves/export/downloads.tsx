// The files: the agreed text once it exists, the bracketed text at any time, and what is made from an adopted text or was recorded
// beside it.
import { type NoPublicStatement, noPublicStatementSentence } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { useNumberStyle } from '../../session/number-style.ts';

const FORMATS = [
  { as: 'docx', name: 'Word' },
  { as: 'html', name: 'HTML' },
  { as: 'md', name: 'Markdown' },
] as const;

interface Props {
  readonly person: string;
  readonly negotiation: string;
  readonly isAdopted: boolean;
  readonly hasAgreed: boolean;
  /** Whether items stand under lead-ins, so that their letters can start again. */
  readonly hasAddressees: boolean;
  /** Why there is no public statement in the text; null where there is one. */
  readonly noStatement: NoPublicStatement | null;
  /** The numbers of the corrigenda that were issued. */
  readonly corrigenda: readonly number[];
  readonly hasStatements: boolean;
}

export function Downloads({
  person,
  negotiation,
  isAdopted,
  hasAgreed,
  hasAddressees,
  noStatement,
  corrigenda,
  hasStatements,
}: Props): ReactNode {
  const numbers = useNumberStyle() === 'alternative-is-bis' ? 'alt' : 'bis';
  const links = { person, negotiation };
  const [isRestarting, setRestarting] = useState(false);
  const letters = isRestarting ? 'restarting' : 'document';
  return (
    <section className="downloads" aria-label="Downloads">
      {hasAgreed && (
        <FileLinks
          {...links}
          name={isAdopted ? 'Adopted text' : 'Agreed text'}
          asked={{ form: 'agreed', letters }}
        />
      )}
      {hasAgreed && hasAddressees && (
        <label className="hint">
          <input
            type="checkbox"
            checked={isRestarting}
            onChange={(event) => setRestarting(event.target.checked)}
          />{' '}
          In this file, start the letters again under each addressee
        </label>
      )}
      {noStatement === null && (
        <FileLinks {...links} name="Public statement, for the press" asked={{ form: 'public-statement' }} />
      )}
      {noStatement === 'no-part' && <p className="hint">{noPublicStatementSentence(noStatement)}</p>}
      {corrigenda.map((number) => (
        <FileLinks
          key={number}
          {...links}
          name={`Corr.${number}`}
          asked={{ form: 'corrigendum', number: String(number) }}
        />
      ))}
      {hasStatements && (
        <FileLinks {...links} name="Statements, for the room" asked={{ form: 'statements' }} />
      )}
      <FileLinks
        {...links}
        name={isAdopted ? 'Text with its marks' : 'Bracketed draft'}
        asked={{ form: 'bracketed', numbers }}
      />
    </section>
  );
}

interface LinksProps extends Pick<Props, 'person' | 'negotiation'> {
  readonly name: string;
  readonly asked: Readonly<Record<string, string>>;
}

function FileLinks({ person, negotiation, name, asked }: LinksProps): ReactNode {
  const href = (as: string) =>
    `/api/negotiations/${encodeURIComponent(negotiation)}/export?${new URLSearchParams({ ...asked, as, person })}`;
  return (
    <p>
      <span className="small-caps">{name}</span>
      {FORMATS.map((format) => (
        <a key={format.as} className="button small" href={href(format.as)} download>
          {format.name}
          <span className="visually-hidden">: {name}</span>
        </a>
      ))}
    </p>
  );
}
