// Copies people, links, sessions and their chain out of a damaged store, row by row as far as they can be read.
import type { PeopleTable, StoreCopy, StoredPeople } from '../storage/stored-store.ts';
import { whyUnreadable } from '../storage/why-unreadable.ts';

/** Gives a sentence for everything that was left out, and for what is in the copy and not as its chain tells. */
export function salvagePeople(from: StoredPeople, into: StoreCopy): readonly string[] {
  const notices: string[] = [];
  for (const table of ['person', 'link', 'session'] as const) notices.push(...salvage(from, into, table));
  if (canTell(from))
    for (const table of ['person_salt', 'people_entry'] as const) notices.push(...salvage(from, into, table));
  const flaws = into.peopleFlaws();
  if (flaws.length > 0 || notices.length > 0) {
    notices.push(...flaws.map(({ why }) => `In the copy, ${why}.`));
    notices.push('The chain of people begins anew with what the copy has.');
    into.beginPeopleAnew();
  }
  return notices;
}

function canTell(from: StoredPeople): boolean {
  try {
    return from.hasChain();
  } catch {
    return false;
  }
}

function salvage(from: StoredPeople, into: StoreCopy, table: PeopleTable): readonly string[] {
  let [copied, unfit] = [0, 0];
  try {
    for (const row of from.table(table)) {
      if (into.addPeople(table, row)) copied += 1;
      else unfit += 1;
    }
  } catch (error) {
    return [`Of the table ${table} only ${copied} row(s) could be read (${whyUnreadable(error)}).`];
  }
  return unfit === 0 ? [] : [`Of the table ${table}, ${unfit} row(s) that belong to nobody are left out.`];
}
