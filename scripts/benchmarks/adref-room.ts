// The same text on Adref, prepared as a Chair's office and fifteen delegations would: opened with its zero draft, people
// seated by links, and one bracket for each delegation, which alone may type in the wording it proposes there.
import {
  type Command,
  type Draft,
  findParagraph,
  type LeafId,
  type NegotiationState,
  type OpenNegotiation,
  richText,
  type Segment,
} from '@adref/negotiation';
import { rosterOf } from '@adref/reference';
import { roomAt } from './anchors.ts';
import { Y_WEBSOCKET } from './dialect.ts';
import { type Door, type Room, SEATS, type Words } from './room.ts';
import type { Hello } from './server-process.ts';

const NEGOTIATION = 'bench';
const YEAR = 2026;

/** Opens a negotiation and seats fifteen delegations, each with a wording of its own. */
export async function openAdrefRoom(hello: Hello, words: Words): Promise<Room> {
  return (await openAdrefTable(hello, words)).room;
}

/** The same, with a way to read the state. */
export async function openAdrefTable(
  { address, token }: Hello,
  words: Words,
): Promise<{ readonly room: Room; stateOf(): Promise<NegotiationState> }> {
  if (token === undefined) throw new Error('The server gave no token.');
  const office = await signIn(address, token);
  const drafts = words.paragraphs.map(
    (text): Draft => ({ kind: 'numbered', level: 1, text: richText(text) }),
  );
  await office.post('/negotiations', { id: 'open', command: opening(), drafts });

  const people: Person[] = [];
  const leaves: LeafId[] = [];
  for (const [index, { seat }] of opening().delegations.entries()) {
    const invited = await office.post<{ path: string }>(`/negotiations/${NEGOTIATION}/links`, {
      name: `Delegate ${index}`,
      seat,
    });
    const person = await signIn(address, invited.path.slice(invited.path.indexOf('#') + 1));
    people.push(person);
    leaves.push(await proposeWording(person, seat, index, words));
  }
  const doorOf = (client: number) => door(address, people[client % SEATS]);
  return { room: await roomAt(Y_WEBSOCKET, doorOf, leaves), stateOf: () => stateOf(office) };
}

/** Somebody signed in, who asks and says over HTTP. */
export interface Person {
  readonly id: string;
  readonly cookie: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
}

/** Signs somebody in by the token of their link. */
export async function signIn(address: string, token: string): Promise<Person> {
  const api = `${address}/api`;
  const answer = await fetch(`${api}/sign-in`, asPost({}, { token }));
  const { person: id } = await bodyOf<{ person: string }>(answer);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const headers = { cookie, 'adref-person': id };
  return {
    id,
    cookie,
    get: async <T>(path: string) => bodyOf<T>(await fetch(`${api}${path}`, { headers })),
    post: async <T>(path: string, body: unknown) =>
      bodyOf<T>(await fetch(`${api}${path}`, asPost(headers, body))),
  };
}

function asPost(headers: Record<string, string>, body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** The body of a good answer; the server's own tests hold its shape. */
async function bodyOf<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`${answer.status} from ${answer.url}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

function door(address: string, person: Person | undefined): Door {
  if (person === undefined) throw new Error('There is nobody on this seat.');
  const url = `${address.replace('http', 'ws')}/sync/${NEGOTIATION}?person=${person.id}&adref=1`;
  return { url, headers: { cookie: person.cookie } };
}

function opening(): OpenNegotiation {
  const roster = rosterOf(YEAR);
  if (roster === undefined || roster.delegations.length !== SEATS) throw new Error('The roster has changed.');
  return {
    kind: 'open-negotiation',
    negotiation: NEGOTIATION,
    title: 'Conclusions on Maravia',
    symbol: 'S/AC.51/2026/…',
    situation: 'Maravia',
    reportSymbol: 'S/2026/…',
    year: YEAR,
    chairMember: roster.chairMember,
    delegations: roster.delegations,
  };
}

/** Brackets the first words of the delegation's paragraph with its own wording; returns the leaf to type in. */
async function proposeWording(
  person: Person,
  seat: string,
  index: number,
  { paragraphs, wordings }: Words,
): Promise<LeafId> {
  const before = await stateOf(person);
  const paragraph = before.paragraphs[index]?.id ?? '';
  const [leaf] = before.paragraphs[index]?.segments ?? [];
  const [words, wording] = [paragraphs[index], wordings[index]];
  if (leaf?.kind !== 'leaf' || words === undefined || wording === undefined)
    throw new Error(`Paragraph ${index} cannot be bracketed.`);
  const to = 'The Working Group'.length;
  const command: Command = {
    kind: 'open-bracket',
    from: { leaf: leaf.id, offset: 0 },
    to: { leaf: leaf.id, offset: to },
    expected: words.slice(0, to),
    reason: '',
    wordings: [richText(wording)],
  };
  await person.post(`/negotiations/${NEGOTIATION}/commands`, { id: `bracket-${seat}`, command });
  const after = findParagraph(await stateOf(person), paragraph);
  return leafOfWording(after?.segments ?? [], seat);
}

async function stateOf(person: Person): Promise<NegotiationState> {
  return (await person.get<{ state: NegotiationState }>(`/negotiations/${NEGOTIATION}`)).state;
}

function leafOfWording(segments: readonly Segment[], seat: string): LeafId {
  for (const segment of segments) {
    if (segment.kind !== 'bracket') continue;
    const own = segment.wordings.find(({ sponsors }) => sponsors.includes(seat))?.segments[0];
    if (own?.kind === 'leaf') return own.id;
  }
  throw new Error(`${seat} has no wording.`);
}
