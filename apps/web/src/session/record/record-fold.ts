// Folds the shared record into the state as acts arrive. The same fold as on the server. A page that began with an excerpt folds
// on from its state, and can take in the acts before it later.
import { evolve, type NegotiationState, type RecordedAct, readAct } from '@adref/negotiation';
import { type Excerpt, recordOf } from '@adref/text';
import type * as Y from 'yjs';

export interface FoldedRecord {
  readonly state: NegotiationState;
  /** The acts known here, without a gap, up to the newest; they begin at 0 unless the page began with an excerpt. */
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

/** A record being folded. */
export interface RecordFold {
  /** Takes in the acts before those that are known, and the states before each of them and of those known already. */
  takeEarlier(acts: readonly RecordedAct[], before: ReadonlyMap<number, NegotiationState | null>): void;
  stop(): void;
}

/** Watches the record of a document, which may have begun with an excerpt. What is there already is folded at once. */
export function foldRecordOf(doc: Y.Doc, excerpt: Excerpt | null, onActs: OnActs): RecordFold {
  const record = recordOf(doc);
  let state: NegotiationState | null = excerpt?.state ?? null;
  let acts: readonly RecordedAct[] = excerpt?.recent ?? [];
  const befores = new Map<number, NegotiationState | null>();
  const tell = (steps: readonly Step[]) => {
    if (state !== null) onActs(steps, { state, acts, before: befores });
  };
  const fold = () => {
    const first = record.length === 0 ? 0 : record.get(0).n;
    const arrived = record
      .slice(Math.min(Math.max((state?.acts ?? 0) - first, 0), record.length))
      .map(readAct);
    if (arrived.length === 0) return;
    const steps = arrived.map((recorded) => {
      const before = state;
      befores.set(recorded.n, before);
      state = evolve(state, recorded);
      return { before, recorded };
    });
    acts = [...acts, ...arrived];
    tell(steps);
  };
  record.observe(fold);
  if (excerpt !== null) tell([]);
  fold();
  return {
    takeEarlier(earlier, before) {
      for (const [n, one] of before) befores.set(n, one);
      acts = [...earlier, ...acts];
      tell([]);
    },
    stop: () => record.unobserve(fold),
  };
}

/** An act by its number; undefined when it is not known here. */
export function actAt(acts: readonly RecordedAct[], n: number): RecordedAct | undefined {
  return acts[n - (acts[0]?.n ?? 0)];
}
