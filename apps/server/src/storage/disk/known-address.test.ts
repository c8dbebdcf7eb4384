import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { knownAddress, rememberAddress, rootAddress } from './known-address.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-address-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the address that users type', () => {
  it('is remembered until the server starts without one', () => {
    expect(knownAddress(folder)).toBeNull();
    rememberAddress(folder, new URL('https://table.example.org'));
    expect(knownAddress(folder)?.href).toBe('https://table.example.org/');
    rememberAddress(folder, null);
    expect(knownAddress(folder)).toBeNull();
  });

  it.each([
    'https://table.example.org/adref/',
    'https://table.example.org/?a',
    'ftp://table.example.org',
    'мир',
    '/',
  ])('is not %s', (words) => {
    expect(rootAddress(words)).toBeNull();
  });
});
