// The sources of one package, tests and what only tests use left out.
import { globSync } from 'node:fs';

/** Path and text of each source file of a package. */
export function sourcesOf(
  dir: string,
  read: (path: string, encoding: 'utf8') => string,
): ReadonlyMap<string, string> {
  const paths = globSync(`${dir}/src/**/*.{ts,tsx}`).filter(
    (path) => !/\.test\.tsx?$|(^|\/)testing\//.test(path),
  );
  return new Map(paths.map((path) => [path, read(path, 'utf8')]));
}
