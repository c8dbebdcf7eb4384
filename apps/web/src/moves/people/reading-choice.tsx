// What the Secretariat or the observers may read: the clean text, or the text with its brackets and the record.
import type { Reading } from '@adref/negotiation';
import { type ReactNode, useId } from 'react';
import { useNegotiation } from '../../session/record-now.ts';

export type Reader = 'secretariat' | 'observer';

interface Props {
  readonly seat: Reader;
  readonly onChoose: (extent: Reading) => void;
}

export function ReadingChoice({ seat, onChoose }: Props): ReactNode {
  const { reading } = useNegotiation();
  const id = useId();
  return (
    <div className="row reading-choice">
      <label htmlFor={id}>{seat === 'secretariat' ? 'The Secretariat reads' : 'Observers read'}</label>
      <select
        id={id}
        className="reading-extent"
        value={reading[seat]}
        onChange={(event) => onChoose(event.target.value === 'record' ? 'record' : 'text')}
      >
        <option value="text">the clean text</option>
        <option value="record">the text, positions and record</option>
      </select>
    </div>
  );
}

/** Whether what a seat reads is for the Chair to say. */
export function isReader(seat: string): seat is Reader {
  return seat === 'secretariat' || seat === 'observer';
}
