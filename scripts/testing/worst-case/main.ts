// Measures the longest that one legal message holds the event loop, on a negotiation at its limits, and prints a table.
// Exits 1 when one holds it for longer than the bound. Messages in a row are `scripts/hostile --sockets`'s to measure.
import { parseArgs } from 'node:util';
import { COMMAND_CASES } from './command-cases.ts';
import { FULL, fullTable } from './full-table.ts';
import { type Measured, measureCommand, measureUpdate, Tables } from './measure.ts';
import { UPDATE_CASES } from './update-cases.ts';

const USAGE = `Usage: scripts/worst-case [--bound MS] [--rounds N] [--only WORDS]

Sends the worst message of every kind to a negotiation at its limits, in this process: the longest words in the smallest
runs, every list as long as the wire lets through. Prints, in milliseconds of processor time, how long the server is held
to do it, to record what was typed, and a reader's page to take it over. Takes about two minutes.

  --bound MS    the longest that is right (50)
  --rounds N    how often each is sent, to a fresh table; the shortest counts (3)
  --only WORDS  only the messages whose name has these words in it
  --help        show this
`;

const { values } = parseArgs({
  options: {
    bound: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const [bound = 0, rounds = 0] = [values.bound, values.rounds].map(Number);
if (!(bound > 0) || !Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('scripts/worst-case: every option takes a number above 0; --help shows which.\n');
  process.exit(2);
}

const tables = new Tables(fullTable(FULL));
const isAsked = ({ name }: { readonly name: string }) => name.includes(values.only);
const all: Measured[] = [];
process.stdout.write('  done recorded   read    bytes  message\n');
const show = (one: Measured) => {
  all.push(one);
  const numbers = [one.doneMs, one.recordedMs, one.readMs].map((ms) => ms.toFixed(1).padStart(7)).join(' ');
  const mark = isTooLong(one) ? '!' : ' ';
  process.stdout.write(`${numbers} ${String(one.bytes).padStart(8)} ${mark}${one.name}: ${one.outcome}\n`);
};
for (const one of COMMAND_CASES.filter(isAsked)) show(measureCommand(tables, one, rounds));
for (const one of UPDATE_CASES.filter(isAsked))
  for (const isLate of [false, true]) show(measureUpdate(tables, one, isLate, rounds));
const slow = all.filter(isTooLong);
process.stdout.write(
  `${all.length} messages, the longest held the event loop for ${longest(all).toFixed(1)} ms; ${slow.length} beyond ${bound} ms\n`,
);
process.exit(slow.length > 0 ? 1 : 0);

function isTooLong(one: Measured): boolean {
  return longest([one]) > bound;
}

function longest(of: readonly Measured[]): number {
  return Math.max(0, ...of.flatMap(({ doneMs, recordedMs, readMs }) => [doneMs, recordedMs, readMs]));
}
