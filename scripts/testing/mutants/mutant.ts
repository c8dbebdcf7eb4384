// One way to break the code: words of one source file of a package, others in their place, and the unit tests that must fail. The
// file is found by the words, so that it may move.

/** A change to the code that a unit test of the same package must notice. */
export interface Mutant {
  /** The folder of the package. */
  readonly dir: string;
  /** What goes wrong with it. */
  readonly name: string;
  /** Words that stand once in the package's sources, tests left out. */
  readonly find: string;
  readonly put: string;
  /** Tests that are run first, by the beginning of their file's name; all of the package are when these pass. */
  readonly tests: readonly string[];
  /** Why no unit test fails, where that is known and accepted. */
  readonly survives?: string;
}

/** A mutant as the lists have it: without its package. */
export type Change = readonly [
  name: string,
  find: string,
  put: string,
  tests: readonly string[],
  survives?: string,
];

/** The mutants of one package. */
export function mutantsOf(dir: string, changes: readonly Change[]): readonly Mutant[] {
  return changes.map(([name, find, put, tests, survives]) => ({
    dir,
    name,
    find,
    put,
    tests,
    ...(survives === undefined ? {} : { survives }),
  }));
}

/** The one file that holds the words; throws when there is none or more than one, or when it holds them twice. */
export function placeOf(
  { name, find }: Pick<Mutant, 'name' | 'find'>,
  files: ReadonlyMap<string, string>,
): string {
  const paths = [...files].flatMap(([path, text]) =>
    Array.from({ length: text.split(find).length - 1 }, () => path),
  );
  const [path] = paths;
  if (path === undefined || paths.length > 1)
    throw new Error(`mutant “${name}”: its words stand ${paths.length} times (${paths.join(', ')})`);
  return path;
}
