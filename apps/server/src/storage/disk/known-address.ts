// The address that users type, as the server was last started with: a line in the data folder, so that the administrator's
// commands make their links of the same one.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'adref.address';

/** Remembers the address links are made of; null where the server was given none. */
export function rememberAddress(dataFolder: string, address: URL | null): void {
  const path = join(dataFolder, FILE);
  if (address === null) rmSync(path, { force: true });
  else writeFileSync(path, `${address.href}\n`, { mode: 0o600 });
}

/** The address that was remembered last; null where there is none that can be read. */
export function knownAddress(dataFolder: string): URL | null {
  try {
    return rootAddress(readFileSync(join(dataFolder, FILE), 'utf8').trim());
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** A web address without a path: Adref is served at the root of one. Null for anything else. */
export function rootAddress(words: string): URL | null {
  if (!URL.canParse(words)) return null;
  const url = new URL(words);
  const { protocol, pathname, search, hash, username, password } = url;
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return pathname === '/' && search + hash + username + password === '' ? url : null;
}
