// What the store's thread can be asked, and what it answers. Both ends of the thread are compiled against this.
import type { Checkpoint, JournalRow, StoredRow } from '../journal/journal.ts';
import type { StoredCheckpoint } from '../journal/journal-chain.ts';
import type { Link, NewSession, Person, Redemption, Session } from '../sign-in/sign-in-store.ts';
import type { Packed } from './packed-rows.ts';
import type { StoreFaultReason } from './store-fault.ts';

/** A row on its way to the thread, still knowing whose it is. */
export type AddressedRow = JournalRow & { readonly negotiation: string };

/** Every call by name: what goes in, what comes out. */
export interface StoreCalls {
  negotiations: { in: null; out: readonly string[] };
  load: {
    in: string;
    out: {
      readonly checkpoint: Checkpoint | null;
      readonly rows: Packed<StoredRow>;
      readonly reports: readonly string[];
      readonly broken: string;
    };
  };
  append: { in: Packed<AddressedRow>; out: null };
  saveCheckpoint: { in: { readonly negotiation: string; readonly checkpoint: Checkpoint }; out: null };
  checkpoints: { in: string; out: readonly StoredCheckpoint[] };
  rows: {
    in: { readonly negotiation: string; readonly from: number; readonly limit: number };
    out: Packed<StoredRow>;
  };
  savePerson: { in: Person; out: null };
  person: { in: string; out: Person | null };
  addLink: { in: Link; out: null };
  linkByToken: { in: string; out: Link | null };
  people: { in: null; out: readonly Person[] };
  linksOf: { in: string | null; out: readonly Link[] };
  redeem: { in: { readonly tokenHash: string; readonly session: NewSession }; out: Redemption };
  revokeLink: {
    in: { readonly id: string; readonly negotiation: string | null; readonly at: string };
    out: Link | null;
  };
  session: { in: string; out: { readonly session: Session; readonly person: Person } | null };
  sawSession: { in: { readonly hash: string; readonly at: string }; out: null };
  endSession: { in: { readonly hash: string; readonly at: string }; out: null };
  endSessionsOf: { in: { readonly person: string; readonly at: string }; out: null };
  close: { in: null; out: null };
}

export type StoreCall = keyof StoreCalls;
export type StoreInput<K extends StoreCall> = StoreCalls[K]['in'];
export type StoreOutput<K extends StoreCall> = StoreCalls[K]['out'];

/** A call on its way to the thread. */
export interface StoreRequest<K extends StoreCall = StoreCall> {
  readonly id: number;
  readonly kind: K;
  readonly input: StoreInput<K>;
}

/** What comes back; id 0 answers the opening of the file itself. `reason` null: a broken invariant. */
export type StoreAnswer =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly reason: StoreFaultReason | null;
      readonly message: string;
    };
