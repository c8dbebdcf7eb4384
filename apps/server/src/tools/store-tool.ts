// What the tools that work on a store share: one folder option, at most one file, one sentence and exit code 2 when they cannot.
import { parseArgs } from 'node:util';
import { StoreFault } from '../store/store-fault.ts';

/** Runs a tool on `--data` and its one optional file; `perform` gives the exit code. */
export async function runStoreTool(
  usage: string,
  perform: (folder: string, file: string | undefined) => Promise<number>,
): Promise<void> {
  await reportingFaults(async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { data: { type: 'string', default: '.adref' }, help: { type: 'boolean', default: false } },
    });
    if (values.help || positionals.length > 1) {
      (values.help ? process.stdout : process.stderr).write(usage);
      return values.help ? 0 : 2;
    }
    return perform(values.data, positionals[0]);
  });
}

/** Sets the exit code that `run` gives; a fault of the store or in the arguments becomes its sentence and 2. */
export async function reportingFaults(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!(error instanceof StoreFault) && !(error instanceof TypeError && 'code' in error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
