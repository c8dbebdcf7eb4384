// Checks that the layers hold: reads every source file, manifest, type project and document of the repository and prints what
// breaks a rule, one sentence a line. The rules are in scripts/layers; run it with `npm run check:layers`.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chdir } from 'node:process';
import { brokenLinks } from './layers/document-links.ts';
import { findViolations } from './layers/find-violations.ts';
import { folderCycles } from './layers/folder-cycles.ts';
import { floorViolations } from './layers/folder-order.ts';
import { FOLDERS_IN_CIRCLES, LAYERS, TABLES, WEB_FLOORS } from './layers/layer-rules.ts';
import { nodeProblems, projectProblems } from './layers/project-rules.ts';
import { secondMeanings } from './layers/public-names.ts';
import { readSource } from './layers/source-file.ts';
import {
  documentationProblems,
  lockedTiptapProblems,
  readManifest,
  versionProblems,
} from './layers/version-rules.ts';

chdir(dirname(import.meta.dirname));

const paths = globSync(['{apps,packages,scripts,tests}/**/*.{ts,tsx}', '*.ts'], {
  exclude: ['**/node_modules/**', '**/dist/**'],
})
  .filter((path) => !path.endsWith('.d.ts'))
  .sort();
const manifests = globSync(['package.json', '{apps,packages}/*/package.json'])
  .sort()
  .map((path) => readManifest(path, readFileSync(path, 'utf8')));
const pages = globSync(['*.md', '.github/*.md', '{docs,apps,packages}/**/*.md'], {
  exclude: ['**/node_modules/**', '**/dist/**'],
})
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const sources = paths.map((path) => readSource(path, readFileSync(path, 'utf8')));
const problems = [
  ...findViolations(sources, LAYERS),
  ...secondMeanings(sources, LAYERS),
  ...folderCycles(sources, FOLDERS_IN_CIRCLES, TABLES),
  ...floorViolations(sources, WEB_FLOORS),
  ...versionProblems(manifests),
  ...documentationProblems(manifests, readFileSync('docs/DEPENDENCIES.md', 'utf8')),
  ...lockedTiptapProblems(readFileSync('package-lock.json', 'utf8')),
  ...brokenLinks(pages, existsSync),
  ...projectProblems([...LAYERS.map(({ dir }) => dir), 'scripts', 'tests'], (path) =>
    existsSync(path) ? readFileSync(path, 'utf8') : undefined,
  ),
  ...nodeProblems(readFileSync('package.json', 'utf8'), readFileSync('.nvmrc', 'utf8')),
];

for (const { path, why } of problems) console.error(`${path} ${why}`);
console.log(
  `layers: ${paths.length} files, ${manifests.length} manifests, ${pages.length} documents, ${problems.length} violations`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
