// The sign-in store on disk: the port on the store's tables.
import type { SignInStore } from '../sign-in-store.ts';
import type { SignInTables } from './sign-in-tables.ts';
import type { Store } from './store.ts';

/** A sign-in store on an open store; it ends with that. `changed` is called when something has been changed and is durable. */
export function createSqliteSignInStore(store: Store, changed: () => void = () => {}): SignInStore {
  async function use<T>(doing: string, work: (tables: SignInTables) => T): Promise<T> {
    return store.use(doing, ({ signIn }) => work(signIn));
  }

  async function change<T>(doing: string, work: (tables: SignInTables) => T): Promise<T> {
    const result = await use(doing, work);
    changed();
    return result;
  }

  return {
    savePerson: (person) => change('savePerson', (tables) => tables.savePerson(person)),
    person: (id) => use('person', (tables) => tables.person(id)),
    addLink: (link) => change('addLink', (tables) => tables.addLink(link)),
    linkByToken: (tokenHash) => use('linkByToken', (tables) => tables.linkByToken(tokenHash)),
    people: () => use('people', (tables) => tables.people()),
    linksOf: (negotiation) => use('linksOf', (tables) => tables.linksOf(negotiation)),
    redeem: (tokenHash, session) => change('redeem', (tables) => tables.redeem(tokenHash, session)),
    revokeLink: (id, negotiation, at) =>
      change('revokeLink', (tables) => tables.revokeLink(id, negotiation, at)),
    session: (hash) => use('session', (tables) => tables.session(hash)),
    sawSession: (hash, at) => use('sawSession', (tables) => tables.sawSession(hash, at)),
    endSession: (hash, at) => change('endSession', (tables) => tables.endSession(hash, at)),
    endSessionsOf: (person, at) => change('endSessionsOf', (tables) => tables.endSessionsOf(person, at)),
  };
}
