// Builds the web app into apps/web/dist unless what is there was built from the same sources. The digest of
// the sources is written last, so that a build that was cut off is not taken for a whole one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from './fingerprint.ts';

/** Says whether a build was needed; throws when it failed, its output having gone to the terminal. */
export async function buildWebIfChanged(root: string): Promise<'built' | 'unchanged'> {
  const stamp = join(root, 'apps/web/dist/.built-from');
  const fingerprint = fingerprintOf(root);
  if (readStamp(stamp) === fingerprint) return 'unchanged';
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'apps/web'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error(`the build of the web app ended with exit code ${code}`);
  writeFileSync(stamp, fingerprint);
  return 'built';
}

function readStamp(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
