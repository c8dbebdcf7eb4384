// One paragraph on the page: its state in words at the margin, a rule in the state's colour, its number in the gutter, and
// under its words what was proposed beside them.
import {
  isProposed,
  type NegotiationState,
  type Paragraph,
  paragraphBrackets,
  placeholdersIn,
} from '@adref/negotiation';
import { memo, type ReactNode, useCallback } from 'react';
import { useCellPart } from '../kit/cell.ts';
import { type Focus, useInHand } from '../session/in-hand.ts';
import { useTextSource } from '../session/text-source.ts';
import { BesideView } from './beside-view.tsx';
import { paragraphRole } from './paragraph-roles.ts';
import { ParagraphWords } from './segments-view.tsx';
import { shownLabel } from './shown-label.ts';
import { StatusChip } from './status-chip.tsx';
import { TalkCount } from './talk-count.tsx';

interface Props {
  readonly paragraph: Paragraph;
  readonly label: string;
}

/** What still fits beside a number in the gutter: bis, ter, new. */
const SHORT_SUFFIX = 3;

/** The number in the gutter; a long word behind it (quater, quinquies) stands small under it, so that the words keep their line. */
function NumberView({ label }: { readonly label: string }): ReactNode {
  const [number = '', ...rest] = label.split(' ');
  const suffix = rest.join(' ');
  return (
    <div className="number">
      {number}
      {suffix !== '' && ' '}
      {suffix !== '' && (
        <span className={suffix.length > SHORT_SUFFIX ? 'number-below' : undefined}>{suffix}</span>
      )}
    </div>
  );
}

export const ParagraphView = memo(function ParagraphView({ paragraph, label }: Props): ReactNode {
  const { focus } = useInHand();
  const { state } = useTextSource();
  const isHere = useCellPart(
    focus,
    useCallback((now: Focus | null) => now?.paragraph === paragraph.id, [paragraph.id]),
  );
  const isPointed = useCellPart(
    state,
    useCallback(({ pointer }: NegotiationState) => pointer === paragraph.id, [paragraph.id]),
  );
  const open = paragraphBrackets(paragraph).length;
  return (
    <div
      className="paragraph"
      {...paragraphRole(paragraph)}
      id={`paragraph-${paragraph.id}`}
      data-paragraph={paragraph.id}
      data-kind={paragraph.kind}
      data-level={paragraph.level}
      data-state={paragraph.status === 'open' && open > 0 ? 'bracketed' : paragraph.status}
      data-here={isHere || undefined}
      data-pointed={isPointed || undefined}
    >
      <NumberView label={shownLabel(paragraph.kind, label)} />
      <ParagraphWords paragraph={paragraph} label={label} />
      {/* Read behind the words, though it stands before them on the page. */}
      <div className="margin">
        <span className="chips">
          <StatusChip
            status={paragraph.status}
            open={open}
            isNew={isProposed(paragraph)}
            gaps={placeholdersIn(paragraph.segments).length}
            pending={paragraph.holds.map(({ seat }) => seat)}
            isParked={paragraph.parking !== null}
            words="long"
          />
        </span>
        <TalkCount paragraph={paragraph.id} />
      </div>
      {paragraph.beside.map((bracket) => (
        <BesideView key={bracket.id} paragraph={paragraph} bracket={bracket} />
      ))}
    </div>
  );
});
