// What a kind of act is: its schema, what it makes of a state, and how the record tells it. `table.ts` knows all of them; the fold, the
// sentences of the record and docs/schema are loops over that table.
import type { RecordedAct } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Reads, Tagged } from '../model/reads.ts';
import type { SeatId } from '../model/seat.ts';
import type { Origin } from '../words/relaying.ts';

/** What a sentence may look up: the state before the act, or a later one that still knows some of it; and who did it. */
interface Telling {
  readonly state: NegotiationState | null;
  readonly seat: SeatId;
}

/** How a kind of act folds and is told. Methods, so that the table can hand any act to its kind. */
interface Folding<A> {
  /** The state after it. It trusts the act and looks nothing up outside the state; what does not fit throws. */
  fold(state: NegotiationState, act: A, recorded: RecordedAct): NegotiationState;
  /** What was done, for a sentence that begins with who did it. */
  deed?(act: A, telling: Telling): string;
  /** The whole sentence, where it does not begin with who did it. */
  sentence?(act: A, telling: Telling): string;
}

/** A kind of act. */
export interface AnyAct extends Folding<{ readonly kind: string }> {
  readonly kind: string;
  readonly schema: Tagged;
}

/** A kind of act with its schema. */
export interface ActDefinition<S extends Tagged> extends Folding<Reads<S>> {
  readonly kind: Reads<S>['kind'];
  readonly schema: S;
}

/** Puts a kind of act together; its name is its schema's. */
export function defineAct<S extends Tagged>(schema: S, folding: Folding<Reads<S>>): ActDefinition<S> {
  return { ...folding, kind: schema.shape.kind.value, schema };
}

/** To which act and seat words are traced that an act brings. */
export function originOf({ n, seat }: RecordedAct): Origin {
  return { act: n, seat };
}
