// The words of a wording, or of a whole bracket, as the panel shows them: brackets written out, and a wording without words
// read as what it means.
import { type Bracket, plainWords, type Segment } from '@adref/negotiation';
import { Fragment, type ReactNode } from 'react';
import { LeafWords } from './leaf-words.tsx';

interface Props {
  readonly segments: readonly Segment[];
  /** What stands in the place of words; null when there are words. */
  readonly instead: string | null;
}

export function WordingWords({ segments, instead }: Props): ReactNode {
  return instead === null ? <Segments segments={segments} /> : <em className="means-delete">{instead}</em>;
}

function Segments({ segments }: { readonly segments: readonly Segment[] }): ReactNode {
  return segments.map((segment) =>
    segment.kind === 'leaf' ? (
      <LeafWords key={segment.id} words={segment.text} />
    ) : (
      <BracketWords key={segment.id} bracket={segment} />
    ),
  );
}

/** A bracket as it reads in the text, without codes. */
export function BracketWords({ bracket }: { readonly bracket: Bracket }): ReactNode {
  return (
    <span className="inner-bracket">
      <span className="bracket-sign">[</span>
      {bracket.wordings.map(({ id, segments }, index) => (
        <Fragment key={id}>
          {index > 0 && <span className="slash"> / </span>}
          {plainWords(segments) === '' ? (
            <em className="means-delete">delete</em>
          ) : (
            <Segments segments={segments} />
          )}
        </Fragment>
      ))}
      <span className="bracket-sign">]</span>
    </span>
  );
}
