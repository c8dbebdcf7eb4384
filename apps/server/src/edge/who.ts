// Who a request is from: one session cookie per person, so that several seats can be used in one browser. A request
// names its person; with exactly one session cookie it need not.
import type { PersonId } from '@adref/negotiation';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { SignedIn, SignIn } from '../sign-in/sign-in.ts';

const PREFIX = 'adref-';

/** A demonstration has some twenty seats in one browser. Each session is looked up on disk, so made-up ones must have an end. */
const SESSIONS_LOOKED_AT = 40;

/** Whether a string can be a person's id; anything else is nobody's, and never becomes part of a cookie. */
export function isPersonId(text: string): boolean {
  return /^[A-Za-z0-9-]{1,64}$/.test(text);
}

/** The Set-Cookie header that signs a person in. */
export function sessionCookie(person: PersonId, token: string, maxAgeMs: number, isSecure: boolean): string {
  return stringifySetCookie(PREFIX + person, token, {
    ...cookieRules(isSecure),
    maxAge: Math.floor(maxAgeMs / 1_000),
  });
}

/** The Set-Cookie header that signs a person out. */
export function endedCookie(person: PersonId, isSecure: boolean): string {
  return stringifySetCookie(PREFIX + person, '', { ...cookieRules(isSecure), maxAge: 0 });
}

/** Who a request with these cookies is; `wanted` is the person it says it is from. Null: nobody signed in. */
export async function whoAsks(
  signIn: SignIn,
  cookieHeader: string | undefined,
  wanted: PersonId | null,
): Promise<SignedIn | null> {
  const sessions = sessionsIn(cookieHeader);
  const chosen =
    wanted === null
      ? sessions.length === 1
        ? sessions[0]
        : undefined
      : sessions.find(([id]) => id === wanted);
  return chosen === undefined ? null : ofSession(signIn, chosen);
}

/** Somebody signed in in this browser, for a limit on how often they ask: `wanted` if they are, or the first who is. */
export async function anybodyIn(
  signIn: SignIn,
  cookieHeader: string | undefined,
  wanted: PersonId | null,
): Promise<SignedIn | null> {
  const sessions = sessionsIn(cookieHeader);
  const ordered = [...sessions.filter(([id]) => id === wanted), ...sessions.filter(([id]) => id !== wanted)];
  for (const session of ordered) {
    const who = await ofSession(signIn, session);
    if (who !== null) return who;
  }
  return null;
}

/** Everybody signed in in this browser. */
export async function everybodyIn(
  signIn: SignIn,
  cookieHeader: string | undefined,
): Promise<readonly SignedIn[]> {
  const found = await Promise.all(sessionsIn(cookieHeader).map((session) => ofSession(signIn, session)));
  return found.filter((who) => who !== null);
}

async function ofSession(
  signIn: SignIn,
  [person, token]: readonly [PersonId, string],
): Promise<SignedIn | null> {
  const who = await signIn.whoIs(token);
  return who?.person.id === person ? who : null;
}

function sessionsIn(cookieHeader: string | undefined): readonly (readonly [PersonId, string])[] {
  const found = Object.entries(parseCookie(cookieHeader ?? '')).flatMap(([name, token]) => {
    const person = name.slice(PREFIX.length);
    return name.startsWith(PREFIX) && token !== undefined && isPersonId(person)
      ? [[person, token] as const]
      : [];
  });
  return found.slice(0, SESSIONS_LOOKED_AT);
}

function cookieRules(isSecure: boolean) {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure } as const;
}
