// One random negotiation: seats type, delete, mark and act on what each of them sees, while messages are delayed, connections
// drop and come back. Ends with everybody connected and nothing under way, and returns what the laws are checked on.
import { type Delegation, plainText, type SeatId } from '@adref/negotiation';
import { randomCommand } from '@adref/negotiation/testing';
import type * as Y from 'yjs';
import { wordsOf } from '../document/leaf-text.ts';
import type { SimulatedSeat } from './simulated-seat.ts';
import { SimulatedTable } from './simulated-table.ts';
import { TypingOracle, wordingAround } from './typing-oracle.ts';

const CODES = [
  'BHR',
  'CHN',
  'COL',
  'COD',
  'DNK',
  'FRA',
  'GRC',
  'LVA',
  'LBR',
  'PAK',
  'PAN',
  'RUS',
  'SOM',
  'GBR',
  'USA',
];

export interface RandomNegotiation {
  readonly table: SimulatedTable;
  readonly oracle: TypingOracle;
}

/** A small seeded generator (mulberry32): numbers in [0, 1). */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Plays a negotiation of so many steps among so many delegations (at most fifteen); `look` is called behind each step. */
export function playNegotiation(
  seed: number,
  steps: number,
  delegationCount: number,
  look: (table: SimulatedTable, step: number) => void = () => {},
): RandomNegotiation {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const table = new SimulatedTable(openingOf(CODES.slice(0, delegationCount)));
  const oracle = new TypingOracle();
  table.submit(
    { seat: 'chair', person: 'person-chair' },
    {
      kind: 'add-paragraphs',
      after: null,
      source: 'draft',
      drafts: ['takes note of the report', 'expressed deep concern', ''].map((words) => ({
        kind: 'numbered',
        level: 1,
        text: words === '' ? [] : [{ text: words }],
      })),
    },
  );
  for (const seat of table.seats) table.connect(seat);
  for (let step = 0; step < steps; step++) {
    const seat = table.seats[below(table.seats.length)];
    if (seat === undefined) continue;
    const dice = random();
    if (dice < 0.34) typeSomething(seat, oracle, below);
    else if (dice < 0.42) deleteSomething(seat, oracle, below);
    else if (dice < 0.46) markSomething(seat, below);
    else if (dice < 0.6) actSomehow(table, seat, random);
    else if (dice < 0.93) for (let k = below(6); k >= 0; k--) deliver(table, below);
    else if (dice < 0.95) seat.disconnect();
    else if (dice < 0.99) table.connect(seat);
    else table.recordVersions();
    look(table, step);
  }
  table.settleDown();
  table.recordVersions();
  table.settleDown();
  return { table, oracle };
}

function deliver(table: SimulatedTable, below: (n: number) => number): void {
  const seat = table.seats[below(table.seats.length)];
  if (seat === undefined || !seat.isConnected) return;
  if (below(2) === 0) table.serve(seat);
  else seat.read();
}

function typeSomething(seat: SimulatedSeat, oracle: TypingOracle, below: (n: number) => number): void {
  const [leaf, state] = [pick(seat.writableLeaves(), below), seat.state];
  if (leaf === undefined || state === null) return;
  const text = seat.text(leaf);
  let at = beforeCharacter(text, below(text.length + 1));
  for (let k = below(4); k >= 0; k--) {
    const character = oracle.fresh();
    oracle.type(character, seat.author.seat, wordingAround(state, leaf));
    text.insert(at++, character);
  }
}

function deleteSomething(seat: SimulatedSeat, oracle: TypingOracle, below: (n: number) => number): void {
  const leaf = pick(seat.writableLeaves(), below);
  if (leaf === undefined) return;
  const text = seat.text(leaf);
  if (text.length === 0) return;
  const [at, length] = someStretch(text, below);
  oracle.delete(plainText(wordsOf(text)).slice(at, at + length));
  text.delete(at, length);
}

function markSomething(seat: SimulatedSeat, below: (n: number) => number): void {
  const leaf = pick(seat.writableLeaves(), below);
  if (leaf === undefined) return;
  const text = seat.text(leaf);
  if (text.length === 0) return;
  const [at, length] = someStretch(text, below);
  const mark = pick(['bold', 'italic', 'superscript'], below) ?? 'bold';
  text.format(at, length, { [mark]: below(3) === 0 ? null : {} });
}

/** A few whole characters of a text that has some. */
function someStretch(text: Y.XmlText, below: (n: number) => number): readonly [at: number, length: number] {
  const at = beforeCharacter(text, below(text.length));
  const end = beforeCharacter(text, Math.min(at + 1 + below(5), text.length));
  return [at, end > at ? end - at : Math.min(2, text.length - at)];
}

/** The place itself, or the one before it when it would split a surrogate pair: no editor does, and Yjs destroys the pair. */
function beforeCharacter(text: Y.XmlText, at: number): number {
  const unit = plainText(wordsOf(text)).charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** Some seat's command, made from what `seat` sees, so often stale by the time it arrives. */
function actSomehow(table: SimulatedTable, seat: SimulatedSeat, random: () => number): void {
  const state = seat.state;
  if (state === null || state.phase.kind !== 'negotiating') return;
  const { seat: actor, command } = randomCommand(state, random);
  if (
    ['adopt', 'close-without-agreement', 'unseat-person', 'seat-person'].includes(command.kind) &&
    random() < 0.98
  )
    return;
  const sender = table.seats.find(({ author }) => author.seat === actor);
  if (sender !== undefined) table.send(sender, command);
}

function pick<T>(from: readonly T[], below: (n: number) => number): T | undefined {
  return from[below(from.length)];
}

/** An opening with these delegations. */
export function openingOf(seats: readonly SeatId[]) {
  const delegations: Delegation[] = seats.map((seat) => ({ seat, name: seat, code: seat, permanent: false }));
  return {
    kind: 'open-negotiation' as const,
    negotiation: 'maravia',
    title: 'Conclusions on children and armed conflict in Maravia',
    symbol: 'S/AC.51/2026/…',
    situation: 'Maravia',
    reportSymbol: '',
    year: 2026,
    chairMember: null,
    delegations,
  };
}
