// Every file of limits in the repository, in the order in which docs/PROTOCOL.md lists them.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LimitFile } from './limit-table.ts';

const ROOT = dirname(dirname(import.meta.dirname));

/** Path and title. A new file of limits is added here; a test finds those that are missing. */
export const LIMIT_FILES: readonly (readonly [path: string, title: string])[] = [
  ['apps/server/src/limits/limits.ts', 'The server: people, addresses, requests'],
  ['apps/server/src/limits/room-limits.ts', 'A room: connections, presence, pace'],
  ['packages/negotiation/src/model/limits.ts', 'Commands'],
  ['packages/text/src/cost/guard-limits.ts', 'Updates of the shared document'],
  ['packages/text/src/late/late-limits.ts', 'Late words'],
  ['packages/text/src/versions/version-limits.ts', 'Versions of a leaf'],
  ['packages/text/src/private/private-limits.ts', 'Private rooms'],
];

/** Reads a file of limits: the one object that it exports under a name that ends in LIMITS. */
export async function readLimitFile([path, title]: readonly [string, string]): Promise<LimitFile> {
  const exported: Record<string, unknown> = await import(join(ROOT, path));
  const values = Object.entries(exported).find(([name]) => name.endsWith('LIMITS'))?.[1];
  if (typeof values !== 'object' || values === null) throw new Error(`${path} exports no limits.`);
  return { path, title, source: readFileSync(join(ROOT, path), 'utf8'), values: { ...values } };
}
