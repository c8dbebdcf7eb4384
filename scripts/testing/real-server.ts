// The real server as a process of its own, as users run it: started, ended in several ways, and started again on the same
// folder and port. Only ever ends the process that it started.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const APP = join(ROOT, 'apps/server/src');
/** A start that takes longer has failed. */
const START_MS = 30_000;

export class RealServer {
  readonly data: string;
  /** Where it listens; on a port of its own choice when it was given 0, and the same after a restart. */
  base = '';
  /** How long each start took, ms. */
  readonly startedInMs: number[] = [];
  /** The end of what it wrote to its log. */
  log = '';
  /** Called with what a preloaded module tells. */
  heard: ((said: unknown) => void) | null = null;
  #port: number;
  readonly #preloads: readonly string[];
  #child: ChildProcess | null = null;

  /** `preloads` are modules of the folder beside this one; each is loaded before the server. */
  constructor(data: string, port: number, preloads: readonly string[]) {
    this.data = data;
    this.#preloads = preloads;
    this.#port = port;
  }

  /** Starts it; `clockShiftMs` is how wrong its clock is. Throws when it does not come up. */
  async start(clockShiftMs = 0): Promise<void> {
    const since = performance.now();
    const preloads = this.#preloads.flatMap((file) => [
      '--import',
      join(import.meta.dirname, 'preload', file),
    ]);
    const args = [join(APP, 'main.ts'), '--port', String(this.#port), '--data', this.data, '--log', 'warn'];
    const env = {
      ...process.env,
      ADREF_TEST_UNDO: this.undoFile,
      ADREF_TEST_DATA: this.data,
      ADREF_TEST_CLOCK_SHIFT_MS: String(clockShiftMs),
    };
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...preloads, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const { stdout, stderr } = child;
    if (stdout === null || stderr === null) throw new Error('invariant: its output is a pipe');
    this.#child = child;
    child.on('message', (said) => this.heard?.(said));
    const killWithUs = () => child.kill('SIGKILL');
    process.once('exit', killWithUs);
    child.once('exit', () => process.off('exit', killWithUs));
    stderr.setEncoding('utf8').on('data', (words: string) => {
      this.log = (this.log + words).slice(-20_000);
    });
    const late = setTimeout(() => child.kill('SIGKILL'), START_MS);
    for await (const line of createInterface({ input: stdout })) {
      if (!line.startsWith('Adref is at')) continue;
      clearTimeout(late);
      stdout.resume();
      this.base = line.slice('Adref is at '.length).trim().replace(/\/$/, '');
      this.#port = Number(new URL(this.base).port);
      this.startedInMs.push(performance.now() - since);
      return;
    }
    clearTimeout(late);
    throw new Error(`The server did not start: ${this.log.slice(-2_000)}`);
  }

  get isRunning(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Where the preload keeps what a power cut would undo. */
  get undoFile(): string {
    return `${this.data}.undo`;
  }

  /** Ends it by a signal and waits until it has ended. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** A link for a person of the Chair's office. */
  async officeToken(): Promise<string> {
    const args = ['office-link', 'Office', '--data', this.data, '--base-url', this.base];
    const { stdout } = await promisify(execFile)(process.execPath, [join(APP, 'admin.ts'), ...args]);
    return stdout.trim().slice(stdout.indexOf('#') + 1);
  }

  /** What `verify` says of the store: its exit code and its words. */
  async verify(): Promise<{ readonly code: number; readonly words: string }> {
    const child = spawn(process.execPath, [join(APP, 'tools/verify.ts'), '--data', this.data]);
    let words = '';
    child.stdout.on('data', (part: Buffer) => {
      words += part.toString();
    });
    child.stderr.on('data', (part: Buffer) => {
      words += part.toString();
    });
    const [code]: unknown[] = await once(child, 'close');
    return { code: typeof code === 'number' ? code : -1, words };
  }
}
