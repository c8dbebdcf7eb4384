import { beforeEach, describe, expect, it } from 'vitest';
import { SERVER_LIMITS } from '../limits/limits.ts';
import { createMemorySignInStore } from '../storage/memory-sign-in-store.ts';
import type { SignInStore } from '../storage/sign-in-store.ts';
import { createSignIn, type SignIn } from './sign-in.ts';

const HOUR = 3_600_000;
let now: Date;
let store: SignInStore;
let signIn: SignIn;

/** Bytes that differ from call to call. */
function counting(): (count: number) => Uint8Array {
  let calls = 0;
  return (count) => {
    calls += 1;
    return new Uint8Array(count).fill(calls);
  };
}

function pass(ms: number): void {
  now = new Date(now.getTime() + ms);
}

async function signedIn(): Promise<string> {
  const { token } = await signIn.issueLink({ person: 'p-1', negotiation: 'n-1', seat: 'FRA' });
  const result = await signIn.signIn(token);
  if (!result.ok) throw new Error(result.why);
  return result.token;
}

beforeEach(async () => {
  now = new Date('2026-03-02T12:00:00.000Z');
  store = createMemorySignInStore();
  signIn = createSignIn({ store, clock: () => now, random: counting(), limits: SERVER_LIMITS });
  await store.savePerson({ id: 'p-1', name: 'Amina Diallo', mayOpen: false, home: 'n-1' });
});

describe('a link', () => {
  it('is looked at without being used up, and then lets in once', async () => {
    const { link, token } = await signIn.issueLink({ person: 'p-1', negotiation: 'n-1', seat: 'FRA' });
    expect(token).toHaveLength(43);
    expect(await signIn.look(token)).toMatchObject({
      ok: true,
      person: { name: 'Amina Diallo' },
      link: { id: link.id },
    });
    expect(await signIn.signIn(token)).toMatchObject({ ok: true, person: { id: 'p-1' } });
    expect(await signIn.look(token)).toEqual({ ok: false, why: 'used' });
    expect(await signIn.signIn(token)).toEqual({ ok: false, why: 'used' });
  });

  it('is not kept in a form that would let anybody in', async () => {
    const { link, token } = await signIn.issueLink({ person: 'p-1', negotiation: 'n-1', seat: 'FRA' });
    expect(JSON.stringify(await store.linksOf('n-1'))).not.toContain(token);
    expect(await signIn.signIn(link.tokenHash)).toEqual({ ok: false, why: 'unknown' });
  });

  it('expires after seven days and not before', async () => {
    const { token } = await signIn.issueLink({ person: 'p-1', negotiation: 'n-1', seat: 'FRA' });
    pass(7 * 24 * HOUR - 1);
    expect((await signIn.look(token)).ok).toBe(true);
    pass(1);
    expect(await signIn.look(token)).toEqual({ ok: false, why: 'expired' });
    expect(await signIn.signIn(token)).toEqual({ ok: false, why: 'expired' });
  });

  it('that is nonsense is unknown', async () => {
    for (const token of ['', 'x', `${'a'.repeat(43)} `, '../etc/passwd']) {
      expect(await signIn.look(token)).toEqual({ ok: false, why: 'unknown' });
      expect(await signIn.signIn(token)).toEqual({ ok: false, why: 'unknown' });
    }
  });
});

describe('a session', () => {
  it('says who it is until it is signed out', async () => {
    const token = await signedIn();
    const who = await signIn.whoIs(token);
    expect(who?.person.id).toBe('p-1');
    await signIn.signOut(who?.session ?? '');
    expect(await signIn.whoIs(token)).toBeNull();
    expect(await signIn.isCurrent(who?.session ?? '')).toBe(false);
  });

  it('ends after seven idle days, but not while it is used', async () => {
    const token = await signedIn();
    for (let day = 0; day < 12; day += 1) {
      pass(24 * HOUR);
      expect(await signIn.whoIs(token)).not.toBeNull();
    }
    pass(7 * 24 * HOUR);
    expect(await signIn.whoIs(token)).toBeNull();
  });

  it('ends after thirty days, used or not', async () => {
    const token = await signedIn();
    for (let day = 0; day < 29; day += 1) {
      pass(24 * HOUR);
      expect(await signIn.whoIs(token)).not.toBeNull();
    }
    pass(24 * HOUR);
    expect(await signIn.whoIs(token)).toBeNull();
  });

  it('is nothing to whom the token is made up', async () => {
    await signedIn();
    expect(await signIn.whoIs('A'.repeat(43))).toBeNull();
    expect(await signIn.whoIs('')).toBeNull();
  });
});
