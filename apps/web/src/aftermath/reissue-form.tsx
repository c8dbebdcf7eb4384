// The Chair's corrigendum (in this paragraph, for these words read those) or reissue of the adopted text.
import type { Reissue } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { LineField } from '../panel/form-parts.tsx';
import { Refused } from '../panel/refused.tsx';
import { useCommands } from '../panel/use-commands.ts';
import { useNegotiation } from '../room/room.ts';
import { nameOfParagraph } from '../text/brackets-in.ts';

interface Props {
  readonly form: Reissue['form'];
  readonly onDone: () => void;
}

export function ReissueForm({ form, onDone }: Props): ReactNode {
  const state = useNegotiation();
  const commands = useCommands();
  const paragraphId = useId();
  const [reason, setReason] = useState('');
  const [paragraph, setParagraph] = useState(state.paragraphs[0]?.id ?? '');
  const [was, setWas] = useState('');
  const [is, setIs] = useState('');
  const isCorrigendum = form === 'corrigendum';
  const isReady = reason.trim() !== '' && (!isCorrigendum || was.trim() !== '');
  const issue = async () => {
    const corrections = isCorrigendum ? [{ paragraph, was: was.trim(), is: is.trim() }] : [];
    if (await commands.run({ kind: 'reissue', form, reason: reason.trim(), corrections })) onDone();
  };
  return (
    <form
      className="propose"
      aria-label={isCorrigendum ? 'Corrigendum' : 'Reissue'}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void issue();
      }}
    >
      {isCorrigendum && (
        <>
          <div className="field">
            <label htmlFor={paragraphId}>Paragraph</label>
            <select id={paragraphId} value={paragraph} onChange={(event) => setParagraph(event.target.value)}>
              {state.paragraphs.map(({ id }) => (
                <option key={id} value={id}>
                  {nameOfParagraph(state, id)}
                </option>
              ))}
            </select>
          </div>
          <LineField label="For these words" value={was} onValue={setWas} hint="As they stand in the text" />
          <LineField label="read these" value={is} onValue={setIs} hint="" />
        </>
      )}
      <LineField label="Reason" value={reason} onValue={setReason} hint="Such as “technical reasons”" />
      <Refused commands={commands} />
      <div className="row">
        <button type="submit" className="button primary" disabled={commands.busy || !isReady}>
          {isCorrigendum ? 'Issue the corrigendum' : 'Issue the text again'}
        </button>
        <button type="button" className="button quiet" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}
