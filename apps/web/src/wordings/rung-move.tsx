// How far a wording moves from the base on a ladder of verbs, said quietly where it is more than one rung. Advice, with its source.
import { rungMove } from '@adref/reference';
import type { ReactNode } from 'react';
import { useLadders } from './use-ladders.ts';

interface Props {
  readonly base: string;
  readonly words: string;
}

export function RungMove({ base, words }: Props): ReactNode {
  const move = rungMove(base, words, useLadders());
  if (move === null || Math.abs(move.steps) < 2) return null;
  const source = `${move.ladder.label}. Source: ${move.ladder.source}`;
  return (
    <p className="rung-move" title={source}>
      {stepsWords(move.steps)} from “{move.from}”<span className="visually-hidden">. {source}</span>
    </p>
  );
}

const COUNTS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function stepsWords(steps: number): string {
  const count = Math.abs(steps);
  return `${COUNTS[count - 2] ?? count} rungs ${steps > 0 ? 'up' : 'down'}`;
}
