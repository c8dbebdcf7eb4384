// A run of words with its marks, as static text. Every text node here holds words of the leaf and nothing else, because
// caret places are counted through them.
import {
  type Mark,
  plainText,
  type RichText,
  type Run,
  unbalancedControls,
  withDirectionKept,
} from '@adref/negotiation';
import type { ReactNode } from 'react';
import { stretchesOf } from './gaps.ts';

export function LeafWords({ words }: { readonly words: RichText }): ReactNode {
  return stretchesOf(withOwnDirection(words)).map(({ at, runs, isGap }) =>
    isGap ? (
      <span key={`gap ${at}`} className="gap">
        <Runs runs={runs} />
      </span>
    ) : (
      <Runs key={`words ${at}`} runs={runs} />
    ),
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  return runs.map((run, index) => <RunWords key={keyOf(run, index)} run={run} />);
}

function RunWords({ run }: { readonly run: Run }): ReactNode {
  return (run.marks ?? []).reduce<ReactNode>((inner, mark) => marked(mark, inner), run.text);
}

function marked(mark: Mark, inner: ReactNode): ReactNode {
  switch (mark) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'superscript':
      return <sup>{inner}</sup>;
    default: {
      const never: never = mark;
      return never;
    }
  }
}

function keyOf(run: Run, index: number): string {
  return `${index}:${(run.marks ?? []).join()}`;
}

/** Controls of direction that would reach into others' words have no effect here; every place in the words stays. */
function withOwnDirection(words: RichText): RichText {
  const plain = plainText(words);
  if (unbalancedControls(plain).length === 0) return words;
  const kept = withDirectionKept(plain);
  let at = 0;
  return words.map((run) => {
    at += run.text.length;
    return { ...run, text: kept.slice(at - run.text.length, at) };
  });
}
