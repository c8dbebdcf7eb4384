// The acts before those a page began with: fetched from the server when a view asks for them, checked against the chain of
// hashes, and folded a few at a time, so that nobody's typing waits.
import { evolve, isSealed, type NegotiationState, type RecordedAct, readAct } from '@adref/negotiation';
import { type Cell, createCell } from '../../kit/cell.ts';

/** Acts folded before the page may do something else. */
const AT_ONCE = 100;

/** `asked` is where the acts are fetched from; `failed` may be asked again. */
export type EarlierState = 'whole' | 'not-asked' | 'asked' | 'failed';

export interface EarlierActs {
  readonly state: Cell<EarlierState>;
  /** Fetches what is missing, unless it is there or on its way. */
  ask(): void;
}

export interface EarlierSource {
  /** The first act known here, and a state that later acts are folded from. */
  readonly first: RecordedAct;
  readonly known: readonly RecordedAct[];
  /** The acts from a number on, some of those up to another. */
  fetchActs(from: number, to: number): Promise<readonly RecordedAct[]>;
  /** Takes in the earlier acts, and the state before each of them and of those known. */
  take(acts: readonly RecordedAct[], before: ReadonlyMap<number, NegotiationState | null>): void;
  /** Resolves when the page has had time for something else. */
  pause(): Promise<void>;
}

/** What lies before; null as source when nothing does. */
export function createEarlierActs(source: EarlierSource | null): EarlierActs {
  const state = createCell<EarlierState>(source === null ? 'whole' : 'not-asked');
  return {
    state,
    ask() {
      if (source === null || state.get() === 'whole' || state.get() === 'asked') return;
      state.set('asked');
      load(source).then(
        () => state.set('whole'),
        () => state.set('failed'),
      );
    },
  };
}

async function load(source: EarlierSource): Promise<void> {
  const { first, known } = source;
  const stored: RecordedAct[] = [];
  while (stored.length < first.n) {
    const some = await source.fetchActs(stored.length, first.n);
    if (some.length === 0) throw new Error('the server has no earlier acts');
    stored.push(...some);
  }
  const acts: RecordedAct[] = [];
  const before = new Map<number, NegotiationState | null>();
  let state: NegotiationState | null = null;
  for (const [index, given] of [...stored, ...known].entries()) {
    if (index < first.n && !isSealed(given)) throw new Error(`act ${index} is not as it was sealed`);
    const recorded = index < first.n ? readAct(given) : given;
    if (index < first.n) acts.push(recorded);
    before.set(index, state);
    // It checks the number and the hash of the one before.
    state = evolve(state, recorded);
    if (index % AT_ONCE === AT_ONCE - 1) await source.pause();
  }
  source.take(acts, before);
}
