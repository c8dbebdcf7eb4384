// A way in for a further device of one's own: a code to scan and the same link in letters, for ten minutes, once.
import { type ReactNode, useState } from 'react';
import { QrPicture } from '../../kit/qr-picture.tsx';
import { Refused } from '../../kit/refused.tsx';
import { deviceLink } from '../../session/line/api.ts';
import { NoConnection } from '../../session/line/commands.ts';
import './device.css';

interface Made {
  readonly url: string;
  readonly expiresAt: string;
}

export function DeviceLink({ person }: { readonly person: string }): ReactNode {
  const [made, setMade] = useState<Made | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const answer = await deviceLink(person);
      if (answer.ok) setMade(answer.value);
      else setRefused(answer.problem.sentence);
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      setRefused('The server cannot be reached; no link was made. Try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="device-link" aria-label="Another device">
      <p className="hint">
        Sign in on a phone or a second computer of your own. The link is for you alone: whoever has it acts in
        your name. It works once, for ten minutes.
      </p>
      <div aria-live="polite">
        {made !== null && (
          <>
            <QrPicture text={made.url} name="Code to scan with the other device" />
            <p>
              Scan the code, or open this link there, before <b>{clock(made.expiresAt)}</b>:
            </p>
            <p className="device-url">
              <code>{made.url}</code>
            </p>
          </>
        )}
      </div>
      <Refused doing={{ refused }} />
      <div className="row">
        <button
          type="button"
          className="button primary"
          aria-disabled={busy || undefined}
          onClick={() => void make()}
        >
          {made === null ? 'Make a link' : 'Make a new link'}
        </button>
      </div>
    </section>
  );
}

function clock(at: string): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}
