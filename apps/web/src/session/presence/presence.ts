// Who is here and where: what the awareness of the others says, parsed. The server stamps `user`, so it can be trusted;
// the cursor is the other's own word and is only drawn.
import type { LeafId, PersonId, SeatId } from '@adref/negotiation';
import { z } from 'zod';

export interface Presence {
  readonly client: number;
  readonly person: PersonId;
  readonly name: string;
  readonly seat: SeatId;
  readonly cursor: PresentCursor | null;
  /** When this cursor last moved, by the local clock in milliseconds. */
  readonly movedAtMs: number;
  /** When this cursor came to its leaf, by the local clock in milliseconds. */
  readonly arrivedAtMs: number;
}

export interface PresentCursor {
  readonly leaf: LeafId;
  /** Relative positions of Yjs as JSON. */
  readonly anchor: unknown;
  readonly head: unknown;
}

const presenceSchema = z.object({
  user: z.object({ seat: z.string(), person: z.string(), name: z.string() }),
  cursor: z.object({ leaf: z.string(), anchor: z.unknown(), head: z.unknown() }).nullish(),
});

type Moments = Pick<Presence, 'movedAtMs' | 'arrivedAtMs'>;

/** Reads one client's awareness state; undefined when it is not one of ours. */
export function readPresence(
  client: number,
  state: unknown,
  { movedAtMs, arrivedAtMs }: Moments,
): Presence | undefined {
  const parsed = presenceSchema.safeParse(state);
  if (!parsed.success) return undefined;
  const { user, cursor } = parsed.data;
  return { client, ...user, cursor: cursor ?? null, movedAtMs, arrivedAtMs };
}
