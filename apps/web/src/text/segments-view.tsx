// Segments in the running text: leaves, and brackets with real bracket signs, a slash between the wordings, and who
// stands behind each. Signs and codes are not words of the text: they cannot be selected and carets pass by them.
// A bracket around a whole paragraph has its alternatives on lines of their own, each under its number.
import {
  alternativeNumber,
  type Bracket,
  type BracketSense,
  type NumberStyle,
  type Paragraph,
  paragraphBrackets,
  type Segment,
  senseOf,
  type Wording,
  wholeBracketOf,
} from '@adref/negotiation';
import { Fragment, memo, type ReactNode, useCallback, useMemo } from 'react';
import { useCellPart } from '../kit/cell.ts';
import { type Focus, useInHand } from '../session/in-hand.ts';
import { useNumberStyle } from '../session/number-style.ts';
import { nameOfParagraph } from '../session/places/brackets-in.ts';
import { useTextSource } from '../session/text-source.ts';
import { useWho } from '../session/who.ts';
import { useEmptiness } from './emptiness.ts';
import { LeafView } from './leaf-view.tsx';
import { PackageMark } from './package-mark.tsx';
import { wordsRole } from './paragraph-roles.ts';
import { SponsorsView } from './sponsors-view.tsx';
import { BracketNumbers, useBracketName } from './use-bracket-name.ts';
import { insteadOfWords } from './wording-meaning.ts';

interface WordsProps {
  readonly paragraph: Paragraph;
  readonly label: string;
}

/** All words of a paragraph. */
export function ParagraphWords({ paragraph, label }: WordsProps): ReactNode {
  const style = useNumberStyle();
  const whole = wholeBracketOf(paragraph);
  const { state } = useTextSource();
  const numbers = useMemo(() => {
    const name = label === '' ? nameOfParagraph(state.get(), paragraph.id) : label.replace(/\.$/, '');
    return new Map(paragraphBrackets(paragraph).map(({ id }, index) => [id, `${name}.${index + 1}`]));
  }, [state, paragraph, label]);
  return (
    <BracketNumbers value={numbers}>
      <div className="words" dir="auto" data-whole={whole !== null || undefined} {...wordsRole(paragraph)}>
        {paragraph.segments.map((segment) =>
          segment.kind === 'leaf' ? (
            <LeafView key={segment.id} leaf={segment.id} />
          ) : (
            <BracketView
              key={segment.id}
              bracket={segment}
              depth={1}
              sense={senseOf(paragraph, segment)}
              label={label}
              style={style}
            />
          ),
        )}
      </div>
    </BracketNumbers>
  );
}

interface SegmentsProps {
  readonly segments: readonly Segment[];
  /** How many brackets stand around them. */
  readonly depth: number;
}

/** Leaves and brackets in their order. */
export function SegmentsView({ segments, depth }: SegmentsProps): ReactNode {
  return segments.map((segment) =>
    segment.kind === 'leaf' ? (
      <LeafView key={segment.id} leaf={segment.id} />
    ) : (
      <BracketView
        key={segment.id}
        bracket={segment}
        depth={depth + 1}
        sense="words"
        label=""
        style="new-is-bis"
      />
    ),
  );
}

interface BracketProps {
  readonly bracket: Bracket;
  readonly depth: number;
  readonly sense: BracketSense;
  readonly label: string;
  readonly style: NumberStyle;
}

const BracketView = memo(function BracketView(props: BracketProps): ReactNode {
  const { bracket, depth, sense, label, style } = props;
  const isDiscussed = useIsDiscussed(bracket.id);
  const name = useBracketName(bracket);
  const isWhole = sense !== 'words';
  const shown = sense === 'new' ? proposalsOf(bracket.wordings) : bracket.wordings;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bracket stands within a line of text, where no fieldset can
    <span
      className="bracket"
      role="group"
      aria-label={name}
      data-bracket={bracket.id}
      data-discussed={isDiscussed || undefined}
    >
      <BracketSign sign="[" depth={depth} />
      {shown.map((wording, index) => (
        <Fragment key={wording.id}>
          {index > 0 && <span className="slash">{isWhole ? '\u00a0/ ' : ' / '}</span>}
          {isWhole && index > 0 && <br />}
          {isWhole && index > 0 && wording.origin !== 'base' && label !== '' && (
            <span className="alternative">{alternativeNumber(label, index, style)} </span>
          )}
          <WordingView wording={wording} depth={depth} sense={sense} label={label} />
        </Fragment>
      ))}
      <BracketSign sign="]" depth={depth} />
      <PackageMark bracket={bracket.id} />
    </span>
  );
});

/** Nothing is the base of a paragraph that is only proposed: it has no place in the text. */
function proposalsOf(wordings: readonly Wording[]): readonly Wording[] {
  return wordings.length > 1 ? wordings.slice(1) : wordings;
}

/** Whether a bracket is the one under discussion. */
export function useIsDiscussed(bracket: string): boolean {
  const { focus } = useInHand();
  return useCellPart(
    focus,
    useCallback((now: Focus | null) => now?.bracket === bracket, [bracket]),
  );
}

/** A bracket sign; inside another bracket it says how deep it stands, so that it is found again at its end. */
export function BracketSign({ sign, depth }: { readonly sign: string; readonly depth: number }): ReactNode {
  return (
    <span className="bracket-sign" data-depth={depth > 1 ? depth : undefined}>
      {sign}
    </span>
  );
}

interface WordingProps {
  readonly wording: Wording;
  readonly depth: number;
  readonly sense: BracketSense;
  readonly label: string;
}

function WordingView({ wording, depth, sense, label }: WordingProps): ReactNode {
  const { me } = useWho();
  const emptiness = useEmptiness(wording);
  const paragraph = label === '' ? 'this paragraph' : `paragraph ${label}`;
  const instead = insteadOfWords({ sense, wording, paragraph }, emptiness);
  // Nobody types in what is not there: the base of a paragraph that is only proposed.
  const hasLeaves = sense !== 'new' || wording.origin !== 'base';
  return (
    <span
      className="wording"
      data-wording={wording.id}
      data-mine={wording.sponsors.includes(me.seat) || undefined}
    >
      {hasLeaves && (
        <span className="wording-words">
          <SegmentsView segments={wording.segments} depth={depth} />
        </span>
      )}
      {instead !== null && <span className="delete-mark">{emptiness === 'being-typed' ? '…' : instead}</span>}
      {hasLeaves && <SponsorsView wording={wording} />}
    </span>
  );
}
