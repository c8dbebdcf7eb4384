// Arriving by a link: whose it is, and one button. Looking does not use the link up, so a mail program that opens it
// does no harm.
import { isolated } from '@adref/negotiation';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { AskedNotice } from '../kit/asked-notice.tsx';
import { Problem } from '../kit/problem.tsx';
import { lookAtLink, signIn } from '../session/line/api.ts';
import { NoConnection } from '../session/line/commands.ts';
import { seatWords } from '../session/names/seat-words.ts';
import { useAsked } from '../session/use-asked.ts';
import { PageFrame } from './page-frame.tsx';

export function SignInPage(): ReactNode {
  const token = useToken();
  const [, go] = useLocation();
  const [asked, again] = useAsked(() => lookAtLink(token), [token]);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const enter = async () => {
    setBusy(true);
    try {
      const answer = await signIn(token);
      if (!answer.ok) return setRefused(answer.problem.sentence);
      const { person, negotiation } = answer.value;
      go(negotiation === null ? `/as/${person}/` : `/as/${person}/n/${negotiation.id}`, { replace: true });
    } catch (error) {
      if (!(error instanceof NoConnection)) throw error;
      setRefused('The server cannot be reached. The link has not been used; try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <PageFrame title="Sign in" centred>
      <AskedNotice asked={asked} onAgain={again} />
      {asked.kind === 'answered' && (
        <div className="sheet">
          <p>
            This link is for <b>{asked.value.name}</b>
            {asked.value.seat !== null && <>, {seatWords(asked.value.seat)}</>}
            {asked.value.negotiation !== null && <>, in “{isolated(asked.value.negotiation.title)}”</>}. It
            works once.
          </p>
          <button type="button" className="button primary" disabled={busy} onClick={() => void enter()}>
            Sign in as {asked.value.name}
          </button>
        </div>
      )}
      <Problem sentence={refused} />
    </PageFrame>
  );
}

/** The token stands behind the #, which browsers do not send. */
function useToken(): string {
  const [token, setToken] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const read = () => setToken(location.hash.slice(1));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return token;
}
