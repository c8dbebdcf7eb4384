// The files: the agreed text once it exists, the bracketed text at any time.
import type { ReactNode } from 'react';

const FORMATS = [
  { as: 'docx', name: 'Word' },
  { as: 'html', name: 'HTML' },
  { as: 'md', name: 'Markdown' },
] as const;

interface Props {
  readonly person: string;
  readonly negotiation: string;
  readonly hasAgreed: boolean;
}

export function Downloads({ person, negotiation, hasAgreed }: Props): ReactNode {
  const href = (form: 'agreed' | 'bracketed', as: string) =>
    `/api/negotiations/${encodeURIComponent(negotiation)}/export?${new URLSearchParams({ form, as, person })}`;
  return (
    <section className="downloads" aria-label="Downloads">
      {hasAgreed && (
        <p>
          <span className="small-caps">Agreed text</span>
          {FORMATS.map(({ as, name }) => (
            <a key={as} className="button small" href={href('agreed', as)} download>
              {name}
            </a>
          ))}
        </p>
      )}
      <p>
        <span className="small-caps">Bracketed draft</span>
        {FORMATS.map(({ as, name }) => (
          <a key={as} className="button small" href={href('bracketed', as)} download>
            {name}
          </a>
        ))}
      </p>
    </section>
  );
}
