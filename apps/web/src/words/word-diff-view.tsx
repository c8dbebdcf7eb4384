// What changed between two wordings, to be read: words that went are struck out behind a minus, words that came are
// underlined behind a plus. Signs and hidden words tell it as well as colour does.
import { memo, type ReactNode } from 'react';
import { type DiffPart, wordDiff } from './word-diff.ts';

interface Props {
  readonly before: string;
  readonly after: string;
  /** How many differences are shown together. */
  readonly together?: number;
}

export const WordDiff = memo(function WordDiff({ before, after, together = 1 }: Props): ReactNode {
  let at = 0;
  return (
    <p className="word-diff" dir="auto">
      {wordDiff(before, after, together).map((part) => {
        at += part.words.length;
        return <Part key={`${part.kind}${at}`} part={part} />;
      })}
    </p>
  );
});

function Part({ part: { kind, words } }: { readonly part: DiffPart }): ReactNode {
  // The sign stands at the first word, not before the blank that parts it from the word before.
  const blank = words.slice(0, words.length - words.trimStart().length);
  switch (kind) {
    case 'same':
      return words;
    case 'removed':
      return (
        <>
          {blank}
          <del>
            <span className="visually-hidden"> removed: </span>
            <span aria-hidden="true">−</span>
            {words.trimStart()}
          </del>
        </>
      );
    case 'added':
      return (
        <>
          {blank}
          <ins>
            <span className="visually-hidden"> added: </span>
            <span aria-hidden="true">+</span>
            {words.trimStart()}
          </ins>
        </>
      );
    default: {
      const never: never = kind;
      return never;
    }
  }
}
