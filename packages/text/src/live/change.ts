// What an update or a command comes to: changes that are to be on disk before anybody sees them, or a reason. The same for the
// negotiation and for its private rooms.
import type { Refusal } from '@adref/negotiation';
import type { UpdateRefusal } from '../guard/update-refusal.ts';

/** What must be kept before it is shown: a Yjs update with its author. `meta` is JSON text, needed to replay late edits. */
export interface Change {
  readonly at: string;
  readonly seat: string;
  readonly person: string;
  readonly kind: 'update' | 'act' | 'late';
  readonly bytes: Uint8Array;
  readonly meta: string;
}

/** What an update came to. `work` counts what the update cost, in the units of `cost/work.ts`, whether it stands or not. */
export type Received = { readonly work: number } & (
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: UpdateRefusal }
);

/** What a command came to: the numbers of its acts, or a reason. */
export type Answered = { readonly changes: readonly Change[] } & (
  | { readonly ok: true; readonly acts: readonly number[] }
  | { readonly ok: false; readonly refusal: Refusal }
);
