// Closing many at once: what would be done is listed and ticked, each goes as its own command, and what was refused is told.
import type { DeskRow, NegotiationState } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { Form, FormFoot } from '../../kit/form.tsx';
import { useNumberStyle } from '../../session/number-style.ts';
import { closingWords, rowNumber, rowWords } from './row-words.ts';
import type { BulkProgress } from './send-each.ts';
import { type Bulk, useBulk } from './use-bulk.ts';

interface Props {
  readonly rows: readonly DeskRow[];
  readonly state: NegotiationState;
}

export function BulkClosing({ rows, state }: Props): ReactNode {
  const bulk = useBulk();
  const [open, setOpen] = useState<'settle' | 'agree-ad-ref' | null>(null);
  const settling = rows.filter(({ kind }) => kind === 'settle');
  const agreeing = rows.filter(({ kind }) => kind === 'agree-ad-ref');
  if (settling.length + agreeing.length === 0 && bulk.progress === null) return null;
  return (
    <section className="bulk" aria-label="All at once">
      <div className="row">
        {settling.length > 0 && (
          <ActionButton
            look={open === 'settle' ? 'plain' : 'primary'}
            whyNot={null}
            onPress={() => setOpen(open === 'settle' ? null : 'settle')}
          >
            Settle {theseWords(settling.length)}…
          </ActionButton>
        )}
        {agreeing.length > 0 && (
          <ActionButton
            whyNot={null}
            onPress={() => setOpen(open === 'agree-ad-ref' ? null : 'agree-ad-ref')}
          >
            Agree ad ref all that have no bracket ({agreeing.length})…
          </ActionButton>
        )}
      </div>
      {open !== null && (
        <Ticked
          key={open}
          rows={open === 'settle' ? settling : agreeing}
          state={state}
          bulk={bulk}
          verb={open === 'settle' ? 'Settle' : 'Agree ad ref'}
          onDone={() => setOpen(null)}
        />
      )}
      {bulk.progress !== null && <Told progress={bulk.progress} onDismiss={bulk.clear} />}
    </section>
  );
}

interface TickedProps extends Props {
  readonly bulk: Bulk;
  readonly verb: string;
  readonly onDone: () => void;
}

function Ticked({ rows, state, bulk, verb, onDone }: TickedProps): ReactNode {
  const style = useNumberStyle();
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = rows.filter(({ key }) => !left.includes(key));
  const run = () => {
    const items = chosen.flatMap((row) =>
      row.closing === null
        ? []
        : [{ key: row.key, name: rowNumber(row, state, style), command: row.closing }],
    );
    onDone();
    void bulk.run(items);
  };
  return (
    <Form
      className="ticked"
      label={`${verb}: which`}
      isOff={chosen.length === 0}
      onSubmit={run}
      onCancel={onDone}
    >
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <label>
              <input
                type="checkbox"
                checked={!left.includes(row.key)}
                onChange={({ target }) =>
                  setLeft(target.checked ? left.filter((key) => key !== row.key) : [...left, row.key])
                }
              />
              <b>{rowNumber(row, state, style)}</b>
              <span className="ticked-words">
                {row.kind === 'settle' ? closingWords(row, state) : rowWords(row, state)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="hint">Each is an act of its own; if one is refused, the others are done all the same.</p>
      <FormFoot action={`${verb} ${theseWords(chosen.length)}`} />
    </Form>
  );
}

function Told({
  progress,
  onDismiss,
}: {
  readonly progress: BulkProgress;
  readonly onDismiss: () => void;
}): ReactNode {
  const { total, done, refused, isRunning } = progress;
  return (
    <div className="notice" role="status">
      <p>
        {isRunning ? `${done + refused.length} of ${total}…` : `${done} of ${total} done.`}
        {!isRunning && refused.length > 0 && ` ${refused.length} refused:`}
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ key, name, why }) => (
            <li key={key}>
              <b>{name}</b> {why}
            </li>
          ))}
        </ul>
      )}
      {!isRunning && (
        <button type="button" className="link" onClick={onDismiss}>
          Dismiss
        </button>
      )}
    </div>
  );
}

function theseWords(count: number): string {
  return count === 1 ? 'this one' : `these ${count}`;
}
