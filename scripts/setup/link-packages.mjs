// Links each package of this repository into node_modules/@adref, as `npm install` does. Runs before the types are checked, so that
// a pull or a rebase that brings a new package needs no install of its own. Adds links, and removes none.
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { chdir } from 'node:process';

chdir(`${import.meta.dirname}/../..`);
mkdirSync('node_modules/@adref', { recursive: true });
for (const folder of ['packages', 'apps'])
  for (const name of readdirSync(folder))
    if (existsSync(`${folder}/${name}/package.json`) && !existsSync(`node_modules/@adref/${name}`))
      symlinkSync(`../../${folder}/${name}`, `node_modules/@adref/${name}`);
