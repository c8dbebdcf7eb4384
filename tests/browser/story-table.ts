// How the story begins, and the sixteen pages it is then seen through: the Chair's office opens a negotiation by the form,
// seats fifteen delegations in the dialog, and each comes in by its link.
import { type Bracket, bracketsIn, type NegotiationState, type RecordedAct } from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import type { Browser, Page } from 'playwright-core';
import { expectAccessible } from './expect-accessible.ts';
import { closeDialog, openNegotiation, openOffice, seatPeople } from './office-page.ts';
import { type OpenPage, openSeatPage, type SeatPage } from './seat-page.ts';
import type { ServerProcess } from './server-process.ts';
import { type SignedInPerson, signInByLink } from './signed-in-person.ts';
import { DRAFT, TITLE } from './story-words.ts';

/** Everybody at the table. */
export interface StoryTable {
  readonly chair: OpenPage;
  /** The fifteen, in the order of the roster. */
  readonly seats: readonly SeatPage[];
  /** A second person on the Chair's seat, who asks the server what it holds, past whatever a page shows. */
  readonly office: SignedInPerson;
  readonly negotiation: string;
  seat(code: string): SeatPage;
  /** Does something on all sixteen pages at once. */
  everywhere(act: (page: Page) => Promise<void>): Promise<void>;
  /** What any page complained of so far. */
  troubles(): readonly string[];
  state(): Promise<NegotiationState>;
  record(): Promise<readonly RecordedAct[]>;
}

/** Opens the negotiation and brings everybody to it. */
export async function openStoryTable(browser: Browser, server: ServerProcess): Promise<StoryTable> {
  const chair = await openOffice(browser, await server.officeLink('Irini Pappa'));
  await expectAccessible(chair.page);
  const negotiation = await openNegotiation(chair.page, {
    title: TITLE,
    situation: 'Maravia',
    symbol: 'S/AC.51/2026/…',
    reportSymbol: 'S/2026/…',
    year: '2026',
    draft: DRAFT,
  });
  await expectAccessible(chair.page);
  const delegations = rosterOf(2026)?.delegations ?? [];
  const [officeLink = '', ...links] = await seatPeople(chair.page, [
    { name: 'Office of the Chair', seat: 'chair' },
    ...delegations.map(({ name, seat }) => ({ name: `Delegate of ${name}`, seat })),
  ]);
  await expectAccessible(chair.page);
  await closeDialog(chair.page);
  const office = await signInByLink(officeLink);
  const seats: SeatPage[] = [];
  for (const [index, { seat }] of delegations.entries())
    seats.push(await openSeatPage(browser, { url: links[index] ?? '', seat }, negotiation));
  const everybody = [chair, ...seats];
  return {
    chair,
    seats,
    office,
    negotiation,
    seat(code) {
      const found = seats.find(({ seat }) => seat === code);
      if (found === undefined) throw new Error(`${code} is not at the table.`);
      return found;
    },
    async everywhere(act) {
      await Promise.all(everybody.map(({ page }) => act(page)));
    },
    troubles: () => everybody.flatMap((each) => each.troubles),
    state: () => office.state(negotiation),
    record: () => office.record(negotiation),
  };
}

/** The one bracket of a text. */
export function onlyBracket(state: NegotiationState): Bracket {
  const [bracket, more] = state.paragraphs.flatMap(({ segments }) => bracketsIn(segments));
  if (bracket === undefined || more !== undefined) throw new Error('There is not exactly one bracket.');
  return bracket;
}
