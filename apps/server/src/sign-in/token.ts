// Secrets that let somebody in: 256 random bits in URL-safe letters, kept only as their SHA-256. A token that long needs
// no slow hash: it cannot be guessed, and a stolen hash cannot be turned back.
import { createHash } from 'node:crypto';

/** Gives `count` random bytes from a source fit for secrets. */
export type RandomBytes = (count: number) => Uint8Array;

/** A new secret of 43 letters. */
export function newToken(random: RandomBytes): string {
  return Buffer.from(random(TOKEN_BYTES)).toString('base64url');
}

/** Whether a string has the form of a token, so that nonsense never reaches the store. */
export function isToken(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** What is kept of a token. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A short random id that is safe in URLs, cookie names and logs; 96 bits, so it is never given twice. */
export function newId(prefix: string, random: RandomBytes): string {
  return `${prefix}-${Buffer.from(random(ID_BYTES)).toString('hex')}`;
}

const TOKEN_BYTES = 32;
const ID_BYTES = 12;
