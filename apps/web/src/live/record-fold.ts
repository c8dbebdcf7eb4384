// Folds the shared record into the state as acts arrive. The same fold as on the server.
import { evolve, type NegotiationState, type RecordedAct } from '@adref/negotiation';
import { recordOf } from '@adref/text';
import type * as Y from 'yjs';

export interface FoldedRecord {
  readonly state: NegotiationState;
  readonly acts: readonly RecordedAct[];
  /** The state before each act, by the act's number: what its sentence speaks of. States share almost all they hold. */
  readonly before: ReadonlyMap<number, NegotiationState | null>;
}

/** An act and the state it was decided on. */
export interface Step {
  readonly before: NegotiationState | null;
  readonly recorded: RecordedAct;
}

/** Called once per arrival with each act and what they fold to. */
export type OnActs = (steps: readonly Step[], folded: FoldedRecord) => void;

/** Watches the record of a document; returns its stop function. What is there already is folded at once. */
export function foldRecordOf(doc: Y.Doc, onActs: OnActs): () => void {
  const record = recordOf(doc);
  let state: NegotiationState | null = null;
  let acts: readonly RecordedAct[] = [];
  const befores = new Map<number, NegotiationState | null>();
  const fold = () => {
    if (record.length <= acts.length) return;
    const arrived = record.slice(acts.length);
    const steps = arrived.map((recorded) => {
      const before = state;
      befores.set(recorded.n, before);
      state = evolve(state, recorded);
      return { before, recorded };
    });
    acts = [...acts, ...arrived];
    if (state !== null) onActs(steps, { state, acts, before: befores });
  };
  record.observe(fold);
  fold();
  return () => record.unobserve(fold);
}
