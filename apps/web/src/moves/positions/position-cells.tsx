// The delegations as a row of cells, always in the same alphabetical order, each with its code and the symbol of its stance.
import type { Standing } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { STANCE_SYMBOL, standingWords } from '../../session/names/stance-words.ts';

export function PositionCells({ standings }: { readonly standings: readonly Standing[] }): ReactNode {
  return (
    <ul className="cells" aria-label="Positions">
      {standings.map((standing) => {
        const { delegation, shown } = standing;
        const words = `${delegation.name} ${standingWords(standing)}`;
        return (
          <li key={delegation.seat} className="cell" data-stance={shown} title={words}>
            <span aria-hidden="true">{delegation.code}</span>
            <span aria-hidden="true">{STANCE_SYMBOL[shown]}</span>
            <span className="visually-hidden">{words}</span>
          </li>
        );
      })}
    </ul>
  );
}
