// Says at the start of a server what of people, links and sessions is not as their chain tells. The server goes on: a damaged name
// takes nobody's room away, and whoever runs it has to know before they trust who is who.
import type { Store } from '../storage/sqlite/store.ts';
import { StoreFault } from '../storage/store-fault.ts';

export function tellFlaws(store: Pick<Store, 'use'>, damaged: (why: string) => void): void {
  try {
    for (const { why } of store.use('people', ({ signIn }) => signIn.flaws())) damaged(why);
  } catch (error) {
    if (!(error instanceof StoreFault) || error.reason !== 'broken') throw error;
    damaged(error.message);
  }
}
