// Commands by their schema: of every kind that fits the state, the same with one thing in it broken, and commands as large
// as the schema allows. What stands on a list of names is left alone, so that nobody legally ends what is being watched.
import type { Command, NegotiationState, SeatId } from '@adref/negotiation';
import { randomCommand } from '@adref/negotiation/testing';
import type { Chance } from '../chance.ts';

/** A command as it goes over the wire, and the seat that sends it. */
export interface HostileCommand {
  readonly seat: SeatId;
  readonly body: unknown;
}

/** Kinds that end the negotiation or somebody's seat: legal, and then nothing more could be tried. */
const ENDS: ReadonlySet<Command['kind']> = new Set([
  'adopt',
  'close-without-agreement',
  'unseat-person',
  'seat-person',
  'change-roster',
  'hand-over-chair',
  'start-silence',
  'open-negotiation',
] as const);

const JUNK: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  '',
  'x',
  '\ud800',
  '\u202e',
  [],
  {},
  { kind: 'x' },
  { __proto__: null, constructor: 'x' },
  'x'.repeat(5_000),
];

/** One command; null when what chance gave would touch one of the names. */
export function hostileCommand(
  chance: Chance,
  state: NegotiationState,
  leaveAlone: readonly string[],
): HostileCommand | null {
  const { seat, command } = randomCommand(state, chance.next);
  if (ENDS.has(command.kind)) return null;
  const json = JSON.stringify(command);
  if (leaveAlone.some((name) => json.includes(JSON.stringify(name)))) return null;
  const body: unknown = chance.often(0.4) ? broken(chance, command) : command;
  return { seat, body };
}

/** As large as the schema lets a command be, in one of the ways that a text can be large. */
export function heavyCommand(chance: Chance, expected: string): unknown {
  const runs = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ text: 'a', marks: i % 2 === 0 ? [] : ['bold'] }));
  const text = chance.pick([
    runs(9_999),
    [{ text: 'x'.repeat(20_000) }],
    [{ text: 'x'.repeat(1_000_000) }],
    [{ text: '漢'.repeat(20_000) }],
  ]);
  return chance.pick([
    { kind: 'propose-paragraph', after: null, shape: 'plain', level: 1, text, reason: '' },
    {
      kind: 'propose-paragraph',
      after: null,
      shape: 'plain',
      level: 1,
      text: [],
      reason: 'x'.repeat(100_000),
    },
    { kind: 'freeze-revision', reason: 'x'.repeat(1_000_000), expected },
    {
      kind: 'add-paragraphs',
      after: null,
      source: 'import',
      drafts: Array.from({ length: 500 }, () => ({ kind: 'plain', level: 1, text: runs(20) })),
    },
  ]);
}

/** One value somewhere in it replaced, left out, or one added. */
function broken(chance: Chance, value: unknown): unknown {
  if (Array.isArray(value) && value.length > 0 && chance.often(0.7)) {
    const at = chance.below(value.length);
    return value.map((one: unknown, i) => (i === at ? broken(chance, one) : one));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return chance.pick(JUNK);
  const fields: [string, unknown][] = Object.entries(value);
  if (fields.length === 0 || chance.often(0.1)) return { ...value, extra: chance.pick(JUNK) };
  const [name, inside] = chance.pick(fields);
  if (chance.often(0.1)) return Object.fromEntries(fields.filter(([one]) => one !== name));
  return { ...value, [name]: broken(chance, inside) };
}
