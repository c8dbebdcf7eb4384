// The negotiations in which this person has a seat.
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { AskedNotice } from '../kit/asked-notice.tsx';
import { ZoneList } from '../kit/deadline-field.tsx';
import { timeLeft } from '../kit/time-left.ts';
import { useNowMs } from '../kit/use-now.ts';
import { DeviceLink } from '../moves/people/device-link.tsx';
import { myNegotiations, type Summary, signOut, whoAmI } from '../session/line/api.ts';
import { seatWords } from '../session/names/seat-words.ts';
import { useAsked } from '../session/use-asked.ts';
import { PageFrame } from './page-frame.tsx';

export function NegotiationsPage({ person }: { readonly person: string }): ReactNode {
  const [, go] = useLocation();
  const [asked, again] = useAsked(() => myNegotiations(person), [person]);
  const [me] = useAsked(() => whoAmI(person), [person]);
  const who = me.kind === 'answered' ? me.value.me : null;
  const leave = async () => {
    await signOut(person);
    go('/', { replace: true });
  };
  return (
    <PageFrame
      title="My negotiations"
      person={person}
      beside={
        who !== null && (
          <div className="row">
            <span>{who.name}</span>
            <button type="button" className="button small" onClick={() => void leave()}>
              Sign out
            </button>
          </div>
        )
      }
    >
      <AskedNotice asked={asked} onAgain={again} />
      {who !== null && (
        <details className="another-device">
          <summary>Another device…</summary>
          <DeviceLink person={person} />
        </details>
      )}
      {asked.kind === 'answered' && asked.value.negotiations.length === 0 && (
        <p>You have no seat in a negotiation now. A seat is given, and taken back, by the Chair’s office.</p>
      )}
      <ul className="people">
        {asked.kind === 'answered' &&
          asked.value.negotiations.map((each) => (
            <li key={each.id}>
              <Link className="negotiation-row" href={`/as/${person}/n/${each.id}`}>
                <strong>{each.title}</strong>
                <span className="hint">
                  {[each.symbol, sitting(each), standing(each)].filter(Boolean).join(' · ')}
                </span>
                {each.silenceUntil !== null && <SilenceLine deadline={each.silenceUntil} />}
              </Link>
              {who?.mayOpen === true && each.phase.kind === 'adopted' && each.reading === 'record' && (
                <Link className="button small" href={`/as/${person}/open?from=${each.id}`}>
                  Start from these conclusions
                </Link>
              )}
            </li>
          ))}
      </ul>
      {who?.mayOpen === true && (
        <p>
          <Link className="button primary" href={`/as/${person}/open`}>
            Open a negotiation
          </Link>
        </p>
      )}
    </PageFrame>
  );
}

/** The deadline of a silence, for whoever is in no room now. */
function SilenceLine({ deadline }: { readonly deadline: string }): ReactNode {
  const nowMs = useNowMs();
  return (
    <div className="silence-line">
      <span>
        <strong>Silence</strong> · <b>{timeLeft(deadline, nowMs)}</b>
      </span>
      <ZoneList at={deadline} />
    </div>
  );
}

function sitting({ seat }: Summary): string {
  return seat === 'observer' ? 'you are an observer' : `you sit for ${seatWords(seat)}`;
}

function standing({ phase, paragraphs }: Summary): string {
  if (phase.kind === 'adopted') return 'adopted';
  if (phase.kind === 'closed') return 'closed without agreement';
  return `${paragraphs.agreed} of ${paragraphs.total} paragraphs agreed`;
}
