// The rows of the desk under their headings. Arrow keys go from row to row, N to the next; Enter presses the row's one button.
import { type DeskKind, type DeskRow, deskSentence, mayDo, type NegotiationState } from '@adref/negotiation';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { Refused } from '../../kit/refused.tsx';
import { UnifyForm } from '../../moves/brackets/unify-form.tsx';
import { useAsker } from '../../session/asker.ts';
import { useNumberStyle } from '../../session/number-style.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { closingWords, KIND_TITLE, rowNumber, rowTitle, rowWords } from './row-words.ts';

interface Props {
  readonly rows: readonly DeskRow[];
  /** With the words as they are now. */
  readonly state: NegotiationState;
  readonly onGo: (row: DeskRow) => void;
}

export function DeskList({ rows, state, onGo }: Props): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | null>(null);
  // The row that was closed goes, and the keyboard with it: it is taken to the row that comes next.
  useEffect(() => {
    const at = pressed.current;
    if (at === null || rows.length === 0 || document.activeElement !== document.body) return;
    pressed.current = null;
    mains(list.current)[Math.min(at, rows.length - 1)]?.focus();
  }, [rows]);
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = mains(list.current);
    const now = all.findIndex((each) => each.closest('li')?.contains(document.activeElement));
    const next = all[Math.max(0, Math.min(all.length - 1, now + step))];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go from one of its buttons to another
    <div className="desk-list" ref={list} onKeyDown={onKey}>
      {kinds.map((kind) => (
        <DeskPart
          key={kind}
          kind={kind}
          rows={rows}
          state={state}
          onGo={onGo}
          onPressed={(at) => {
            pressed.current = at;
          }}
        />
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, n: 1, N: 1 };

function mains(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.desk-main .button') ?? [])];
}

interface PartProps extends Props {
  readonly kind: DeskKind;
  readonly onPressed: (at: number) => void;
}

function DeskPart({ kind, rows, ...more }: PartProps): ReactNode {
  return (
    <section className="desk-part" aria-label={KIND_TITLE[kind]}>
      <h2 className="small-caps">{KIND_TITLE[kind]}</h2>
      <ul aria-label={KIND_TITLE[kind]}>
        {rows.map((row, at) =>
          row.kind === kind ? <DeskItem key={row.key} row={row} at={at} {...more} /> : null,
        )}
      </ul>
    </section>
  );
}

interface ItemProps extends Omit<Props, 'rows'> {
  readonly row: DeskRow;
  readonly at: number;
  readonly onPressed: (at: number) => void;
}

function DeskItem({ row, at, state, onGo, onPressed }: ItemProps): ReactNode {
  const { me } = useWho();
  const { whyNot } = useAsker();
  const style = useNumberStyle();
  const commands = useCommands();
  const [isUnifying, setUnifying] = useState(false);
  const { closing } = row;
  const doing = closing?.kind ?? (row.kind === 'unify' ? 'unify-wordings' : null);
  const closes = doing !== null && mayDo(state, doing, me.seat);
  const press = () => {
    if (!closes) onGo(row);
    else if (closing === null) setUnifying(true);
    else {
      onPressed(at);
      void commands.run(closing);
    }
  };
  const words = rowWords(row, state);
  const number = rowNumber(row, state, style);
  return (
    <li className="desk-row" data-kind={row.kind}>
      <span className="desk-number" aria-hidden="true">
        {number}
      </span>
      <div className="desk-words">
        <button type="button" className="link serif" dir="auto" onClick={() => onGo(row)}>
          {number !== '' && <span className="visually-hidden">{number} </span>}
          {words}
        </button>
        <p className="hint">{deskSentence(row, state)}</p>
      </div>
      <div className="desk-main">
        <ActionButton
          whyNot={closes && closing !== null ? whyNot(closing) : null}
          isBusy={commands.busy}
          onPress={press}
        >
          <span className="desk-press">{closes ? closingWords(row, state) : 'Go there'}</span>
          {/* A list of buttons says which is whose. */}
          <span className="visually-hidden"> {rowTitle(row, state, style)}</span>
        </ActionButton>
      </div>
      <Refused doing={commands} />
      {isUnifying && row.bracket !== null && (
        <UnifyForm bracket={row.bracket} onDone={() => setUnifying(false)} />
      )}
    </li>
  );
}
