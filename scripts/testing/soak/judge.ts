// What must hold after every end of the server, however it ended. Returns what is wrong, in words.
import type { Asked } from './actors.ts';
import type { Entry, Ledger } from './ledger.ts';
import type { OutsideClient } from './outside-client.ts';

/** After a start: what anybody had seen, or was told is recorded, is there; the record is the one that all had. */
export function afterStart(
  newcomer: OutsideClient,
  clients: readonly OutsideClient[],
  ledger: Ledger,
  shownActs: readonly string[],
): readonly string[] {
  const complaints: string[] = [];
  const places = placesOf(newcomer);
  for (const entry of ledger.all()) {
    if (!entry.isAcknowledged && entry.seenBy.size === 0) continue;
    if (!isAccountedFor(entry, places, newcomer))
      complaints.push(
        `${described(entry)} was ${entry.isAcknowledged ? 'acknowledged' : 'seen'} and is gone`,
      );
  }
  shownActs.forEach((hash, n) => {
    if (newcomer.fold.hashes[n] !== hash) complaints.push(`act ${n} is not the one that was shown`);
  });
  return [...complaints, ...clients.flatMap((client) => client.complaints)];
}

/** When everybody is in again and nothing is under way: every character stands once where it may, and all see the same. */
export function atRest(
  newcomer: OutsideClient,
  clients: readonly OutsideClient[],
  ledger: Ledger,
  asked: readonly Asked[],
): readonly string[] {
  const complaints: string[] = [];
  const places = placesOf(newcomer);
  for (const entry of ledger.all()) {
    const found = places.get(entry.character) ?? [];
    if (found.length > 1) complaints.push(`${described(entry)} stands ${found.length} times`);
    const [place] = found;
    if (place !== undefined && !newcomer.fold.leadsTo(entry.leaf, place))
      complaints.push(`${described(entry)} stands in ${place}, where it was not typed`);
    if (!isAccountedFor(entry, places, newcomer)) complaints.push(`${described(entry)} is lost`);
  }
  for (const { id, words } of newcomer.fold.leaves.values())
    if (newcomer.words(id) !== words) complaints.push(`leaf ${id} reads otherwise in the record`);
  for (const client of clients) {
    if (client.closedFor !== null) complaints.push(`${client.name} was closed with ${client.closedFor}`);
    if (client.fold.hashes.at(-1) !== newcomer.fold.hashes.at(-1))
      complaints.push(`${client.name} has another record`);
    for (const { id } of newcomer.fold.leaves.values())
      if (client.words(id) !== newcomer.words(id))
        complaints.push(`${client.name} reads leaf ${id} otherwise`);
    complaints.push(...client.complaints);
  }
  for (const { person, id, outcome } of asked) {
    const acts = newcomer.fold.commands.get(`${person} ${id}`) ?? [];
    const told = outcome === 'refused' ? [] : outcome;
    if (told !== null && JSON.stringify(told) !== JSON.stringify(acts))
      complaints.push(
        `command ${id} of ${person} was answered ${JSON.stringify(outcome)}, the record has ${JSON.stringify(acts)}`,
      );
  }
  return complaints;
}

/** In which standing leaves each character stands. */
function placesOf(newcomer: OutsideClient): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { id } of newcomer.fold.leaves.values())
    for (const character of newcomer.words(id)) places.set(character, [...(places.get(character) ?? []), id]);
  return places;
}

function isAccountedFor(
  { character, isDeleted }: Entry,
  places: ReadonlyMap<string, readonly string[]>,
  { fold }: OutsideClient,
): boolean {
  return isDeleted || places.has(character) || fold.dropped.has(character) || fold.offered.has(character);
}

function described({ character, client, leaf }: Entry): string {
  return `${character} typed by ${client} in ${leaf}`;
}
