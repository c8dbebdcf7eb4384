// Runs the server and starts it again when a source of its own or of a package changes; its arguments are the server's.
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { dirname, join } from 'node:path';
import process, { argv, execPath, exit } from 'node:process';

/** Editors write a file in several steps, and a switch of branches writes many. */
const SETTLE_MS = 150;

const root = dirname(import.meta.dirname);
let server: ChildProcess | null = null;
let isEnding = false;
let isChanged = false;
let settling: NodeJS.Timeout | null = null;

function start(): void {
  isChanged = false;
  const child = spawn(execPath, [join(root, 'apps/server/src/main.ts'), ...argv.slice(2)], {
    stdio: 'inherit',
  });
  server = child;
  child.once('exit', (code) => {
    server = null;
    if (isEnding) exit(code ?? 1);
    if (isChanged) start();
    else console.error('The server has stopped; it starts again with the next change of a source.');
  });
}

function restart(): void {
  isChanged = true;
  if (server === null) start();
  else server.kill('SIGTERM');
}

function changed(_event: string, name: string | null): void {
  if (name === null || !/(?<!\.test)\.(ts|json)$/.test(name)) return;
  if (settling !== null) clearTimeout(settling);
  settling = setTimeout(restart, SETTLE_MS);
}

for (const folder of ['apps/server/src', 'packages']) watch(join(root, folder), { recursive: true }, changed);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    isEnding = true;
    if (server === null) exit(0);
    server.kill(signal);
  });
start();
