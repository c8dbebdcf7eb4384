// The office's own verb ladders: a file in the data folder, in the form of packages/reference/src/verbs/verb-ladders.json. They are
// advice; a file that cannot be read is reported, and those that come with Adref stand in for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVerbLadders, type VerbLadders, verbLadders } from '@adref/reference';

const FILE = 'verb-ladders.json';

/** The ladders of this data folder; `warn` is told in a sentence why its file is passed over. */
export function officeLadders(dataFolder: string, warn: (sentence: string) => void): VerbLadders {
  const path = join(dataFolder, FILE);
  const read = readFile(path);
  if (read === null) return verbLadders;
  if (read.ok) return read.ladders;
  warn(
    `${path} is passed over, and the ladders that come with Adref are used: ${read.why}. Mend it and start again.`,
  );
  return verbLadders;
}

function readFile(path: string): ReturnType<typeof readVerbLadders> | null {
  try {
    return readVerbLadders(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}
