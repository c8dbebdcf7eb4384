// A real server on a free port with the demonstration in it, for integration tests, and people who use it as a browser
// would: by links, cookies, requests and sockets.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Config } from '../boot/config.ts';
import { type RunningServer, type ServerChoices, startServer } from '../boot/server.ts';
import { openDemonstration } from '../demonstration/demonstration.ts';
import { createLog } from '../operations/log.ts';

/** The demonstration's negotiation. */
export const MARAVIA = 'maravia-2026';

/** Somebody signed in. */
export interface Guest {
  readonly person: string;
  readonly cookie: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  delete(path: string): Promise<Response>;
  /** Opens a socket; it may be refused, see `closeOf`. */
  socket(negotiation?: string, headers?: Record<string, string>): WebSocket;
}

/** A running server under test. */
export interface TestServer {
  readonly server: RunningServer;
  readonly address: string;
  readonly folder: string;
  /** Everything that was logged, as text. */
  log(): string;
  /** A new link's token. */
  token(person: string): Promise<string>;
  /** Signs somebody in through a link that asks for no seat. */
  signIn(person: string): Promise<Guest>;
  /** Somebody with a cookie of their own making, or none. */
  guest(person: string, cookie: string): Guest;
  /** Stops, lets something happen to the store, and starts again; guests stay signed in. */
  restart(meanwhile: () => void): Promise<void>;
  end(): Promise<void>;
}

/** Starts one; `webFolder` is where a web app lies, if the test brings one. */
export async function startTestServer(
  choices: ServerChoices = {},
  settings: Partial<Config> = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'adref-server-'));
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    dataFolder: join(folder, 'data'),
    webFolder: join(folder, 'no-web-app'),
    baseUrl: null,
    allowedOrigins: [],
    trustedProxies: 0,
    logLevel: 'trace',
    demonstration: 'short',
    roomLimits: {},
    paper: 'a4',
    ...settings,
  };
  const lines: string[] = [];
  const log = createLog(config.logLevel, { write: (line: string) => void lines.push(line) });
  let server = await startServer(config, log, choices);
  await openDemonstration(server);
  let { address } = server;

  async function token(person: string, negotiation: string | null = MARAVIA): Promise<string> {
    const issued = await server.signIn.issueLink({ person, negotiation, seat: 'observer' });
    return issued.token;
  }

  function guest(person: string, cookie: string): Guest {
    const own = { cookie, 'adref-person': person };
    return {
      person,
      cookie,
      get: (path, headers = {}) => fetch(address + path, { headers: { ...own, ...headers } }),
      post: (path, body, headers = {}) =>
        fetch(address + path, {
          method: 'POST',
          headers: { ...own, 'content-type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      delete: (path) => fetch(address + path, { method: 'DELETE', headers: own }),
      socket: (negotiation = MARAVIA, headers = {}) => {
        const url = `${address.replace('http', 'ws')}/sync/${negotiation}?person=${person}&adref=1`;
        return new WebSocket(url, { headers: { cookie, ...headers } });
      },
    };
  }

  return {
    get server() {
      return server;
    },
    get address() {
      return address;
    },
    folder,
    token,
    guest,
    log: () => lines.join(''),
    async signIn(person) {
      const response = await fetch(`${address}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: await token(person, null) }),
      });
      const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
      return guest(person, cookie);
    },
    async restart(meanwhile) {
      await server.close();
      meanwhile();
      server = await startServer(config, log, choices);
      address = server.address;
    },
    async end() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** How a socket ended. */
export function closeOf(socket: WebSocket): Promise<{ readonly code: number; readonly reason: string }> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
}

/** Waits for the first message: then the socket is in its room. */
export function joined(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('message', () => resolve());
    socket.once('close', (code) => reject(new Error(`The socket was closed with ${code}.`)));
  });
}
