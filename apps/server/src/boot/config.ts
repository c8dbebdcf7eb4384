// What the server is told from outside: arguments first, then the environment. The only reader of either.
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isRoomLimit, type RoomLimits } from '../limits/room-limits.ts';
import { LOG_LEVELS } from '../operations/log.ts';

/** A server's settings. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The folder in which everything is kept. */
  readonly dataFolder: string;
  /** The folder of the built web app. */
  readonly webFolder: string;
  /** The address users type; null: the one the server listens on. */
  readonly baseUrl: URL | null;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** The demonstration to open and to print links for; null: none. */
  readonly demonstration: (typeof DEMONSTRATIONS)[number] | null;
  /** Limits of rooms that the operator sets otherwise than they are. */
  readonly roomLimits: Partial<RoomLimits>;
  /** The paper that files with pages are made for. */
  readonly paper: (typeof PAPERS)[number];
}

/** A draft that nobody has spoken on yet; and a whole negotiation, adopted at its end. */
const DEMONSTRATIONS = ['short', 'long'] as const;

const PAPERS = ['a4', 'letter'] as const;

const OPTIONS = {
  host: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  web: { type: 'string' },
  'base-url': { type: 'string' },
  proxies: { type: 'string' },
  log: { type: 'string' },
  demo: { type: 'string' },
  limit: { type: 'string', multiple: true },
  paper: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** What `--help` prints. */
export const USAGE = `Usage: node apps/server/src/main.ts [options]

  --port N         listen on this port (ADREF_PORT, 4600)
  --host ADDRESS   listen on this address (ADREF_HOST, 127.0.0.1)
  --data FOLDER    keep everything here (ADREF_DATA, .adref)
  --web FOLDER     the built web app (ADREF_WEB, apps/web/dist)
  --base-url URL   the address users type (ADREF_BASE_URL); https makes cookies secure
  --proxies N      how many proxies of your own stand in front (ADREF_PROXIES, 0)
  --log LEVEL      ${LOG_LEVELS.join(', ')} (ADREF_LOG, info)
  --demo [WHICH]   open a demonstration and print a sign-in link per seat: short, a draft to begin with (this is
                   what --demo alone opens), or long, a whole model negotiation
  --limit NAME=N   set a limit of rooms (apps/server/src/limits/room-limits.ts) otherwise than it is; may be given several
                   times (ADREF_LIMITS, NAME=N NAME=N …)
  --paper SIZE     a4 or letter: the paper of Word files and of printed pages (ADREF_PAPER, a4)
  --help           show this
`;

const NO_PATH = 'this has a path. Adref is served at the root of an address; give that.';

const count = (most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(most));

const limits = z.array(z.string()).transform((given, context) => {
  const set: Partial<Record<keyof RoomLimits, number>> = {};
  for (const one of given) {
    const [, name = '', value = ''] = /^([a-zA-Z]+)=(\d+(?:\.\d+)?)$/.exec(one) ?? [];
    if (!isRoomLimit(name)) {
      context.addIssue({ code: 'custom', message: `“${one}” is not the name of a limit, =, and a number.` });
      return z.NEVER;
    }
    set[name] = Number(value);
  }
  return set;
});

const settings = z.object({
  limit: limits.default({}),
  host: z
    .string()
    .refine(
      (host) => isIP(host) !== 0 || /^[a-z0-9.-]+$/i.test(host),
      'this is neither an address nor a name.',
    )
    .default('127.0.0.1'),
  port: count(65_535).default(4_600),
  data: z.string().min(1).default('.adref'),
  web: z
    .string()
    .min(1)
    .default(resolve(import.meta.dirname, '../../../web/dist')),
  'base-url': z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url))
    .refine(({ pathname, search, hash }) => pathname === '/' && search === '' && hash === '', NO_PATH)
    .nullable()
    .default(null),
  proxies: count(10).default(0),
  log: z.enum(LOG_LEVELS).default('info'),
  demo: z.enum(DEMONSTRATIONS).nullable().default(null),
  paper: z.enum(PAPERS).default('a4'),
});

/** What was asked for: a server, the help, or a sentence that says what is wrong. */
export type Asked =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly sentence: string };

/** Reads arguments and environment. Never throws for what users wrote. */
export function readConfig(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Asked {
  const given = parsedArguments(args);
  if (typeof given === 'string') return { kind: 'mistake', sentence: given };
  if (given.help === true) return { kind: 'help' };
  const fromEnv = {
    host: env.ADREF_HOST,
    port: env.ADREF_PORT,
    data: env.ADREF_DATA,
    web: env.ADREF_WEB,
    'base-url': env.ADREF_BASE_URL,
    proxies: env.ADREF_PROXIES,
    log: env.ADREF_LOG,
    paper: env.ADREF_PAPER,
    limit: env.ADREF_LIMITS?.split(/\s+/).filter((one) => one !== ''),
  };
  const result = settings.safeParse({ ...withoutMissing(fromEnv), ...withoutMissing(given) });
  if (!result.success) {
    const [issue] = result.error.issues;
    const name = String(issue?.path[0] ?? '');
    if (issue?.code === 'custom') return { kind: 'mistake', sentence: `--${name}: ${issue.message}` };
    return { kind: 'mistake', sentence: `--${name}: this value cannot be used; --help shows what can.` };
  }
  const { host, port, data, web, proxies, log, demo, limit, paper } = result.data;
  const baseUrl = result.data['base-url'];
  return {
    kind: 'config',
    config: {
      host,
      port,
      dataFolder: resolve(data),
      webFolder: resolve(web),
      baseUrl,
      allowedOrigins: baseUrl === null ? [] : [baseUrl.origin],
      trustedProxies: proxies,
      logLevel: log,
      demonstration: demo,
      roomLimits: limit,
      paper,
    },
  };
}

function parsedArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: args.flatMap(withDemonstration), options: OPTIONS, allowPositionals: false })
      .values;
  } catch (error) {
    if (error instanceof TypeError && 'code' in error)
      return `${error.message.split('\n')[0] ?? ''} --help shows what there is.`;
    throw error;
  }
}

/** `--demo` alone asks for the short one. */
function withDemonstration(arg: string, index: number, args: readonly string[]): string | readonly string[] {
  const next = args[index + 1];
  return arg === '--demo' && (next === undefined || next.startsWith('--')) ? [arg, 'short'] : arg;
}

function withoutMissing(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}
