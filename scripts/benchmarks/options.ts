// What was asked of the benchmark on its command line.
import { parseArgs } from 'node:util';
import { z } from 'zod';

const PARTS = ['fan-out', 'joins', 'kills', 'guard', 'reopening', 'commands'] as const;
/** What can be measured. */
export type Part = (typeof PARTS)[number];

/** How much of it. */
export interface Options {
  readonly isQuick: boolean;
  /** Whether the report goes into docs/PERFORMANCE.md. */
  readonly isWritten: boolean;
  readonly rounds: number;
  readonly parts: readonly Part[];
  /** Another checkout of Adref to measure beside this one. */
  readonly before: string | null;
  readonly measuredMs: number;
  readonly typingBeforeKillMs: number;
  readonly joiners: number;
  readonly guardKeystrokes: number;
  readonly journalRows: number;
  readonly commands: number;
}

/** What `--help` prints. */
export const USAGE = `Usage: scripts/bench [--quick] [--rounds N] [--only PART,…] [--before FOLDER]

Measures Adref beside Hocuspocus and y-websocket's server, on this machine, and prints the tables of
docs/PERFORMANCE.md. The servers run on the first core, the load on the second. A whole run takes about three
quarters of an hour, a quick one about four minutes; a quick one says whether everything works, not how fast it is.

  --quick       one round, short
  --rounds N    rounds for each server and workload (5)
  --only PARTS  of ${PARTS.join(', ')}
  --before FOLDER  measure the Adref of another checkout as well, round by round beside this one, and say
                where this one is worse; its packages must be installed
  --write       put the report into docs/PERFORMANCE.md, in place of the one before
  --help        show this
`;

const asked = z.object({
  quick: z.boolean().default(false),
  write: z.boolean().default(false),
  help: z.boolean().default(false),
  before: z.string().optional(),
  rounds: z.coerce.number().int().min(1).max(50).optional(),
  only: z
    .string()
    .default(PARTS.join(','))
    .transform((parts) => parts.split(','))
    .pipe(z.array(z.enum(PARTS))),
});

/** Reads the arguments; 'help' when that was asked, or a sentence when they cannot be read. */
export function readOptions(args: readonly string[]): Options | 'help' | { readonly mistake: string } {
  try {
    const options = {
      quick: { type: 'boolean' },
      rounds: { type: 'string' },
      only: { type: 'string' },
      write: { type: 'boolean' },
      before: { type: 'string' },
      help: { type: 'boolean' },
    } as const;
    const { quick, help, rounds, only, write, before } = asked.parse(
      parseArgs({ args: [...args], options }).values,
    );
    if (help) return 'help';
    return {
      isQuick: quick,
      isWritten: write,
      rounds: rounds ?? (quick ? 1 : 5),
      parts: only,
      before: before ?? null,
      measuredMs: quick ? 3_000 : 22_000, // Longer than 20 s, so that the recording of versions is in it.
      typingBeforeKillMs: quick ? 4_000 : 17_000,
      joiners: 200,
      guardKeystrokes: quick ? 20_000 : 200_000,
      journalRows: quick ? 50_000 : 1_000_000,
      commands: quick ? 200 : 1_200,
    };
  } catch (error) {
    if (error instanceof TypeError || error instanceof z.ZodError)
      return { mistake: 'These arguments cannot be used.' };
    throw error;
  }
}
