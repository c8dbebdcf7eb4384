import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemorySignInStore } from './memory-sign-in-store.ts';
import type { Link, SignInStore } from './sign-in-store.ts';
import { createSqliteSignInStore } from './sqlite/sqlite-sign-in-store.ts';
import { openStore } from './sqlite/store.ts';

const NOON = '2026-03-02T12:00:00.000Z';
const ONE = '2026-03-02T13:00:00.000Z';
const NEXT_WEEK = '2026-03-09T12:00:00.000Z';
const AMINA = { id: 'p-1', name: 'Amina Diallo', mayOpen: false, home: 'n-1' };
const LINK: Link = {
  id: 'l-1',
  tokenHash: 'h-1',
  person: 'p-1',
  negotiation: 'n-1',
  seat: 'FRA',
  issuedAt: NOON,
  expiresAt: NEXT_WEEK,
  usedAt: null,
  revokedAt: null,
};
const SESSION = { hash: 's-1', begunAt: ONE, expiresAt: '2026-04-01T00:00:00.000Z' };

function accept(name: string, run: (test: (store: SignInStore) => Promise<void>) => Promise<void>): void {
  const withLink = (test: (store: SignInStore) => Promise<void>) =>
    run(async (store) => {
      await store.savePerson(AMINA);
      await store.addLink(LINK);
      await test(store);
    });

  describe(`${name} keeps people, links and sessions`, () => {
    it('keeps a person and their changed right', () =>
      run(async (store) => {
        expect(await store.person('p-1')).toBeNull();
        await store.savePerson(AMINA);
        await store.savePerson({ ...AMINA, mayOpen: true });
        expect(await store.person('p-1')).toEqual({ ...AMINA, mayOpen: true });
        await store.savePerson({ ...AMINA, id: 'p-0', home: null });
        expect((await store.people()).map((person) => person.id)).toEqual(['p-1', 'p-0']);
      }));

    it('finds a link by its token and by its negotiation', () =>
      withLink(async (store) => {
        const office = { ...LINK, id: 'l-2', tokenHash: 'h-2', negotiation: null };
        await store.addLink(office);
        expect(await store.linkByToken('h-1')).toEqual(LINK);
        expect(await store.linkByToken('h-9')).toBeNull();
        expect(await store.linksOf('n-1')).toEqual([LINK]);
        expect(await store.linksOf(null)).toEqual([office]);
      }));

    it('refuses a link of nobody and a link with a known token', () =>
      withLink(async (store) => {
        await expect(
          store.addLink({ ...LINK, id: 'l-2', tokenHash: 'h-2', person: 'p-9' }),
        ).rejects.toThrow();
        await expect(store.addLink({ ...LINK, id: 'l-2' })).rejects.toThrow();
      }));

    it('lets in once through a link, also when two try at once', () =>
      withLink(async (store) => {
        const results = await Promise.all([
          store.redeem('h-1', SESSION),
          store.redeem('h-1', { ...SESSION, hash: 's-2' }),
        ]);
        expect(results).toEqual([
          { ok: true, link: { ...LINK, usedAt: ONE }, person: AMINA },
          { ok: false, why: 'used' },
        ]);
        expect((await store.session('s-1'))?.person).toEqual(AMINA);
        expect(await store.session('s-2')).toBeNull();
      }));

    it('says why a link does not let in', () =>
      withLink(async (store) => {
        expect(await store.redeem('h-9', SESSION)).toEqual({ ok: false, why: 'unknown' });
        expect(await store.redeem('h-1', { ...SESSION, begunAt: NEXT_WEEK })).toEqual({
          ok: false,
          why: 'expired',
        });
        expect(await store.revokeLink('l-1', 'n-2', ONE)).toBeNull();
        expect(await store.revokeLink('l-1', 'n-1', ONE)).toEqual({ ...LINK, revokedAt: ONE });
        expect(await store.redeem('h-1', SESSION)).toEqual({ ok: false, why: 'revoked' });
      }));

    it('ends the sessions of a link that is revoked', () =>
      withLink(async (store) => {
        await store.redeem('h-1', SESSION);
        await store.revokeLink('l-1', 'n-1', NEXT_WEEK);
        expect((await store.session('s-1'))?.session.endedAt).toBe(NEXT_WEEK);
      }));

    it('keeps when a session was seen and when it ended', () =>
      withLink(async (store) => {
        await store.redeem('h-1', SESSION);
        expect((await store.session('s-1'))?.session).toMatchObject({
          seenAt: ONE,
          endedAt: null,
          link: 'l-1',
        });
        await store.sawSession('s-1', NEXT_WEEK);
        expect((await store.session('s-1'))?.session.seenAt).toBe(NEXT_WEEK);
        await store.endSession('s-1', NEXT_WEEK);
        await store.endSessionsOf('p-1', '2027-01-01T00:00:00.000Z');
        expect((await store.session('s-1'))?.session.endedAt).toBe(NEXT_WEEK);
      }));
  });
}

accept('the in-memory twin', (test) => test(createMemorySignInStore()));
accept('the store on disk', async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'adref-sign-in-'));
  const store = openStore(join(folder, 'adref.sqlite'), { mode: 'create' });
  try {
    await test(createSqliteSignInStore(store));
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
});
