// Rules on versions in package.json files: every version is exact, and the editor's parts move together.
// What is installed is the lock file's affair; npm checks that it agrees with the manifests.
import * as z from 'zod';

/** The parts of a manifest that name versions. */
export interface Manifest {
  readonly path: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Names of what the package itself asks for, without the overrides of others. */
  readonly dependencies: readonly string[];
}

/** All TipTap packages are released together and break when mixed; this is the one version in use. */
export const TIPTAP_VERSION = '3.31.3';

/** The Yjs binding carries the scope of TipTap but a version of its own. */
const OWN_VERSION: readonly string[] = ['@tiptap/y-tiptap'];

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  overrides: z.record(z.string(), z.string()).default({}),
});

/** Parses a package.json; throws when its dependencies are not a flat list of versions. */
export function readManifest(path: string, text: string): Manifest {
  const { dependencies, devDependencies, overrides } = manifestSchema.parse(JSON.parse(text));
  const own = { ...devDependencies, ...dependencies };
  return { path, versions: { ...overrides, ...own }, dependencies: Object.keys(own) };
}

/** Sentences on versions that are ranges, or TipTap packages at another version than the one. */
export function versionProblems(manifests: readonly Manifest[]): { path: string; why: string }[] {
  return manifests.flatMap(({ path, versions }) =>
    Object.entries(versions).flatMap(([name, version]) => {
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        return [{ path, why: `asks for ${name} ${version}: name one exact version` }];
      if (name.startsWith('@tiptap/') && !OWN_VERSION.includes(name) && version !== TIPTAP_VERSION)
        return [{ path, why: `asks for ${name} ${version}: all TipTap packages are at ${TIPTAP_VERSION}` }];
      return [];
    }),
  );
}

/** The same rule on what the lock file installs, so that a transitive TipTap cannot differ either. */
export function lockedTiptapProblems(lockText: string): { path: string; why: string }[] {
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
    .parse(JSON.parse(lockText));
  return Object.entries(lock.packages).flatMap(([place, { version }]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (!name.startsWith('@tiptap/') || OWN_VERSION.includes(name) || version === TIPTAP_VERSION) return [];
    return [{ path: 'package-lock.json', why: `installs ${place} ${version}: not ${TIPTAP_VERSION}` }];
  });
}

/** Dependencies without a line in docs/DEPENDENCIES.md, and lines without a dependency. */
export function documentationProblems(
  manifests: readonly Manifest[],
  page: string,
): { path: string; why: string }[] {
  const path = 'docs/DEPENDENCIES.md';
  const used = new Set(
    manifests.flatMap(({ dependencies }) => dependencies).filter((name) => !name.startsWith('@adref/')),
  );
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const told = new Set(
    rows.flatMap((row) =>
      [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
    ),
  );
  return [
    ...[...used].filter((name) => !told.has(name)).map((name) => ({ path, why: `lacks a line on ${name}` })),
    ...[...told]
      .filter((name) => !used.has(name))
      .map((name) => ({ path, why: `has a line on ${name}, which is not used` })),
  ];
}
