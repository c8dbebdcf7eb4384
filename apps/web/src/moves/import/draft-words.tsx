// The words of a draft as they will stand in the text: brackets with their alternatives, and whose words each is said to be.
import { type Draft, type DraftBracket, lengthOf, type RichText, sliceText } from '@adref/negotiation';
import { Fragment, type ReactNode } from 'react';
import { LeafWords } from '../../text/leaf-words.tsx';

type CodeOf = (seat: string) => string;

interface Props {
  readonly words: Pick<Draft, 'text' | 'brackets'>;
  readonly codeOf: CodeOf;
}

export function DraftWords({ words: { text, brackets = [] }, codeOf }: Props): ReactNode {
  return <Stretch text={text} brackets={brackets} from={0} to={lengthOf(text)} depth={1} codeOf={codeOf} />;
}

interface StretchProps {
  readonly text: RichText;
  readonly brackets: readonly DraftBracket[];
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly codeOf: CodeOf;
}

function Stretch({ text, brackets, from, to, depth, codeOf }: StretchProps): ReactNode {
  const starts = brackets.map((_, index) => brackets[index - 1]?.to ?? from);
  return (
    <>
      {brackets.map((bracket, index) => (
        <Fragment key={`${bracket.from}:${starts[index]}`}>
          <LeafWords words={sliceText(text, starts[index] ?? from, bracket.from)} />
          <BracketWords text={text} bracket={bracket} depth={depth} codeOf={codeOf} />
        </Fragment>
      ))}
      <LeafWords words={sliceText(text, brackets.at(-1)?.to ?? from, to)} />
    </>
  );
}

interface BracketProps {
  readonly text: RichText;
  readonly bracket: DraftBracket;
  readonly depth: number;
  readonly codeOf: CodeOf;
}

function BracketWords({ text, bracket, depth, codeOf }: BracketProps): ReactNode {
  const { from, to, within = [], wordings } = bracket;
  return (
    <span className="bracket">
      <Sign sign="[" depth={depth} />
      <span className="wording">
        {from === to ? (
          <span className="delete-mark">no words</span>
        ) : (
          <span className="wording-words">
            <Stretch text={text} brackets={within} from={from} to={to} depth={depth + 1} codeOf={codeOf} />
          </span>
        )}
        <span className="sponsors">base</span>
      </span>
      {wordings.map(({ text: other, brackets = [], noted = [] }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: wordings of a draft have no id, and their order does not change
        <Fragment key={index}>
          <span className="slash"> / </span>
          <span className="wording">
            {lengthOf(other) === 0 ? (
              <span className="delete-mark">delete</span>
            ) : (
              <span className="wording-words">
                <Stretch
                  text={other}
                  brackets={brackets}
                  from={0}
                  to={lengthOf(other)}
                  depth={depth + 1}
                  codeOf={codeOf}
                />
              </span>
            )}
            <span className="sponsors">
              Chair
              {noted.length > 0 && (
                <span className="as-heard"> as heard from {noted.map(codeOf).join(' ')}, not confirmed</span>
              )}
            </span>
          </span>
        </Fragment>
      ))}
      <Sign sign="]" depth={depth} />
    </span>
  );
}

function Sign({ sign, depth }: { readonly sign: string; readonly depth: number }): ReactNode {
  return (
    <span className="bracket-sign" data-depth={depth > 1 ? depth : undefined}>
      {sign}
    </span>
  );
}
