// The server over HTTP, parsed at this edge. Every call says who asks, because one browser may hold several seats.
import type {
  Command,
  Draft,
  ImportSource,
  NegotiationState,
  OpenNegotiation,
  Phase,
  RecordedAct,
  Reissue,
  SayingCommand,
  Statement,
} from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import { readVerbLadders } from '@adref/reference';
import { z } from 'zod';
import { NoConnection } from './commands.ts';

/** What the server answers when it does not do what was asked. */
export interface Problem {
  readonly status: number;
  readonly sentence: string;
  readonly refusal: unknown;
}
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

const problemSchema = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  refusal: z.looseObject({ kind: z.string() }).optional(),
});

interface Asker {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly person?: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Asks the server; rejects with NoConnection when it cannot be reached. */
async function ask<T>(path: string, schema: z.ZodType<T>, asking: Asker = {}): Promise<Answer<T>> {
  const { method = 'GET', person, body, signal } = asking;
  const headers: Record<string, string> = {};
  if (person !== undefined) headers['Adref-Person'] = person;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      ...(signal === undefined ? {} : { signal }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    // fetch rejects with a TypeError when there is no answer at all.
    if (error instanceof TypeError) throw new NoConnection('the server cannot be reached', { cause: error });
    throw error;
  }
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const received: unknown = isJson ? await response.json() : null;
  if (response.ok) return { ok: true, value: schema.parse(received) };
  // A gateway without the server behind it answers in HTML.
  if (!isJson && response.status >= 502) throw new NoConnection(`the server is away (${response.status})`);
  const problem = problemSchema.safeParse(received);
  const { detail, title, refusal } = problem.data ?? {};
  const sentence = detail ?? title ?? `The server refused this (${response.status}).`;
  return { ok: false, problem: { status: response.status, sentence, refusal: refusal ?? null } };
}

const lookedUpSchema = z.object({
  person: z.string(),
  name: z.string(),
  seat: z.string().nullable(),
  negotiation: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type LookedUp = z.infer<typeof lookedUpSchema>;

export const lookAtLink = (token: string) =>
  ask('/links/look', lookedUpSchema, { method: 'POST', body: { token } });
export const signIn = (token: string) => ask('/sign-in', lookedUpSchema, { method: 'POST', body: { token } });
export const signOut = (person: string) =>
  ask('/sign-out', z.unknown(), { method: 'POST', person, body: {} });

const personSchema = z.object({ person: z.string(), name: z.string(), mayOpen: z.boolean() });
const meSchema = z.object({ me: personSchema.nullable(), people: z.array(personSchema) });

/** Who is signed in in this browser, and which of them asks. */
export const whoAmI = (person?: string) => ask('/me', meSchema, person === undefined ? {} : { person });

const summarySchema = z.object({
  id: z.string(),
  title: z.string(),
  symbol: z.string(),
  situation: z.string(),
  phase: z.looseObject({ kind: z.string() }),
  seat: z.string(),
  reading: z.enum(['record', 'text']),
  /** The deadline of a silence that runs, ISO 8601 in UTC. */
  silenceUntil: z.string().nullable(),
  paragraphs: z.object({ total: z.number(), adRef: z.number(), agreed: z.number() }),
});
export type Summary = z.infer<typeof summarySchema>;

export const myNegotiations = (person: string) =>
  ask('/negotiations', z.object({ negotiations: z.array(summarySchema) }), { person });

/** Opens a negotiation with its zero draft; `from` is what the draft was read from, null where it was read from nothing. */
export const openNegotiation = (
  person: string,
  id: string,
  command: OpenNegotiation,
  drafts: readonly Draft[],
  from: ImportSource | null,
) =>
  ask('/negotiations', z.object({ negotiation: z.string() }), {
    method: 'POST',
    person,
    body: { id, command, drafts, ...(from === null ? {} : { from }) },
  });

const adoptedSchema = z.object({ state: z.custom<NegotiationState>((value) => typeof value === 'object') });

/** The folded state of a negotiation whose record this seat may read. */
export const stateOf = (person: string, id: string) =>
  ask(`/negotiations/${encodeURIComponent(id)}`, adoptedSchema, { person });

const excerptSchema = z.object({
  excerpt: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), acts: z.number() }).nullable(),
});

/** Where the newest excerpt of a negotiation is; null while its record is short. */
export const excerptAddress = (person: string, id: string, signal: AbortSignal) =>
  ask(`/negotiations/${encodeURIComponent(id)}/excerpt`, excerptSchema, { person, signal });

