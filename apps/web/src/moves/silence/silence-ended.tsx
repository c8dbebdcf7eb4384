// How the last silence ended, told to everybody in the room for a day or until they have seen it: whoever comes in after the
// deadline must not have to look for the news.
import type { Silence } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { useCell } from '../../kit/cell.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { useScreen } from '../../session/screen.ts';
import { useWho } from '../../session/who.ts';
import { SilenceLines } from './silence-lines.tsx';
import { outcomeWords, underWords } from './silence-words.ts';

const SHOWN_MS = 24 * 3_600_000;

export function SilenceEnded(): ReactNode {
  const who = useWho();
  const record = useRecord();
  const { silences, phase } = useNegotiation();
  const key = `adref-silence-seen:${who.negotiation}:${who.me.person}`;
  const [seen, setSeen] = useState(() => localStorage.getItem(key));
  const last = silences.at(-1);
  const end = last === undefined || last.endedIn === null ? undefined : record.actAt(last.endedIn);
  if (last === undefined || end === undefined || phase.kind !== 'negotiating') return null;
  if (seen === last.id || Date.now() - Date.parse(end.at) > SHOWN_MS) return null;
  const dismiss = () => {
    localStorage.setItem(key, last.id);
    setSeen(last.id);
  };
  return <EndedSilence silence={last} onDismiss={dismiss} />;
}

function EndedSilence({
  silence,
  onDismiss,
}: {
  readonly silence: Silence;
  readonly onDismiss: () => void;
}): ReactNode {
  const state = useNegotiation();
  const style = useCell(useScreen().numberStyle);
  return (
    <section className="silence-banner" aria-label="How the silence ended" aria-live="polite">
      <div className="silence-line">
        <p>
          <strong>Silence</strong> on {underWords(state, silence, style)} has ended ·{' '}
          <b>{outcomeWords(silence)}</b>
        </p>
        <div className="row">
          <button type="button" className="button small quiet" onClick={onDismiss}>
            Dismiss
          </button>
        </div>
      </div>
      <SilenceLines silence={silence} />
    </section>
  );
}
