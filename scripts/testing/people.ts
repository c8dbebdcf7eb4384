// Signing in as a browser does it: a link once, a cookie then. Plain requests; nothing of ours.
import { z } from 'zod';

/** Somebody signed in on a seat. */
export interface OutsidePerson {
  readonly person: string;
  readonly cookie: string;
  readonly seat: string;
}

/** What the server answered; `null` as status when it could not be reached. */
export interface Answer {
  readonly status: number | null;
  readonly body: unknown;
}

/** One request. Never throws: a server that is away is what this is about. */
export async function request(
  base: string,
  method: 'GET' | 'POST',
  path: string,
  who: Pick<OutsidePerson, 'person' | 'cookie'> | null,
  body?: unknown,
): Promise<Answer & { readonly cookies: readonly string[] }> {
  const own = who === null ? {} : { cookie: who.cookie, 'adref-person': who.person };
  const headers = { origin: base, 'content-type': 'application/json', ...own };
  try {
    const given = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(base + path, {
      method,
      headers,
      ...given,
      signal: AbortSignal.timeout(15_000),
    });
    const text = await answer.text();
    const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
    return { status: answer.status, body: parsed(text), cookies };
  } catch {
    return { status: null, body: null, cookies: [] };
  }
}

const signedIn = z.looseObject({ person: z.string() });
const issued = z.looseObject({ path: z.string() });

export async function signIn(base: string, token: string, seat: string): Promise<OutsidePerson> {
  const { body, cookies } = await request(base, 'POST', '/api/sign-in', null, { token });
  return { person: signedIn.parse(body).person, cookie: cookies.join('; '), seat };
}

/** Opens a negotiation of a few paragraphs. */
export async function openTable(base: string, chair: OutsidePerson, negotiation: string): Promise<void> {
  const delegations = SEATS.map((seat) => ({ seat, name: seat, code: seat, permanent: false }));
  const about = { title: 'A soak', symbol: '', situation: 'Maravia', reportSymbol: '', year: 2026 };
  const command = { kind: 'open-negotiation', negotiation, ...about, chairMember: null, delegations };
  const drafts = PARAGRAPHS.map((text) => ({ kind: 'numbered', level: 1, text: [{ text }] }));
  const { status } = await request(base, 'POST', '/api/negotiations', chair, {
    id: `open-${negotiation}`,
    command,
    drafts,
  });
  if (status !== 201) throw new Error(`The negotiation could not be opened: ${status}.`);
}

export async function seat(
  base: string,
  chair: OutsidePerson,
  negotiation: string,
  name: string,
  where: string,
): Promise<OutsidePerson> {
  const path = `/api/negotiations/${negotiation}/links`;
  const { body } = await request(base, 'POST', path, chair, { name, seat: where });
  const link = issued.parse(body).path;
  return signIn(base, link.slice(link.indexOf('#') + 1), where);
}

/** The delegations that take part. */
export const SEATS = ['DNK', 'FRA', 'GRC', 'LVA', 'PAK'] as const;
const PARAGRAPHS = [
  'The Working Group took note of the report and of what was said on it at its meeting.',
  'It expressed concern at what the report describes, and urged all parties to end it.',
  'It called upon all who can to support those who have been harmed and those who help them.',
  'It asked to be told, in the next report, what had been done.',
];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
