// What one message costs: the server, from its bytes to what is to be stored, and the page of a reader, from there to the state.
import { bracketsIn, evolve, type NegotiationState } from '@adref/negotiation';
import { envelopeSchema } from '@adref/protocol';
import {
  type Author,
  type Change,
  type LiveNegotiation,
  leaveMarks,
  recordOf,
  restore,
  type Snapshot,
} from '@adref/text';
import * as Y from 'yjs';
import type { CommandCase } from './case-parts.ts';
import { delegate, SEATS, stateOf } from './full-table.ts';
import { holdOf } from './hold.ts';
import { countedSurroundings } from './surroundings.ts';
import { type UpdateCase, updateOf } from './update-cases.ts';

/** Milliseconds of processor time, each the shortest of the rounds: what is longer was somebody else's. */
export interface Measured {
  readonly name: string;
  readonly bytes: number;
  /** Reading the message, judging it and doing it, in one turn of the event loop. */
  readonly doneMs: number;
  /** Recording what was typed, in a turn of its own; 0 for commands. */
  readonly recordedMs: number;
  /** Taking over what comes of it, in the page of a reader. */
  readonly readMs: number;
  readonly outcome: string;
}

/** The same table again for every round. */
export class Tables {
  readonly #snapshot: Snapshot;
  #made = 0;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  fresh(): LiveNegotiation {
    this.#made += 1;
    return restore(this.#snapshot, [], countedSurroundings(1000 + this.#made));
  }

  /** A reader's page: a document of its own, and the state folded so far. */
  page(state: NegotiationState): (changes: readonly Change[]) => void {
    const doc = new Y.Doc();
    leaveMarks(doc);
    Y.applyUpdate(doc, this.#snapshot.bytes);
    let folded = state;
    return (changes) => {
      for (const { bytes } of changes) Y.applyUpdate(doc, bytes);
      const record = recordOf(doc);
      for (let n = folded.acts; n < record.length; n++) folded = evolve(folded, record.get(n));
    };
  }
}

export function measureCommand(tables: Tables, { name, make }: CommandCase, rounds: number): Measured {
  return shortest(
    Array.from({ length: rounds }, () => {
      const live = tables.fresh();
      const before = stateOf(live);
      const { author, command } = make(before);
      const json = JSON.stringify({ id: 'worst', command });
      const changes: Change[] = [];
      let outcome = 'not understood';
      const doneMs = holdOf(() => {
        const envelope = envelopeSchema.safeParse(JSON.parse(json));
        if (!envelope.success) return;
        const answer = live.submit(author, 'worst', envelope.data.command);
        outcome = answer.ok ? 'done' : answer.refusal.kind;
        changes.push(...answer.changes);
      });
      const read = tables.page(before);
      const readMs = holdOf(() => read(changes));
      live.close();
      return { name, bytes: json.length, doneMs, recordedMs: 0, readMs, outcome };
    }),
  );
}

/** The update into a wording that France has tabled; `isLate`: another delegation has bracketed its first word meanwhile. */
export function measureUpdate(tables: Tables, given: UpdateCase, isLate: boolean, rounds: number): Measured {
  return shortest(
    Array.from({ length: rounds }, () => {
      const live = tables.fresh();
      const state = stateOf(live);
      const bracket = state.paragraphs.flatMap(({ segments }) => bracketsIn(segments)).at(-1);
      const wording = bracket?.wordings[1];
      const leaf = wording?.segments[0];
      if (leaf?.kind !== 'leaf') throw new Error('a wording that is one leaf');
      const author: Author = delegate(wording?.sponsors[0] ?? '');
      const doc = new Y.Doc();
      leaveMarks(doc);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(live.doc));
      const bytes = updateOf(doc, leaf.id, 77, given);
      if (isLate) bracketFirstWord(live, leaf.id, leaf.text.map(({ text }) => text).join(''));
      const read = tables.page(state);
      const behind = Y.encodeStateAsUpdate(live.doc, Y.encodeStateVector(doc));
      const changes: Change[] = [];
      let outcome = 'done';
      const doneMs = holdOf(() => {
        const received = live.receive(author, bytes);
        if (received.ok) changes.push(...received.changes);
        else outcome = received.refusal.why;
      });
      const recordedMs = holdOf(() => changes.push(...live.recordVersions()));
      read([{ at: '', seat: '', person: '', kind: 'update', bytes: behind, meta: '' }]);
      const readMs = holdOf(() => read(changes));
      live.close();
      const name = isLate ? `${given.name}, late` : given.name;
      return { name, bytes: bytes.length, doneMs, recordedMs, readMs, outcome };
    }),
  );
}

function bracketFirstWord(live: LiveNegotiation, leaf: string, words: string): void {
  const answer = live.submit(delegate(SEATS[7] ?? ''), 'bracket', {
    kind: 'open-bracket',
    from: { leaf, offset: 0 },
    to: { leaf, offset: 1 },
    expected: words.slice(0, 1),
    reason: '',
    wordings: [[{ text: 'instead' }]],
  });
  if (!answer.ok) throw new Error(`the bracket was refused: ${answer.refusal.kind}`);
}

function shortest(rounds: readonly Measured[]): Measured {
  const [first] = rounds;
  if (first === undefined) throw new Error('at least one round');
  const least = (of: (one: Measured) => number) => Math.min(...rounds.map(of));
  return {
    ...first,
    doneMs: least(({ doneMs }) => doneMs),
    recordedMs: least(({ recordedMs }) => recordedMs),
    readMs: least(({ readMs }) => readMs),
  };
}
