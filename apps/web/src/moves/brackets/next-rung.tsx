// Whether a wording is stronger or weaker than the base on a ladder of verbs. How far apart two rungs are nobody can say, so no number
// is told. Advice; its source is told with the ladder below, and to a pointer.
import { rungMove } from '@adref/reference';
import type { ReactNode } from 'react';
import { useLadders } from './use-ladders.ts';

interface Props {
  readonly base: string;
  readonly words: string;
  /** The words that follow the bracket. */
  readonly behind: string;
}

export function NextRung({ base, words, behind }: Props): ReactNode {
  const move = rungMove(base, words, useLadders(), behind);
  if (move === null) return null;
  const source = `${move.ladder.label}. Source: ${move.ladder.source}`;
  return (
    <p className="rung-move" title={source}>
      {move.steps > 0 ? 'stronger' : 'weaker'} than “{move.from}”
    </p>
  );
}
