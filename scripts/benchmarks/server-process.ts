// A server under measurement: a process of its own on a core of its own, on a fresh folder, whose cost the kernel tells.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { freshFolder } from './disk.ts';

/** The core of the servers; the load runs on another (scripts/bench). */
const SERVER_CORE = 0;
/** `utime` and `stime` are counted in these; Linux has had 100 a second on every common machine. */
const MS_PER_TICK = 10;
/** As `scripts/start` gives them. */
const ADREF_FLAGS = ['--max-semi-space-size=8'];

const hello = z.object({ address: z.string(), token: z.string().optional() });
/** What a server says when it is ready: where it is, and (Adref) a token of the Chair's office. */
export type Hello = z.infer<typeof hello>;

/** A running server and its folder. */
export class ServerProcess {
  readonly folder: string;
  readonly #program: string;
  readonly #settings: object;
  readonly #ownsFolder: boolean;
  #child: ChildProcess | null = null;
  #port = 0;
  #complaints = '';

  private constructor(program: string, settings: object, folder: string | null) {
    this.#program = program;
    this.#settings = settings;
    this.#ownsFolder = folder === null;
    this.folder = folder ?? freshFolder();
  }

  /** Starts a program of this folder; without a folder of its own it gets a fresh one, removed when it is closed. */
  static async start(
    program: string,
    settings: object = {},
    folder: string | null = null,
  ): Promise<{ server: ServerProcess; hello: Hello }> {
    const server = new ServerProcess(program, settings, folder);
    return { server, hello: await server.run() };
  }

  /** Starts it, again on the port and folder it had. */
  async run(): Promise<Hello> {
    const asked = JSON.stringify({ ...this.#settings, port: this.#port, folder: this.folder });
    const flags = this.#program === 'adref.mjs' ? ADREF_FLAGS : [];
    const command = [process.execPath, ...flags, resolve(import.meta.dirname, this.#program), asked];
    const pinned = ['taskset', '-c', String(SERVER_CORE), ...command];
    const [file = '', ...args] = pinned;
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    const killWithUs = () => child.kill('SIGKILL');
    process.once('exit', killWithUs);
    child.once('exit', () => process.off('exit', killWithUs));
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      this.#complaints = (this.#complaints + words).slice(-4_000);
    });
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('{')) continue;
      child.stdout.resume();
      const said = hello.parse(JSON.parse(line));
      this.#port = Number(new URL(said.address).port);
      return said;
    }
    throw new Error(`${this.#program} did not start:\n${this.#complaints}`);
  }

  /** Where it listens, without a slash at the end. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** What it wrote to standard error, the end of it. */
  get complaints(): string {
    return this.#complaints;
  }

  /** Time on the processor so far, all threads, user and system. */
  cpuMs(): number {
    const fields = readFileSync(`/proc/${this.#pid()}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
  }

  /** Memory it holds now, in megabytes. */
  residentMb(): number {
    const [, kb] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.#pid()}/status`, 'utf8')) ?? [];
    return Number(kb) / 1_024;
  }

  /** Ends it at once, in the middle of whatever it was doing. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Ends it and removes what it kept, if the folder was its own. */
  async close(): Promise<void> {
    await this.kill();
    if (this.#ownsFolder) rmSync(this.folder, { recursive: true, force: true });
  }

  #pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('The server does not run.');
    return pid;
  }
}
