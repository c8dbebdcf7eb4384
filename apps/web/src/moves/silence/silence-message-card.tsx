// The message about the silence that runs, for the Chair's office to send by its usual means: to copy, or as a text file. It is made by
// rule from the acts; nobody types in it.
import { textFileName } from '@adref/formats';
import { type Silence, silenceMessage } from '@adref/negotiation';
import { type ReactNode, useId, useState } from 'react';
import { useCopy } from '../../kit/use-copy.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useWho } from '../../session/who.ts';

export function SilenceMessageCard({ silence }: { readonly silence: Silence }): ReactNode {
  const last = silence.extensions.length;
  const [chosen, setChosen] = useState<number | null>(null);
  const number = chosen ?? last;
  const [selectId, wordsId] = [useId(), useId()];
  const who = useWho();
  const state = useNegotiation();
  const address = `${location.origin}/n/${encodeURIComponent(who.negotiation)}/agreed`;
  const words = silenceMessage(state, silence, number, { name: textFileName(state), address }) ?? '';
  const { said, copy } = useCopy(words);
  const asked = new URLSearchParams({ number: String(number), person: who.me.person });
  return (
    <details className="silence-message">
      <summary>Message to send</summary>
      {last > 0 && (
        <div className="field">
          <label htmlFor={selectId}>Which message</label>
          <select id={selectId} value={number} onChange={(event) => setChosen(Number(event.target.value))}>
            {[...Array(last + 1).keys()].reverse().map((each) => (
              <option key={each} value={each}>
                {nameOf(each, last)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="row">
        <button type="button" className="button small" onClick={() => void copy()}>
          Copy the message
        </button>
        <a
          className="button small quiet"
          href={`/api/negotiations/${encodeURIComponent(who.negotiation)}/silence.txt?${asked}`}
          download
        >
          Save as text
        </a>
        <span className="hint" role="status">
          {said}
        </span>
      </div>
      <label className="hint" htmlFor={wordsId}>
        Made from the record. It names no position; send it by your usual means.
      </label>
      <div className="field">
        <textarea id={wordsId} readOnly rows={12} value={words} />
      </div>
    </details>
  );
}

function nameOf(number: number, last: number): string {
  if (number === 0) return 'Start of the silence';
  return last === 1 ? 'Extension' : `Extension ${number}`;
}
