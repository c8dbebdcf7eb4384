// The record: acts in a chain of hashes. Sealing gives an act its hash, folding gives the state, verifying names the
// first act that is not as it was sealed (law 8).
import type { RecordedAct } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import { hashOfJson } from '../words/canonical-json.ts';
import { evolve } from './evolve.ts';
import { ACT_VERSION } from './lift-act.ts';

/** An act of the newest version, with its hash over everything else in it, the hash of the one before included. */
export function sealAct(unsealed: Omit<RecordedAct, 'version' | 'hash'>): RecordedAct {
  const versioned = { ...unsealed, version: ACT_VERSION };
  return { ...versioned, hash: hashOfJson(versioned) };
}

/** Whether a value, wherever it comes from, is sealed as an act is: its hash is over everything else in it. */
export function isSealed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('hash' in value)) return false;
  const { hash, ...unsealed } = value;
  return hashOfJson(unsealed) === hash;
}

/** The state that a record gives; null for the empty one. */
export function foldRecord(record: Iterable<RecordedAct>): NegotiationState | null {
  let state: NegotiationState | null = null;
  for (const recorded of record) state = evolve(state, recorded);
  return state;
}

export type Verification =
  | { readonly ok: true }
  /** `n` is the place in the record, from 0. */
  | { readonly ok: false; readonly n: number; readonly why: 'number' | 'chain' | 'hash' };

/** Whether each act has its place, its predecessor and its hash. */
export function verifyRecord(record: Iterable<RecordedAct>): Verification {
  let n = 0;
  let prev = '';
  for (const { hash, ...unsealed } of record) {
    if (unsealed.n !== n) return { ok: false, n, why: 'number' };
    if (unsealed.prev !== prev) return { ok: false, n, why: 'chain' };
    if (hashOfJson(unsealed) !== hash) return { ok: false, n, why: 'hash' };
    prev = hash;
    n += 1;
  }
  return { ok: true };
}
