// The paragraphs with their state, how far the text is, and how many brackets wait for my position.

import { isProposed, type Paragraph, paragraphBrackets, placeholdersIn } from '@adref/negotiation';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { useInHand } from '../../session/in-hand.ts';
import { gistOf } from '../../session/names/gist-of.ts';
import { useNumbers } from '../../session/number-style.ts';
import { useShownState, useTextSource } from '../../session/text-source.ts';
import { liveSegments } from '../../session/words/live-text.ts';
import { StatusChip } from '../../text/status-chip.tsx';
import { wordsToKnowBy } from '../../text/words-to-know-by.ts';
import { LeftBehind } from '../../views/desk/leftover-list.tsx';
import { NeedsMe } from './needs-me.tsx';
import type { Remind } from './remind.ts';
import { WaitingTalk } from './waiting-button.tsx';

interface Props {
  readonly onChoose: (paragraph: string) => void;
  /** Goes to what a reminder names. */
  readonly onRemind: Remind;
}

export function Outline({ onChoose, onRemind }: Props): ReactNode {
  const inHand = useInHand();
  const state = useShownState();
  const focus = useCell(inHand.focus);
  const labels = useNumbers();
  const list = useRef<HTMLOListElement>(null);
  const titleId = useId();
  const here = focus?.paragraph;
  const ids = state.paragraphs.map(({ id }) => id);
  // One stop of Tab: the row where the keyboard was last, or of what is discussed, or the first.
  const [last, setLast] = useState<string | null>(null);
  const stop = [last, here].find((id) => id != null && ids.includes(id)) ?? ids[0];
  useEffect(() => {
    if (here !== undefined && list.current !== null) showCurrent(list.current);
  }, [here]);
  return (
    <>
      <h2 className="small-caps" id={titleId}>
        Paragraphs
      </h2>
      <ol className="outline-list" aria-labelledby={titleId} ref={list} onKeyDown={walkRows}>
        {state.paragraphs.map((paragraph, index) => (
          <li key={paragraph.id}>
            <OutlineRow
              paragraph={paragraph}
              label={labels.get(paragraph.id) ?? ''}
              place={index + 1}
              isHere={paragraph.id === here}
              isStop={paragraph.id === stop}
              onChoose={onChoose}
              onFocus={setLast}
            />
          </li>
        ))}
      </ol>
      <Progress onRemind={onRemind} />
    </>
  );
}

/** Arrow keys, Home and End go from row to row. */
function walkRows(event: KeyboardEvent<HTMLOListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.outline-row')];
  const now = document.activeElement;
  const at = now instanceof HTMLElement ? rows.indexOf(now) : -1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = to === undefined ? undefined : rows[to];
  if (row === undefined) return;
  event.preventDefault();
  row.focus();
}

/** Scrolls the list, and nothing around it, until the row of the paragraph under discussion is in sight. */
function showCurrent(list: HTMLElement): void {
  const row = list.querySelector('[aria-current]');
  if (row === null) return;
  const [seen, wanted] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (wanted.top < seen.top) list.scrollTop -= seen.top - wanted.top;
  else if (wanted.bottom > seen.bottom) list.scrollTop += wanted.bottom - seen.bottom;
}

interface RowProps {
  readonly paragraph: Paragraph;
  readonly label: string;
  /** What it is called by when it has no label. */
  readonly place: number;
  readonly isHere: boolean;
  readonly isStop: boolean;
  readonly onChoose: (paragraph: string) => void;
  readonly onFocus: (paragraph: string) => void;
}

const OutlineRow = memo(function OutlineRow(props: RowProps): ReactNode {
  const { paragraph, label, place, isHere, isStop, onChoose, onFocus } = props;
  const text = useTextSource();
  const isNew = isProposed(paragraph);
  const live = liveSegments(paragraph.segments, text);
  const { shown, isCut } = gistOf(wordsToKnowBy({ ...paragraph, segments: live }));
  return (
    <button
      type="button"
      className="outline-row"
      data-kind={paragraph.kind}
      aria-current={isHere || undefined}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => onFocus(paragraph.id)}
      onClick={() => onChoose(paragraph.id)}
    >
      <span>
        {label === '' ? <span className="visually-hidden">¶{place}</span> : label.replace(/\.$/, '')}
      </span>
      <span className="gist" dir="auto">
        {shown}
        {isCut && '…'}
      </span>
      <span className="chips">
        <StatusChip
          status={paragraph.status}
          open={paragraphBrackets(paragraph).length}
          isNew={isNew}
          gaps={placeholdersIn(paragraph.segments).length}
          pending={paragraph.holds.map(({ seat }) => seat)}
          isParked={paragraph.parking !== null}
          words="short"
        />
      </span>
    </button>
  );
});

function Progress({ onRemind }: { readonly onRemind: Remind }): ReactNode {
  const state = useShownState();
  const counted = state.paragraphs;
  const agreed = counted.filter(({ status }) => status === 'agreed').length;
  const adRef = counted.filter(({ status }) => status === 'ad-ref').length;
  const open = counted.flatMap(paragraphBrackets);
  if (counted.length === 0) return null;
  const share = (count: number) => ({ width: `${(100 * count) / counted.length}%` });
  return (
    <div className="progress">
      <p>
        <b>{agreed}</b> of {counted.length} paragraphs agreed
        {adRef > 0 && `, ${adRef} ad ref`}
      </p>
      <div className="progress-bar" aria-hidden="true">
        <span className="part-agreed" style={share(agreed)} />
        <span className="part-adref" style={share(adRef)} />
      </div>
      <p>{openWords(open.length)}</p>
      <NeedsMe onRemind={onRemind} />
      <WaitingTalk onRemind={onRemind} />
      <LeftBehind />
    </div>
  );
}

function openWords(count: number): string {
  if (count === 0) return 'No open brackets';
  return `${count} open ${count === 1 ? 'bracket' : 'brackets'}`;
}
