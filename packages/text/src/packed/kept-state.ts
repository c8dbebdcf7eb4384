// The folded state in a checkpoint, so that a room is opened without folding its record. It is believed only where it was folded
// by the rules of this very program and stands at the record's last act; whoever makes a checkpoint compares it with a fresh fold.
import { canonicalJson, foldRecord, type NegotiationState, readRecord } from '@adref/negotiation';
import type * as Y from 'yjs';
import { z } from 'zod';
import { recordOf } from '../document/shared-document.ts';
import type { Folding } from '../document/surroundings.ts';

/** A state, and the rules by which it was folded. */
export interface KeptState {
  readonly rules: string;
  readonly state: NegotiationState;
}

/** As it stands in a checkpoint's tables; what is no state is passed over later, as one of other rules is. */
export const keptStateSchema = z.object({ rules: z.string(), state: z.custom<NegotiationState>(isObject) });

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The state that a document's record gives: the one that was kept where it may be believed, else folded anew. */
export function stateOf(
  doc: Y.Doc,
  kept: KeptState | undefined,
  folding: Folding | undefined,
): NegotiationState | null {
  const record = recordOf(doc);
  const isOfNow =
    kept !== undefined &&
    kept.rules === folding?.rules &&
    kept.state.acts === record.length &&
    kept.state.head === record.get(record.length - 1)?.hash;
  return isOfNow ? kept.state : foldRecord(readRecord(record));
}

/** Whether a state is what a document's record gives. */
export function isStateOf(doc: Y.Doc, state: NegotiationState | null): boolean {
  return canonicalJson(state) === canonicalJson(foldRecord(recordOf(doc)));
}
