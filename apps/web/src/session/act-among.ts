// The act that a command became, looked up once it has arrived: its ids name what was made.
import type { Asker } from './asker.ts';

/** The act of a kind among those that a command became, once it is folded here. */
export async function actAmong<
  K extends 'bracket-opened' | 'wording-proposed' | 'paragraph-split' | 'paragraph-merged',
>(room: Asker, numbers: readonly number[], kind: K) {
  await room.folded(Math.max(...numbers));
  for (const { n, act } of room.acts.get()) {
    if (numbers.includes(n) && act.kind === kind) return act as Extract<typeof act, { kind: K }>;
  }
  throw new Error(`invariant: the acts ${numbers.join()} have one of kind ${kind}`);
}
