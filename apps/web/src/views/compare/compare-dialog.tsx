// Any two revisions, or a revision and the text now, paragraph by paragraph with the words that went and came.
import type { NegotiationState } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { EarlierRecord, useWholeRecord } from '../../session/earlier-record.tsx';
import { type RecordNow, useNegotiation, useRecord } from '../../session/record-now.ts';
import { useScreen } from '../../session/screen.ts';
import { WordDiff } from '../../words/word-diff-view.tsx';
import { type ComparedParagraph, compareTexts } from './compare-texts.ts';

/** The key of the text as it stands now, among the numbers of revisions; 0 is the text as it was first drafted. */
const NOW = 'now';

export function CompareDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const screen = useScreen();
  const record = useRecord();
  const state = useNegotiation();
  const style = useCell(screen.numberStyle);
  const [fromId, toId] = [useId(), useId()];
  const [from, setFrom] = useState(String(state.revisions.at(-1)?.number ?? NOW));
  const [to, setTo] = useState(NOW);
  const keys = [...state.revisions.map(({ number }) => String(number)), NOW];
  const isWhole = useWholeRecord(from !== NOW || to !== NOW);
  const [before, after] = [stateOf(record, state, from), stateOf(record, state, to)];
  const rows = compareTexts(before, after, style);
  const changed = rows.filter(({ kind, isMoved }) => kind !== 'same' || isMoved);
  const choice = (id: string, label: string, value: string, choose: (key: string) => void) => (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {keys.map((key) => (
          <option key={key} value={key}>
            {key === NOW ? 'the text now' : `Rev.${key}`}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <KitDialog title="Compare" onClose={onClose}>
      {state.revisions.length === 0 ? (
        <p>No revision has been frozen yet, so there is nothing to compare the text with.</p>
      ) : (
        <>
          <div className="columns">
            {choice(fromId, 'From', from, setFrom)}
            {choice(toId, 'To', to, setTo)}
          </div>
          <p role="status">
            {isWhole &&
              (changed.length === 0
                ? 'The two read the same.'
                : `${changed.length} of ${rows.length} paragraphs differ.`)}
          </p>
          <EarlierRecord />
          <ol className="compared">
            {isWhole && changed.map((row) => <Row key={row.paragraph} row={row} together={changed.length} />)}
          </ol>
        </>
      )}
      <DialogFoot onClose={onClose} />
    </KitDialog>
  );
}

/** A revision is the state after the act that froze it. */
function stateOf(room: RecordNow, now: NegotiationState, key: string): NegotiationState {
  const revision = now.revisions.find(({ number }) => String(number) === key);
  return (revision === undefined ? null : room.before.get(revision.act + 1)) ?? now;
}

interface RowProps {
  readonly row: ComparedParagraph;
  readonly together: number;
}

function Row({ row, together }: RowProps): ReactNode {
  const { kind, isMoved, wasNumber, isNumber, was, is } = row;
  const number =
    wasNumber === isNumber || kind !== 'changed' ? isNumber || wasNumber : `${wasNumber} → ${isNumber}`;
  return (
    <li>
      <p className="compared-head">
        <b>{number === '' ? '¶' : number}</b>
        {kind === 'new' && <span className="chip agreed">new</span>}
        {kind === 'gone' && <span className="chip gone">gone</span>}
        {isMoved && <span className="chip open">moved</span>}
      </p>
      <WordDiff before={was} after={is} together={together} />
    </li>
  );
}
