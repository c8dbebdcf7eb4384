// The command line of set-aside: one folder as argument, one line as answer. `scripts/start --fresh` runs it.
import { resolve } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { SYSTEM_CLOCK } from '../system/clock.ts';
import { setAside } from './set-aside.ts';

const [, , folder] = argv;
if (folder === undefined) {
  stderr.write('usage: set-aside-main.ts FOLDER\n');
  exit(2);
}
const outcome = setAside(resolve(folder), SYSTEM_CLOCK.now());
if (outcome.kind === 'moved') stdout.write(`What was there is kept in ${outcome.to}\n`);
if (outcome.kind === 'refused') {
  stderr.write(`${outcome.sentence}\n`);
  exit(1);
}
