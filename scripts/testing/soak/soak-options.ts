// What was asked of the soak on its command line.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ENDINGS } from './endings.ts';

/** What `--help` prints. */
export const SOAK_USAGE = `Usage: scripts/soak [--kills N] [--hours H] [--seed N] [--port N] [--endings LIST]

Runs the real server with clients that use nothing of Adref's, and ends it again and again while they work. After each
end it looks for every character and every act that anybody had seen. docs/SOAK.md says what this proves.

  --kills N       how many ends (100)
  --hours H       go on for so long instead
  --seed N        the same seed makes the same choices (1); what the machine does between is its own
  --port N        the server listens here (5150)
  --table N       ends before a new negotiation is opened (25)
  --endings LIST  of ${ENDINGS.join(', ')} (all)
`;

const asked = z.object({
  kills: z.coerce.number().int().min(1).default(100),
  hours: z.coerce.number().min(0).default(0),
  seed: z.coerce.number().int().min(0).default(1),
  port: z.coerce.number().int().min(1).max(65_535).default(5_150),
  table: z.coerce.number().int().min(1).default(25),
  endings: z
    .string()
    .default(ENDINGS.join(','))
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(ENDINGS))),
  help: z.boolean().default(false),
});

/** What a soak is to do. */
export interface SoakOptions {
  readonly kills: number;
  readonly hours: number;
  readonly seed: number;
  readonly port: number;
  readonly endsPerTable: number;
  readonly endings: readonly (typeof ENDINGS)[number][];
}

/** Reads the arguments; 'help' when that was asked, or a sentence when they cannot be read. */
export function readSoakOptions(
  args: readonly string[],
): SoakOptions | 'help' | { readonly mistake: string } {
  try {
    const text = { type: 'string' } as const;
    const options = { kills: text, hours: text, seed: text, port: text, table: text, endings: text };
    const help = { type: 'boolean' } as const;
    const { values } = parseArgs({ args: [...args], options: { ...options, help } });
    const { table, help: isHelp, ...rest } = asked.parse(values);
    return isHelp ? 'help' : { ...rest, endsPerTable: table };
  } catch (error) {
    if (error instanceof TypeError || error instanceof z.ZodError)
      return { mistake: 'scripts/soak: these arguments cannot be used; --help shows which can.' };
    throw error;
  }
}
