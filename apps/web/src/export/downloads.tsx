// The files: the agreed text once it exists, the bracketed text at any time.
import type { ReactNode } from 'react';
import { useNumberStyle } from '../room/number-style.ts';

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
  const numbers = useNumberStyle() === 'alternative-is-bis' ? 'alt' : 'bis';
  const href = (form: 'agreed' | 'bracketed', as: string) => {
    const asked = new URLSearchParams({ form, as, person, ...(form === 'bracketed' ? { numbers } : {}) });
    return `/api/negotiations/${encodeURIComponent(negotiation)}/export?${asked}`;
  };
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