/** An excerpt's bytes; null when it is too old, or the server refuses it. */
export async function excerptBytes(
  person: string,
  id: string,
  hash: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  try {
    const path = `/api/negotiations/${encodeURIComponent(id)}/excerpt/${hash}`;
    const response = await fetch(path, { headers: { 'Adref-Person': person }, signal });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch (error) {
    if (error instanceof TypeError) throw new NoConnection('the server cannot be reached', { cause: error });
    throw error;
  }
}

const actsSchema = z.object({
  // The server seals each act; whoever takes them in checks the chain.
  acts: z.array(
    z.custom<RecordedAct>((value) => typeof value === 'object' && value !== null && 'hash' in value),
  ),
});

/** Acts of a negotiation's record from one number up to another, as many as the server gives at once. */
export const actsOf = (person: string, id: string, from: number, to: number) =>
  ask(`/negotiations/${encodeURIComponent(id)}/record?from=${from}&to=${to}`, actsSchema, { person });

const readingSchema = z.object({
  id: z.string(),
  title: z.string(),
  symbol: z.string(),
  seat: z.string(),
  phase: z.custom<Phase>((value) => typeof value === 'object' && value !== null && 'kind' in value),
  paragraphs: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['heading', 'numbered', 'item', 'chapeau', 'plain']),
      level: z.number(),
      label: z.string(),
      status: z.enum(['open', 'ad-ref', 'silence', 'agreed']),
      words: z.string(),
    }),
  ),
  reissues: z.array(z.custom<Reissue>((value) => typeof value === 'object' && value !== null)),
  statements: z.array(z.custom<Statement>((value) => typeof value === 'object' && value !== null)),
});
export type ReadingAnswer = z.infer<typeof readingSchema>;
export const readingOf = (person: string, id: string) =>
  ask(`/negotiations/${encodeURIComponent(id)}/reading`, readingSchema, { person });

const laddersSchema = z.unknown().transform((json, context) => {
  const read = readVerbLadders(json);
  if (read.ok) return read.ladders;
  context.addIssue(read.why);
  return z.NEVER;
});

/** The verb ladders of this server. */
export const laddersOf = (person: string) => ask('/verb-ladders', laddersSchema, { person });

const answerSchema = z.object({ id: z.string(), ok: z.literal(true), acts: z.array(z.number()) });

/** Posts a command; refusals come back as the same answer that the socket gives. */
export const postCommand = (person: string, negotiation: string, id: string, command: Command) =>
  post(person, `/negotiations/${encodeURIComponent(negotiation)}/commands`, id, command);

/** Posts what is said in a private room. */
export const postSaying = (
  person: string,
  negotiation: string,
  room: string,
  id: string,
  command: SayingCommand,
) =>
  post(
    person,
    `/negotiations/${encodeURIComponent(negotiation)}/rooms/${encodeURIComponent(room)}/commands`,
    id,
    command,
  );

async function post(person: string, path: string, id: string, command: unknown): Promise<CommandAnswer> {
  const answer = await ask(path, answerSchema, { method: 'POST', person, body: { id, command } });
  if (answer.ok) return answer.value;
  const { refusal, sentence } = answer.problem;
  // The refusal was written by the same domain code that reads it here.
  const known = refusal as (CommandAnswer & { ok: false })['refusal'] | null;
  return { id, ok: false, refusal: known ?? { kind: 'not-in-order', why: sentence } };
}

const linkSchema = z.object({
  id: z.string(),
  person: z.string(),
  name: z.string(),
  seat: z.string().nullable(),
  status: z.enum(['open', 'used', 'revoked', 'expired', 'unknown']),
  expiresAt: z.string(),
});
export type Link = z.infer<typeof linkSchema>;
/** A link by which I sign in on a further device of mine: good for ten minutes, once. */
export const deviceLink = (person: string) =>
  ask('/me/device-link', z.object({ url: z.string(), expiresAt: z.string() }), {
    method: 'POST',
    person,
    body: {},
  });

const linksPath = (id: string) => `/negotiations/${encodeURIComponent(id)}/links`;

export const linksOf = (person: string, id: string) =>
  ask(linksPath(id), z.object({ links: z.array(linkSchema) }), { person });
export const issueLink = (
  person: string,
  id: string,
  to: { readonly name: string; readonly seat: string } | { readonly person: string },
) =>
  ask(linksPath(id), z.object({ link: linkSchema, path: z.string(), url: z.string() }), {
    method: 'POST',
    person,
    body: to,
  });
export const revokeLink = (person: string, id: string, link: string) =>
  ask(`${linksPath(id)}/${encodeURIComponent(link)}`, z.unknown(), { method: 'DELETE', person });
