// What was said of a silence, a line each: requests for time and breaks, in the order in which they came.
import type { Silence } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useNegotiation } from '../../session/record-now.ts';
import { silenceLines } from './silence-words.ts';

export function SilenceLines({ silence }: { readonly silence: Silence }): ReactNode {
  const lines = silenceLines(useNegotiation(), silence);
  if (lines.length === 0) return null;
  return (
    <ul className="silence-lines">
      {lines.map(({ act, words, isLate }) => (
        <li key={act}>
          {isLate && <span className="chip late">late</span>} {words}
        </li>
      ))}
    </ul>
  );
}
