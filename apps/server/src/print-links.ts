// Links for everybody who sits in a negotiation now, as lines to print. Only hashes are kept, so each time new ones are
// made; earlier ones go on working until they are used or expire.
import type { Seating } from '@adref/negotiation';
import type { SignIn } from './sign-in/sign-in.ts';

/** A link and for whom it is. */
export interface SeatLink {
  readonly name: string;
  readonly seat: string;
  readonly url: string;
}

/** Issues a link for each person who is seated. */
export async function issueSeatLinks(
  signIn: SignIn,
  negotiation: string,
  people: readonly Seating[],
  address: string,
): Promise<readonly SeatLink[]> {
  const links: SeatLink[] = [];
  for (const { person, name, seat, seated } of people) {
    if (!seated) continue;
    const { token } = await signIn.issueLink({ person, negotiation, seat });
    links.push({ name, seat, url: linkUrl(address, token) });
  }
  return links;
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
