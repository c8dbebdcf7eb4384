// What a browser test begins with: a real server, a negotiation opened and seated over its own interface, and a browser
// page for each seat that the test looks through. Everything is closed by `close`, whatever happened before.
import { type Draft, richText } from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { openSeatPage, type SeatPage } from './seat-page.ts';
import { ServerProcess } from './server-process.ts';
import { type SignedInPerson, signInByLink } from './signed-in-person.ts';

/** A server with one negotiation on it, and the seats that were opened. */
export interface Table {
  readonly server: ServerProcess;
  readonly browser: Browser;
  /** The person who opened the negotiation, on the Chair's seat, without a page. */
  readonly office: SignedInPerson;
  readonly negotiation: string;
  /** Seats a new person, signs them in through their link, and shows them the room. */
  open(seat: string): Promise<SeatPage>;
  close(): Promise<void>;
}

const YEAR = 2026;
const NEGOTIATION = 'test-text';

/** Opens a table on a zero draft; a string is a numbered paragraph of these words. `serverArgs` are the program's own. */
export async function openTable(
  draft: readonly (string | Draft)[],
  serverArgs: readonly string[] = [],
): Promise<Table> {
  const roster = rosterOf(YEAR);
  if (roster === undefined) throw new Error(`There is no roster for ${YEAR}.`);
  const server = await ServerProcess.start(serverArgs);
  let browser: Browser | null = null;
  try {
    browser = await launchChromium();
    const office = await signInByLink(await server.officeLink('Chair’s office'));
    await office.openNegotiation(
      {
        kind: 'open-negotiation',
        negotiation: NEGOTIATION,
        title: 'Conclusions on Maravia',
        symbol: 'S/AC.51/2026/…',
        situation: 'Maravia',
        reportSymbol: 'S/2026/…',
        year: YEAR,
        chairMember: roster.chairMember,
        delegations: roster.delegations,
      },
      draft.map((part) =>
        typeof part === 'string' ? { kind: 'numbered', level: 1, text: richText(part) } : part,
      ),
    );
    return tableOf(server, browser, office);
  } catch (error) {
    await browser?.close();
    await server.close();
    throw error;
  }
}

function tableOf(server: ServerProcess, browser: Browser, office: SignedInPerson): Table {
  let seated = 0;
  return {
    server,
    browser,
    office,
    negotiation: NEGOTIATION,
    async open(seat) {
      seated += 1;
      const link = await office.seat(NEGOTIATION, `${seat} ${seated}`, seat);
      return openSeatPage(browser, { ...link, seat }, NEGOTIATION);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
