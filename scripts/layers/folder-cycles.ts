// Circles among the folders of one package, imports of types counted: a folder that needs another stands above it.
// A file beside the folders (an entrance, a table) is a place of its own. Tests may reach anywhere and are not counted.
import { dirname, join, normalize } from 'node:path/posix';
import { findCycles } from './find-cycles.ts';
import type { SourceFile } from './source-file.ts';

/** One circle, in words. */
interface FolderCycle {
  readonly path: string;
  readonly why: string;
}

/** The circles in each package's `src`, but for packages that are excused and for imports from and of the tables. */
export function folderCycles(
  files: readonly SourceFile[],
  excused: readonly string[],
  tables: readonly string[],
): FolderCycle[] {
  const graph = new Map<string, Set<string>>();
  const whereby = new Map<string, string>();
  for (const file of files) {
    const from = placeOf(file.path);
    if (from === null || tables.includes(file.path) || isTest(file.path)) continue;
    if (excused.some((dir) => file.path.startsWith(`${dir}/`))) continue;
    for (const { specifier } of file.imports) {
      if (!specifier.startsWith('.')) continue;
      const target = normalize(join(dirname(file.path), specifier));
      const to = placeOf(target);
      if (to === null || to === from || tables.includes(target)) continue;
      graph.set(from, (graph.get(from) ?? new Set()).add(to));
      if (!whereby.has(`${from} ${to}`)) whereby.set(`${from} ${to}`, file.path);
    }
  }
  return findCycles(new Map([...graph].map(([from, to]) => [from, [...to]]))).map((cycle) => {
    const round = [...cycle, cycle[0] ?? ''];
    const steps = round.slice(1).map((to, index) => `${to} (by ${whereby.get(`${round[index]} ${to}`)})`);
    return { path: round[0] ?? '', why: `is in a circle of folders: ${round[0]} → ${steps.join(' → ')}` };
  });
}

/** The folder of a source file, or the file itself where it lies directly in `src`; null outside the packages. */
function placeOf(path: string): string | null {
  const [, root, rest] = /^((?:packages|apps)\/[^/]+\/src)\/(.+)$/.exec(path) ?? [];
  if (root === undefined || rest === undefined) return null;
  return rest.includes('/') ? dirname(path) : path;
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /\/testing\//.test(path);
}
