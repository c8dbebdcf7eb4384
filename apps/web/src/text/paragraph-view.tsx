// One paragraph on the page: its state in words at the margin, a rule in the state's colour, its number in the gutter.
import type { Paragraph } from '@adref/negotiation';
import { memo, type ReactNode, useCallback } from 'react';
import { useCellPart } from '../live/cell.ts';
import { type Focus, useRoom } from '../room/room.ts';
import { TalkCount } from '../talk/talk-count.tsx';
import { bracketsIn } from './brackets-in.ts';
import { SegmentsView } from './segments-view.tsx';
import { shownLabel } from './shown-label.ts';
import { StatusChip } from './status-chip.tsx';

interface Props {
  readonly paragraph: Paragraph;
  readonly label: string;
}

export const ParagraphView = memo(function ParagraphView({ paragraph, label }: Props): ReactNode {
  const { focus } = useRoom();
  const isHere = useCellPart(
    focus,
    useCallback((now: Focus | null) => now?.paragraph === paragraph.id, [paragraph.id]),
  );
  const open = bracketsIn(paragraph.segments).length;
  return (
    <div
      className="paragraph"
      id={`paragraph-${paragraph.id}`}
      data-paragraph={paragraph.id}
      data-kind={paragraph.kind}
      data-level={paragraph.level}
      data-state={paragraph.status === 'open' && open > 0 ? 'bracketed' : paragraph.status}
      data-here={isHere || undefined}
    >
      <div className="margin">
        <StatusChip status={paragraph.status} open={open} words="long" />
        <TalkCount paragraph={paragraph.id} />
      </div>
      <div className="number">{shownLabel(paragraph.kind, label)}</div>
      <div className="words" dir="auto">
        <SegmentsView segments={paragraph.segments} />
      </div>
    </div>
  );
});
