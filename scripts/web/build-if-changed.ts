// Builds the web app into apps/web/dist unless what is there was built from the same sources. A build is made elsewhere
// and moved into place whole, so that one that failed, or that runs beside another, never leaves half an app behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from './fingerprint.ts';

const STAMP = '.built-from';

/** Whoever asks for a build, a test runner with another NODE_ENV too, gets the app that is served to users. */
const MODE = 'production';

/** Says whether a build was needed; throws when it failed, its output having gone to the terminal. */
export async function buildWebIfChanged(root: string): Promise<'built' | 'unchanged'> {
  const dist = join(root, 'apps/web/dist');
  const stamp = `${MODE} ${fingerprintOf(root)}`;
  if (readStamp(join(dist, STAMP)) === stamp) return 'unchanged';
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const fresh = join(root, `node_modules/.cache/adref-web-${process.pid}`);
  try {
    const args = [vite, 'build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir'];
    const build = spawn(process.execPath, args, {
      cwd: join(root, 'apps/web'),
      env: { ...process.env, NODE_ENV: MODE },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [code] = await once(build, 'exit');
    if (code !== 0) throw new Error(`the build of the web app ended with exit code ${code}`);
    writeFileSync(join(fresh, STAMP), stamp);
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
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
