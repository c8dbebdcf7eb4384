// The server and its tools as programs of their own, on a folder of their own: for tests that start, stop, kill and damage.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MARAVIA } from './test-server.ts';

const N = `/api/negotiations/${MARAVIA}`;

/** A server that runs. */
export interface Started {
  readonly child: ChildProcess;
  readonly address: string;
  printed(): string;
  /** The printed sign-in token of a seat. */
  token(seat: string): string;
}

function program(name: string): string {
  return join(dirname(import.meta.dirname), `${name}.ts`);
}

/** A data folder, and the servers that were started on it. */
export class Programs {
  readonly folder = mkdtempSync(join(tmpdir(), 'adref-program-'));
  readonly #children: ChildProcess[] = [];

  /** Starts the server and does not wait. */
  spawn(...args: readonly string[]) {
    const all = [program('main'), '--port', '0', '--data', this.folder, ...args];
    const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#children.push(child);
    return child;
  }

  /** Starts the server and waits until it has printed its links. */
  async start(...args: readonly string[]): Promise<Started> {
    const child = this.spawn('--demo', ...args);
    let printed = '';
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (/ observer .*\n/.test(printed)) resolve();
      });
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${printed}`)));
    });
    const address = /Adref is at (\S+?)\/?\n/.exec(printed)?.[1] ?? '';
    return {
      child,
      address,
      printed: () => printed,
      token: (seat) => new RegExp(` ${seat} .*#(\\S+)`).exec(printed)?.[1] ?? '',
    };
  }

  /** Kills what still runs, and removes the folder. */
  async end(): Promise<void> {
    for (const child of this.#children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(this.folder, { recursive: true });
  }
}

/** Ends a server and waits until it is gone; its exit code. */
export async function stop({ child }: Started, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  await once(child, 'exit');
  return child.exitCode;
}

/** Signs in by a printed link. */
export async function cookieOf({ address, token }: Started, seat: string): Promise<string> {
  const response = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: token(seat) }),
  });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** Adds a paragraph as the Chair; the status. */
export async function addParagraph({ address }: Started, cookie: string, words: string): Promise<number> {
  const drafts = [{ kind: 'plain', level: 1, text: [{ text: words }] }];
  const command = { kind: 'add-paragraphs', after: null, drafts, source: 'draft' };
  const headers = { cookie, 'content-type': 'application/json' };
  const body = JSON.stringify({ id: `add ${words}`, command });
  return (await fetch(`${address + N}/commands`, { method: 'POST', headers, body })).status;
}

/** Runs a program to its end. */
export function run(
  name: string,
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program(name), ...args], (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}
