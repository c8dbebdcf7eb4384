// Links for everybody who sits in a negotiation now, as lines to print. Only hashes are kept, so each time new ones are
// made; earlier ones go on working until they are used or expire.
import type { Seating } from '@adref/negotiation';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { SignInStore } from '../storage/sign-in-store.ts';

/** A link and for whom it is. */
export interface SeatLink {
  readonly name: string;
  readonly seat: string;
  readonly url: string;
}

/** Issues a link for each person who is seated; `unknown` are the names of those whom the store does not know, who get none. */
export async function issueSeatLinks(
  { signIn, signInStore }: { readonly signIn: SignIn; readonly signInStore: Pick<SignInStore, 'person'> },
  negotiation: string,
  people: readonly Seating[],
  address: string,
): Promise<{ readonly links: readonly SeatLink[]; readonly unknown: readonly string[] }> {
  const links: SeatLink[] = [];
  const unknown: string[] = [];
  for (const { person, name, seat, seated } of people) {
    if (!seated) continue;
    if ((await signInStore.person(person)) === null) {
      unknown.push(name);
      continue;
    }
    const { token } = await signIn.issueLink({ person, negotiation, seat });
    links.push({ name, seat, url: linkUrl(address, token) });
  }
  return { links, unknown };
}

/** The address a link is opened at. The token is in the fragment, which browsers never send to a server or its logs. */
export function linkUrl(address: string, token: string): string {
  return new URL(`/sign-in#${token}`, address).href;
}

/** Links as a table: name, seat, link. */
export function linkLines(links: readonly SeatLink[]): string {
  const width = (cells: readonly string[]) => Math.max(...cells.map((cell) => cell.length), 0);
  const [names, seats] = [width(links.map((link) => link.name)), width(links.map((link) => link.seat))];
  return links
    .map(({ name, seat, url }) => `  ${name.padEnd(names)}  ${seat.padEnd(seats)}  ${url}\n`)
    .join('');
}
