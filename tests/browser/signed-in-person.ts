// Somebody who uses the server over HTTP, without a page: to prepare what a journey begins with, and to ask the server
// what it holds, past whatever a page shows.
import type { Command, Draft, NegotiationState, OpenNegotiation, RecordedAct } from '@adref/negotiation';

/** What the server said no to, with its status and its sentence. */
export class RequestRefused extends Error {
  readonly status: number;

  constructor(status: number, words: string) {
    super(`${status}: ${words}`);
    this.status = status;
  }
}

/** One signed-in person. */
export interface SignedInPerson {
  readonly person: string;
  /** The session's cookie, for a socket of one's own. */
  readonly cookie: string;
  openNegotiation(opening: OpenNegotiation, drafts: readonly Draft[]): Promise<void>;
  /** Seats somebody new; the answer is their id and the link that signs them in. */
  seat(negotiation: string, name: string, seat: string): Promise<{ person: string; url: string }>;
  /** Sends a command under an id of its own. */
  command(negotiation: string, command: Command): Promise<void>;
  state(negotiation: string): Promise<NegotiationState>;
  record(negotiation: string): Promise<readonly RecordedAct[]>;
}

/** Uses a link up; the person is signed in afterwards. */
export async function signInByLink(url: string): Promise<SignedInPerson> {
  const { origin, hash } = new URL(url);
  const answer = await fetch(new URL('/api/sign-in', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const { person } = await bodyOf<{ person: string }>(answer);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  let sent = 0;

  async function ask<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
    const headers = { 'adref-person': person, cookie, 'content-type': 'application/json' };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    return bodyOf<T>(await fetch(new URL(`/api${path}`, origin), { method, headers, ...content }));
  }
  const nextId = () => `${person}-${++sent}`;

  return {
    person,
    cookie,
    async openNegotiation(command, drafts) {
      await ask('POST', '/negotiations', { id: nextId(), command, drafts });
    },
    async seat(negotiation, name, seat) {
      const path = `/negotiations/${negotiation}/links`;
      const made = await ask<{ link: { person: string }; path: string }>('POST', path, { name, seat });
      return { person: made.link.person, url: new URL(made.path, origin).href };
    },
    async command(negotiation, command) {
      await ask('POST', `/negotiations/${negotiation}/commands`, { id: nextId(), command });
    },
    async state(negotiation) {
      return (await ask<{ state: NegotiationState }>('GET', `/negotiations/${negotiation}`)).state;
    },
    async record(negotiation) {
      return (await ask<{ acts: RecordedAct[] }>('GET', `/negotiations/${negotiation}/record`)).acts;
    },
  };
}

/** The body of a good answer. The server's own tests check its shape; here a wrong one fails where it is used. */
async function bodyOf<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new RequestRefused(answer.status, await answer.text());
  return (await answer.json()) as T;
}
