// Which page is shown at which address. A seat's pages carry its person in the address, so that several seats can be used
// in one browser.
import type { ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { lazyPart, MissingPartNotice } from '../kit/lazy-part.tsx';
import { HomePage } from './home-page.tsx';
import { NegotiationsPage } from './negotiations-page.tsx';
import { PageFrame } from './page-frame.tsx';
import { RoomRoute } from './room-route.tsx';
import { SignInPage } from './sign-in-page.tsx';

const OpenPage = lazyPart(
  () => import('./open-page.tsx'),
  (module) => module.OpenPage,
  (part, { person }) => (
    <PageFrame title="Open a negotiation" person={person}>
      <MissingPartNotice {...part} />
    </PageFrame>
  ),
);

export function App(): ReactNode {
  return (
    <Switch>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/as/:person/open">{({ person }) => <OpenPage person={person} />}</Route>
      <Route path="/as/:person/n/:id/:view?">
        {({ person, id, view }) => <RoomRoute key={`${person}/${id}`} person={person} id={id} view={view} />}
      </Route>
      <Route path="/as/:person/">{({ person }) => <NegotiationsPage person={person} />}</Route>
      <Route path="/n/:id/:view?">
        {({ id, view }) => <HomePage to={['n', encodeURIComponent(id), view].filter(Boolean).join('/')} />}
      </Route>
      <Route path="/">
        <HomePage to="" />
      </Route>
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  );
}
