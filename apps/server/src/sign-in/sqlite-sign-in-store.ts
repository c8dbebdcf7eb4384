// The sign-in store on disk: the port spoken to the store's thread.
import type { StoreThread } from '../store/store-thread.ts';
import type { SignInStore } from './sign-in-store.ts';

/** A sign-in store on a running store; it ends with the thread. */
export function createSqliteSignInStore(store: StoreThread): SignInStore {
  return {
    savePerson: async (person) => void (await store.call('savePerson', person)),
    person: (id) => store.call('person', id),
    addLink: async (link) => void (await store.call('addLink', link)),
    linkByToken: (tokenHash) => store.call('linkByToken', tokenHash),
    people: () => store.call('people', null),
    linksOf: (negotiation) => store.call('linksOf', negotiation),
    redeem: (tokenHash, session) => store.call('redeem', { tokenHash, session }),
    revokeLink: (id, negotiation, at) => store.call('revokeLink', { id, negotiation, at }),
    session: (hash) => store.call('session', hash),
    sawSession: async (hash, at) => void (await store.call('sawSession', { hash, at })),
    endSession: async (hash, at) => void (await store.call('endSession', { hash, at })),
    endSessionsOf: async (person, at) => void (await store.call('endSessionsOf', { person, at })),
  };
}
