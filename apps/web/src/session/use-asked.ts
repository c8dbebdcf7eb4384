// One question to the server for a page: asked when the page appears, with its failure as words.
import { type DependencyList, useCallback, useEffect, useState } from 'react';
import type { Asked } from '../kit/asked-notice.tsx';
import type { Answer } from './line/api.ts';
import { NoConnection } from './line/commands.ts';

/** The answer, and a way to ask again. */
export function useAsked<T>(
  question: () => Promise<Answer<T>>,
  about: DependencyList,
): [Asked<T>, () => void] {
  const [asked, setAsked] = useState<Asked<T>>({ kind: 'asking' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` says what the question depends on
  useEffect(() => {
    let isCurrent = true;
    question().then(
      (answer) => {
        if (!isCurrent) return;
        if (answer.ok) setAsked({ kind: 'answered', value: answer.value });
        else setAsked({ kind: 'refused', status: answer.problem.status, sentence: answer.problem.sentence });
      },
      (error) => {
        if (!(error instanceof NoConnection)) throw error;
        if (isCurrent) setAsked({ kind: 'away' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [...about, round]);
  return [asked, useCallback(() => setRound((before) => before + 1), [])];
}
