// What this is and where we are, the views, who is here, whether my words are recorded, and who I am.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCell } from '../../kit/cell.ts';
import { whereWeAre } from '../../moves/meetings/where-we-are.ts';
import { useInHand } from '../../session/in-hand.ts';
import { saveWords } from '../../session/line/save-state.ts';
import { seatCode, seatTitle } from '../../session/names/seat-names.ts';
import { symbolNow } from '../../session/names/symbol-now.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useScreen } from '../../session/screen.ts';
import { useWho } from '../../session/who.ts';
import { useWaitingCount } from './needs-me.tsx';
import { type Errand, RoomMenu } from './room-menu.tsx';
import { useAnnouncedSave } from './use-announced-save.ts';
import { lapsedWords, useLapsed } from './use-lapsed.ts';
import { VIEWS, type View, viewName } from './view-names.ts';

interface Props {
  readonly view: View;
  readonly base: string;
  readonly isOutlineOpen: boolean;
  readonly onOutline: () => void;
  readonly onErrand: (errand: Errand) => void;
}

export function TopBar({ view, base, isOutlineOpen, onOutline, onErrand }: Props): ReactNode {
  const { me } = useWho();
  const { numberStyle } = useScreen();
  const state = useNegotiation();
  const style = useCell(numberStyle);
  // Where the outline is a drawer, what waits in it for my delegation shows on its opener.
  const lapsed = useLapsed().length;
  const waiting = useWaitingCount();
  return (
    <header className="top-bar">
      <button
        type="button"
        className="button quiet only-narrow outline-opener"
        onClick={onOutline}
        aria-label={openerName(lapsed, waiting)}
        aria-expanded={isOutlineOpen}
      >
        ☰{lapsed > 0 && <span className="opener-flag">↺</span>}
        {waiting > 0 && <span className="opener-count">{waiting}</span>}
      </button>
      <Link href={`/as/${me.person}/`} className="wordmark" aria-label="Adref: my negotiations">
        adref
      </Link>
      <div className="top-title">
        <strong>{state.title}</strong>
        <span>
          {[...whereWeAre(state, style), symbolNow(state), state.situation]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </div>
      <nav className="views" aria-label="Views">
        {VIEWS.map((each) => (
          <Link
            key={each}
            href={each === 'text' ? base : `${base}/${each}`}
            aria-current={each === view ? 'page' : undefined}
          >
            {viewName(each, me.seat)}
          </Link>
        ))}
      </nav>
      <PresentList />
      <SaveIndicator />
      <div className="who-am-i">
        <strong>
          <span className="seat-title">{seatTitle(state, me.seat)}</span>
          <span className="seat-code" aria-hidden="true">
            {seatCode(state, me.seat)}
          </span>
        </strong>
        <span className="person-name">{me.name}</span>
      </div>
      <RoomMenu onErrand={onErrand} />
    </header>
  );
}

function openerName(lapsed: number, waiting: number): string {
  if (lapsed > 0) return `Paragraphs; ${lapsedWords(lapsed)}`;
  return waiting > 0
    ? `Paragraphs; ${waiting} ${waiting === 1 ? 'needs' : 'need'} your position`
    : 'Paragraphs';
}

const SHOWN_PRESENT = 4;

function PresentList(): ReactNode {
  const { present } = useInHand();
  const { me } = useWho();
  const state = useNegotiation();
  const others = useCell(present).filter(({ person }) => person !== me.person);
  const seats = [...new Map(others.map((other) => [other.seat, other])).values()];
  const shown = seats.length > SHOWN_PRESENT ? seats.slice(0, SHOWN_PRESENT - 1) : seats;
  if (seats.length === 0) return null;
  const names = others.map((other) => `${seatTitle(state, other.seat)}: ${other.name}`).join('\n');
  return (
    <ul className="present" aria-label="Also here" title={names}>
      {shown.map((other) => (
        <li key={other.client}>
          <span aria-hidden="true">{seatCode(state, other.seat)}</span>
          <span className="visually-hidden">{seatTitle(state, other.seat)}</span>
        </li>
      ))}
      {seats.length > shown.length && (
        <li>
          +{seats.length - shown.length}
          <span className="visually-hidden"> more</span>
        </li>
      )}
    </ul>
  );
}

/** What may be said about my own work, to be seen at each letter; it is announced only when it turns bad, and when it is good again. */
function SaveIndicator(): ReactNode {
  const { save } = useScreen();
  const state = useCell(save);
  const { words, tone } = saveWords(state);
  const said = useAnnouncedSave(state);
  return (
    <>
      <span className="save-indicator" data-tone={tone}>
        {words}
      </span>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </>
  );
}
