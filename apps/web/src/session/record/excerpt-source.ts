// Where a page's excerpt and earlier acts come from: the server over HTTP. A server that is away, or does not answer in time, is as
// one that has no excerpt: the socket brings the whole document.
import type { RecordedAct } from '@adref/negotiation';
import { actsOf, excerptAddress, excerptBytes } from '../line/api.ts';
import { NoConnection } from '../line/commands.ts';
import type { ExcerptSource } from './beginning.ts';

/** A copy on this device opens without the server; it waits so long, ms, to hear whether it lies far back. */
const PATIENCE_MS = 2_000;
/** An excerpt on a line of 100 kbit/s, ms. */
const TRANSFER_MS = 60_000;

/** Excerpts of a negotiation, for somebody seated in it. */
export function excerptsFor(person: string, negotiation: string, signal: AbortSignal): ExcerptSource {
  const within = (ms: number) => AbortSignal.any([signal, AbortSignal.timeout(ms)]);
  return {
    async newest() {
      const answer = await orNull(excerptAddress(person, negotiation, within(PATIENCE_MS)));
      return answer?.ok === true ? answer.value.excerpt : null;
    },
    bytes: (hash) => orNull(excerptBytes(person, negotiation, hash, within(TRANSFER_MS))),
  };
}

/** Asks for acts by their numbers; rejects when the server refuses or is away. */
export function actsFrom(
  person: string,
  negotiation: string,
): (from: number, to: number) => Promise<readonly RecordedAct[]> {
  return async (from, to) => {
    const answer = await actsOf(person, negotiation, from, to);
    if (!answer.ok) throw new Error(answer.problem.sentence);
    return answer.value.acts;
  };
}

/** Null when the server cannot be reached or takes too long. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    const isLate =
      error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError');
    if (error instanceof NoConnection || isLate) return null;
    throw error;
  }
}
