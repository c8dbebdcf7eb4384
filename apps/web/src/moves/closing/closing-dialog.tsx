// The two ends of a negotiation, each asked for twice: adopting the text, or closing without agreement.
import { hashOfText } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { KitDialog } from '../../kit/dialog.tsx';
import { DialogFoot } from '../../kit/dialog-foot.tsx';
import { Refused } from '../../kit/refused.tsx';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useReason } from '../../session/use-reason.ts';
import { likelyAdoption } from './adopted-by.ts';
import { AdoptedByField } from './adopted-by-field.tsx';

interface Props {
  readonly end: 'adopt' | 'close';
  readonly onClose: () => void;
}

export function ClosingDialog({ end, onClose }: Props): ReactNode {
  const record = useRecord();
  const state = useNegotiation();
  const commands = useCommands();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const [adoptedBy, setAdoptedBy] = useState(() => likelyAdoption(state));
  const inTheWay = useReason((now) =>
    end === 'adopt' ? { kind: 'adopt', expected: hashOfText(now) } : null,
  );
  const doIt = async () => {
    const expected = hashOfText(record.live.get());
    const done = await commands.run(
      end === 'adopt'
        ? { kind: 'adopt', expected, by: adoptedBy }
        : { kind: 'close-without-agreement', reason: reason.trim(), expected },
    );
    if (done) onClose();
  };
  return (
    <KitDialog
      title={end === 'adopt' ? 'Adopt the text?' : 'Close without agreement?'}
      narrow
      onClose={onClose}
    >
      <p>
        {end === 'adopt'
          ? 'All paragraphs are recorded as adopted together. Nothing can be changed afterwards.'
          : 'The negotiation ends here, with the record as it is. Nothing can be changed afterwards.'}
      </p>
      {end === 'adopt' && <AdoptedByField by={adoptedBy} onBy={setAdoptedBy} />}
      {inTheWay !== null && <p className="notice refused">{inTheWay}</p>}
      {end === 'close' && (
        <div className="field">
          <label htmlFor={reasonId}>Reason</label>
          <textarea
            id={reasonId}
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      <Refused doing={commands} />
      <DialogFoot onClose={onClose}>
        <button
          type="button"
          className="button primary"
          disabled={commands.busy || inTheWay !== null}
          onClick={() => void doIt()}
        >
          {end === 'adopt' ? 'Adopt' : 'Close without agreement'}
        </button>
      </DialogFoot>
    </KitDialog>
  );
}
