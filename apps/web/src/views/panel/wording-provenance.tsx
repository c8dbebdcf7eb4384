// On a wording's card: what was unified into it, and what a bridging wording said before, with the answers it had.
import type { Wording } from '@adref/negotiation';
import { isolated } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { namesTogether, seatName } from '../../session/names/seat-names.ts';
import { positionName } from '../../session/names/stance-words.ts';
import { useNegotiation } from '../../session/record-now.ts';

export function WordingProvenance({ wording }: { readonly wording: Wording }): ReactNode {
  const state = useNegotiation();
  const { sources, versions } = wording;
  return (
    <>
      {sources.map(({ wording: id, sponsors, words, approach, rationale }) => (
        <p key={id} className="provenance">
          Also proposed by{' '}
          {namesTogether(
            sponsors.map((seat) => seatName(state, seat)),
            5,
          )}{' '}
          as “{isolated(words)}” (unified: {[approach, rationale].filter((part) => part !== '').join('; ')})
        </p>
      ))}
      {versions.length > 0 && (
        <details className="versions">
          <summary>
            Version {versions.length + 1}; {versions.length}{' '}
            {versions.length === 1 ? 'earlier version' : 'earlier versions'}
          </summary>
          <ol>
            {versions.map(({ words, until, positions }, index) => (
              <li key={until}>
                <b>{index + 1}</b> “{isolated(words)}”
                <span className="hint">
                  {positions.length === 0
                    ? 'not answered'
                    : positions
                        .map((position) => `${seatName(state, position.seat)}: ${positionName(position)}`)
                        .join('; ')}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
