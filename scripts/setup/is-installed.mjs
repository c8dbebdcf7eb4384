// Says by its exit code whether node_modules holds what package-lock.json asks for: 0 yes, 1 no.
// Plain JavaScript, because it runs on whatever Node started npm, before the pinned one is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages of a lock file by their place, or none when there is no such file. */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

const root = join(import.meta.dirname, '..', '..');
const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
const missing = Object.entries(packagesOf(join(root, 'package-lock.json'))).filter(
  ([place, wanted]) =>
    place.includes('node_modules/') &&
    !wanted.optional &&
    !wanted.peer &&
    installed[place]?.version !== wanted.version,
);
process.exitCode = missing.length > 0 ? 1 : 0;
