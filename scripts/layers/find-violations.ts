// Decides what is wrong with a set of source files under a set of layers. Pure: files come in parsed,
// sentences go out; reading the disk and printing are check-layers.ts.
import { dirname, join, normalize } from 'node:path/posix';
import { findCycles } from './find-cycles.ts';
import { type Layer, MAX_LINES, TEST_LIBRARIES } from './layer-rules.ts';
import type { SourceFile } from './source-file.ts';

/** One broken rule, in words that name the file and what to do instead. */
export interface Violation {
  readonly path: string;
  readonly why: string;
}

/** Everything that breaks a rule, in the order of the files; cycles last. */
export function findViolations(files: readonly SourceFile[], layers: readonly Layer[]): Violation[] {
  return [...files.flatMap((file) => violationsOf(file, layers)), ...cyclesAmong(files)];
}

function violationsOf(file: SourceFile, layers: readonly Layer[]): Violation[] {
  const layer = layers.find(({ dir }) => file.path.startsWith(`${dir}/`)) ?? null;
  const reasons: string[] = [];
  if (layer === null && /^(packages|apps)\//.test(file.path))
    reasons.push('belongs to no known layer: list its folder in scripts/layers/layer-rules.ts');
  if (file.lines > MAX_LINES) reasons.push(`has ${file.lines} lines; ${MAX_LINES} is the most: split it`);
  if (file.exportsDefault && !isConfig(file.path)) reasons.push('has a default export: name it');
  for (const specifier of file.exportsAll)
    reasons.push(`says \`export * from '${specifier}'\`: list the public names one by one`);
  for (const { specifier } of file.imports) {
    const why = importProblem(file, specifier, layer, layers);
    if (why !== null) reasons.push(why);
  }
  if (layer?.pureWith && !isTest(file.path))
    for (const impurity of file.impurities)
      reasons.push(`uses \`${impurity}\` in a pure layer: make it an argument`);
  return reasons.map((why) => ({ path: file.path, why }));
}

function importProblem(
  file: SourceFile,
  specifier: string,
  layer: Layer | null,
  layers: readonly Layer[],
): string | null {
  if (specifier.startsWith('.')) {
    const target = resolveRelative(file.path, specifier);
    if (layer !== null && !target.startsWith(`${layer.dir}/`))
      return `reaches out of its package with '${specifier}': import the package by its name`;
    if (layer === null && /^(packages|apps)\//.test(target))
      return `reaches into a package with '${specifier}': import the package by its name`;
    return null;
  }
  if (specifier.startsWith('@adref/')) {
    const name = specifier.split('/').slice(0, 2).join('/');
    const isTestLanguage = /^\/testing(\/|$)/.test(specifier.slice(name.length)) && isTest(file.path);
    if (specifier !== name && !isTestLanguage) return `imports '${specifier}' past the index of ${name}`;
    if (!layers.some((known) => known.name === name)) return `imports '${name}', which is no layer`;
    if (layer === null) return null;
    if (name === layer.name) return `imports its own package by name: use a relative path`;
    return layer.below.includes(name) ? null : `imports '${name}', which is not below ${layer.name}`;
  }
  if (layer?.pureWith) {
    const library = specifier.startsWith('@')
      ? specifier.split('/').slice(0, 2).join('/')
      : specifier.replace(/\/.*/, '');
    const allowed = isTest(file.path) ? [...layer.pureWith, ...TEST_LIBRARIES] : layer.pureWith;
    const known = allowed.includes(library) || (isTest(file.path) && specifier.startsWith('node:'));
    if (!known) return `imports '${specifier}' in a pure layer`;
  }
  return null;
}

function cyclesAmong(files: readonly SourceFile[]): Violation[] {
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.imports
        .filter(({ specifier, onlyTypes }) => specifier.startsWith('.') && !onlyTypes)
        .map(({ specifier }) => resolveRelative(file.path, specifier)),
    ]),
  );
  return findCycles(graph).map((cycle) => ({
    path: cycle[0] ?? '',
    why: `is in a cycle of imports: ${[...cycle, cycle[0]].join(' → ')}`,
  }));
}

function resolveRelative(from: string, specifier: string): string {
  return normalize(join(dirname(from), specifier));
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)testing\//.test(path);
}

function isConfig(path: string): boolean {
  return /\.config\.ts$/.test(path);
}
