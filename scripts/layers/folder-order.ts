// The floors of an app: its folders directly under `src`, from the lowest up. A file imports its own floor and those below, and
// the lowest floor nothing of ours at all. Tests may reach anywhere and are not counted.
import { dirname, join, normalize } from 'node:path/posix';
import type { SourceFile } from './source-file.ts';

/** The floors of one app. */
export interface Floors {
  readonly src: string;
  /** From the lowest up. */
  readonly order: readonly string[];
  /** Folders that stand beside the floors, such as style sheets. */
  readonly beside: readonly string[];
}

/** The files that reach up, or that lie on no floor. */
export function floorViolations(
  files: readonly SourceFile[],
  { src, order, beside }: Floors,
): { path: string; why: string }[] {
  const floorOf = (path: string) => {
    const [, folder] = new RegExp(`^${src}/([^/]+)/`).exec(path) ?? [];
    return folder ?? null;
  };
  return files.flatMap((file) => {
    const from = floorOf(file.path);
    if (from === null || isTest(file.path) || beside.includes(from)) return [];
    if (!order.includes(from))
      return [{ path: file.path, why: `lies on no floor of ${src}: ${order.join(', ')}` }];
    return file.imports.flatMap(({ specifier }) => {
      if (specifier.startsWith('@adref/') && from === order[0])
        return [{ path: file.path, why: `imports '${specifier}', and ${from}/ imports nothing of ours` }];
      const to = specifier.startsWith('.') ? floorOf(normalize(join(dirname(file.path), specifier))) : null;
      if (to === null || order.indexOf(to) <= order.indexOf(from)) return [];
      return [{ path: file.path, why: `imports '${specifier}', and ${to}/ stands above ${from}/` }];
    });
  });
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /\/testing\//.test(path);
}
