// The first page: who is signed in in this browser, or how to come in. An address that names a negotiation and nobody, as a letter
// has it, comes here first.
import type { ReactNode } from 'react';
import { Link, Redirect } from 'wouter';
import { AskedNotice } from '../kit/asked-notice.tsx';
import { whoAmI } from '../session/line/api.ts';
import { useAsked } from '../session/use-asked.ts';
import { PageFrame } from './page-frame.tsx';

/** `to` is the page that was asked for, below those of a person; empty for the list of negotiations. */
export function HomePage({ to }: { readonly to: string }): ReactNode {
  const [asked, again] = useAsked(() => whoAmI(), []);
  const people = asked.kind === 'answered' ? asked.value.people : [];
  const [only] = people;
  if (only !== undefined && people.length === 1) return <Redirect to={`/as/${only.person}/${to}`} replace />;
  return (
    <PageFrame title={people.length > 1 ? 'Who are you now?' : 'The negotiating table'} centred>
      <AskedNotice asked={asked} onAgain={again} />
      {asked.kind === 'answered' && people.length === 0 && (
        <p>
          You come in by the link that the Chair’s office sent you. It signs you in, once, on the browser that
          opens it.
        </p>
      )}
      <ul className="people">
        {people.map(({ person, name }) => (
          <li key={person}>
            <Link className="negotiation-row" href={`/as/${person}/${to}`}>
              <strong>{name}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
