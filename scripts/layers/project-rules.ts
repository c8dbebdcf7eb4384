// Rules on how the repository is set up: every package is type-checked by a project of its own, only what runs in a browser
// sees the DOM, and whoever says which Node it takes says the same.
import * as z from 'zod';

/** A sentence on what breaks a rule, and where. */
interface Problem {
  readonly path: string;
  readonly why: string;
}

/** What runs in a browser, or tells a browser what to run. */
const WITH_DOM: readonly string[] = ['apps/web', 'tests'];

/** Packages without a project, projects that nobody builds, and projects that see a DOM where there is none. */
export function projectProblems(
  dirs: readonly string[],
  read: (path: string) => string | undefined,
): readonly Problem[] {
  const built = referencesIn(read('tsconfig.json') ?? '');
  return dirs.flatMap((dir) => {
    const path = `${dir}/tsconfig.json`;
    const text = read(path);
    if (text === undefined)
      return [{ path, why: 'is missing: npm run check:types does not see this package' }];
    return [
      ...(built.includes(dir) ? [] : [{ path: 'tsconfig.json', why: `does not refer to ${dir}` }]),
      ...(/"lib".*"DOM/s.test(text) && !WITH_DOM.includes(dir)
        ? [{ path, why: 'asks for the DOM, which is not there' }]
        : []),
    ];
  });
}

function referencesIn(text: string): readonly string[] {
  return [...text.matchAll(/"path":\s*"([^"]+)"/g)].map(([, path]) => path ?? '');
}

const rootSchema = z.object({
  engines: z.object({ node: z.string() }),
  dependencies: z.object({ node: z.string() }),
});

/** `.nvmrc` and `engines` against the Node that is installed as a package. */
export function nodeProblems(manifestText: string, nvmrc: string): readonly Problem[] {
  const { engines, dependencies } = rootSchema.parse(JSON.parse(manifestText));
  const [major = ''] = dependencies.node.split('.');
  return [
    ...(nvmrc.trim() === major ? [] : [{ path: '.nvmrc', why: `says ${nvmrc.trim()}, not ${major}` }]),
    ...(engines.node === `>=${major}`
      ? []
      : [{ path: 'package.json', why: `asks for Node ${engines.node}, not >=${major}` }]),
  ];
}
