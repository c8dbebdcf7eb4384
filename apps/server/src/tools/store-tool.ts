// What the tools that work on a store share: one folder option, at most one file, one sentence and exit code 2 when they cannot.
import { parseArgs } from 'node:util';
import { StoreFault } from '../storage/store-fault.ts';

/** Runs a tool on `--data`, its one optional file and its one option of its own, if it has one; `perform` gives the exit code. */
export async function runStoreTool(
  usage: string,
  perform: (folder: string, file: string | undefined, own: string | undefined) => Promise<number>,
  ownOption?: string,
): Promise<void> {
  await reportingFaults(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string', default: '.adref' },
        help: { type: 'boolean', default: false },
        ...(ownOption === undefined ? {} : { [ownOption]: { type: 'string' } as const }),
      },
    });
    if (values.help || positionals.length > 1) {
      (values.help ? process.stdout : process.stderr).write(usage);
      return values.help ? 0 : 2;
    }
    const own = ownOption === undefined ? undefined : new Map(Object.entries(values)).get(ownOption);
    return perform(String(values.data), positionals[0], own === undefined ? undefined : String(own));
  });
}

/**
 * Sets the exit code that `run` gives; a fault of the store or in the arguments becomes its sentence and 2, and so does an error
 * that nobody expected, with the place in the code. A reader who closes the pipe changes nothing: the exit code tells.
 */
export async function reportingFaults(run: () => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  try {
    process.exitCode = await run();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 2;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof StoreFault || (error instanceof TypeError && 'code' in error)) return error.message;
  if (!(error instanceof Error)) return `This ended with something unexpected: ${typeof error}.`;
  // The system's own sentences name a file and what could not be done with it; any other may quote what is written.
  if ('code' in error && 'syscall' in error) return `This could not be done: ${error.message}.`;
  const [place = ''] = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return `This ended with an error that nobody expected (${error.name}, ${place.trim()}).`;
}
