// The name of the rules by which this program folds a record: a hash over the sources of the domain. A state that a checkpoint
// kept is used only under the very same rules. Whoever changes a rule need not think of it, and a changed comment costs one fold.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The hash over all sources that take part in folding. */
export function foldRules(): string {
  return hashOfSources(dirname(createRequire(import.meta.url).resolve('@adref/negotiation')));
}

/** A hash over the sources in a folder, by their names; tests take no part. */
export function hashOfSources(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const name of names.sort()) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
    const source = readFileSync(join(folder, name));
    hash.update(JSON.stringify([name, source.length])).update(source);
  }
  return hash.digest('hex');
}
