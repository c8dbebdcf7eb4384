// A copy of a checkout to break things in: its files, and node_modules by links, with the packages of this repository linked to
// the copy's own.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Copies every file that git knows, and those that are new. */
export function copyCheckout(from: string, to: string): void {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: from,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const paths = stdout.split('\0').filter((path) => path !== '' && !path.endsWith('.gz'));
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    // A file that was moved away is still known until the move is staged.
    try {
      cpSync(join(from, path), join(to, path));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
  const modules = join(from, 'node_modules');
  mkdirSync(join(to, 'node_modules', '@adref'), { recursive: true });
  for (const name of readdirSync(modules)) {
    // Vite and vitest keep what they have worked out in folders that begin with a dot; the copy makes its own.
    if (name === '@adref' || (name.startsWith('.') && name !== '.bin')) continue;
    symlinkSync(join(modules, name), join(to, 'node_modules', name));
  }
  for (const name of readdirSync(join(modules, '@adref'))) {
    const target = relative(from, realpathSync(join(modules, '@adref', name)));
    symlinkSync(join(to, target), join(to, 'node_modules', '@adref', name));
  }
}
