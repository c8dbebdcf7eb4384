// `scripts/repair`: makes a mended copy of a damaged store, never in place, and lists what it left out.
import { storePath } from '../storage/disk/store-claim.ts';
import { SYSTEM_CLOCK, stampForFile } from '../system/clock.ts';
import { type MendedStream, repairStore } from './repair-store.ts';
import { runStoreTool } from './store-tool.ts';
import { verifyStore } from './verify-store.ts';

const USAGE = `Usage: ./scripts/repair [--data FOLDER] [FILE]

Copies what is whole of a damaged store to FILE (adref-mended-<time>.sqlite), in the form of a backup, and lists
what is not in it. The damaged store is not changed. Stop the server first. Exit code: 0 nothing was left out,
1 something was, 2 no copy was made.

  --data FOLDER   the server's data folder (.adref)
`;

await runStoreTool(USAGE, async (folder, file) => {
  const target = file ?? `adref-mended-${stampForFile(SYSTEM_CLOCK)}.sqlite`;
  const { streams, notices } = repairStore(storePath(folder), target);
  for (const stream of streams) process.stdout.write(`${lineOf(stream)}\n`);
  for (const notice of notices) process.stdout.write(`NOTE      ${notice}\n`);
  const verdict = verifyStore(target);
  if (!verdict.ok) {
    for (const { stream, why } of verdict.findings)
      process.stdout.write(`DAMAGED   ${stream ?? target}: ${why}\n`);
    process.stderr.write(`The copy ${target} is not whole; do not use it.\n`);
    return 2;
  }
  process.stdout.write(`${target} is whole. Put it in the place of the store as a backup is.\n`);
  return notices.length === 0 && streams.every(({ leftOut }) => leftOut === null) ? 0 : 1;
});

function lineOf({ name, kept, leftOut }: MendedStream): string {
  if (leftOut === null) return `kept      ${name}: all of its ${kept} rows`;
  const { from, to, why, keptUntil, readable } = leftOut;
  const until = keptUntil === '' ? '' : `, until ${keptUntil}`;
  const span = to === null ? `from row ${from} on` : `rows ${from} to ${to}`;
  const known =
    readable.rows === 0
      ? 'none of which can be read'
      : `of which ${readable.rows} can be read, ${readable.acts} of them with acts, ${readable.first} to ${readable.last}`;
  return `LEFT OUT  ${name}: ${span} (${why}), ${known}; rows 1 to ${kept} are kept${until}`;
}
