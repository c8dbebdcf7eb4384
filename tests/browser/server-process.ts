// The real server as a process of its own, as users run it, so that a test may kill it. It keeps its data and its port
// over a restart: to a browser it is the same server that was away.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const APP = join(import.meta.dirname, '../../apps/server/src');
const ADDRESS = /^Adref is at (\S+)$/;

/** One server and its data folder; `close` ends the one and removes the other. */
export class ServerProcess {
  readonly dataFolder = mkdtempSync(join(tmpdir(), 'adref-test-'));
  readonly #args: readonly string[];
  #child: ChildProcess | null = null;
  #address: string | null = null;
  #log = '';

  private constructor(args: readonly string[]) {
    this.#args = args;
  }

  /** Starts a server on a free port and an empty folder; `args` are further arguments of its own. */
  static async start(args: readonly string[] = []): Promise<ServerProcess> {
    const server = new ServerProcess(args);
    try {
      await server.#run();
    } catch (error) {
      await server.close();
      throw error;
    }
    return server;
  }

  /** Where it listens, without a slash at the end; the same after a restart. */
  get address(): string {
    if (this.#address === null) throw new Error('The server never listened.');
    return this.#address;
  }

  /** Everything it wrote to its log so far, over all its lives. */
  get log(): string {
    return this.#log;
  }

  /** A link for a new person of the Chair's office, who may open negotiations. */
  async officeLink(name: string): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(APP, 'admin.ts'),
      'office-link',
      name,
      '--data',
      this.dataFolder,
      '--base-url',
      this.address,
    ]);
    return stdout.trim();
  }

  /** Ends it at once, in the middle of whatever it was doing. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks it to stop in order; resolves with its exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Starts it again on the same data and port. */
  async restart(): Promise<void> {
    if (this.#child !== null) throw new Error('The server is still running.');
    await this.#run();
  }

  /** Ends it if it runs, and removes its data. */
  async close(): Promise<void> {
    await this.#end('SIGKILL');
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  async #run(): Promise<void> {
    const port = this.#address === null ? '0' : new URL(this.#address).port;
    const args = [join(APP, 'main.ts'), '--port', port, '--data', this.dataFolder, '--log', 'info'];
    const child = spawn(process.execPath, [...args, ...this.#args], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    // A test run that ends early must not leave a server behind.
    const killWithUs = () => child.kill('SIGKILL');
    process.once('exit', killWithUs);
    child.once('exit', () => process.off('exit', killWithUs));
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      this.#log += words;
    });
    const lines = createInterface({ input: child.stdout });
    for await (const line of lines) {
      const address = ADDRESS.exec(line)?.[1];
      if (address === undefined) continue;
      this.#address = address.replace(/\/$/, '');
      child.stdout.resume();
      return;
    }
    throw new Error(`The server did not start:\n${this.#log}`);
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (child === null) return null;
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
    child.kill(signal);
    await ended;
    return child.exitCode;
  }
}
