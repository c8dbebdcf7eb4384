// One name, one meaning: what a package offers by its index is not the name of something else that another package or app exports
// among its own files. Tests, and what only they share, may call things as they like.
import type { Layer } from './layer-rules.ts';
import type { SourceFile } from './source-file.ts';

/** A name with two meanings, in words. */
interface SecondMeaning {
  readonly path: string;
  readonly why: string;
}

/** The exports that bear a public name of another layer. */
export function secondMeanings(files: readonly SourceFile[], layers: readonly Layer[]): SecondMeaning[] {
  const offered = new Map<string, Set<string>>();
  for (const { dir, name: layer } of layers) {
    const index = files.find(({ path }) => path === `${dir}/src/index.ts`);
    for (const name of index?.exportedNames ?? []) {
      offered.set(name, (offered.get(name) ?? new Set()).add(layer));
    }
  }
  return files.flatMap((file) => {
    const layer = layers.find(({ dir }) => file.path.startsWith(`${dir}/src/`));
    if (layer === undefined || isTest(file.path)) return [];
    return file.definedNames.flatMap((name) => {
      const owners = [...(offered.get(name) ?? [])].filter((owner) => owner !== layer.name);
      if (owners.length === 0) return [];
      return [
        { path: file.path, why: `exports its own \`${name}\`, which is ${owners.join(' and ')}'s name` },
      ];
    });
  });
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /\/testing\//.test(path);
}
