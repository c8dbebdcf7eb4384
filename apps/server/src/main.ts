// The server as a program: reads its settings, starts, says where it is, and stops when it is asked to.
import { pino } from 'pino';
import { readConfig, USAGE } from './config.ts';
import { openDemonstration } from './demonstration/demonstration.ts';
import { openModelDemonstration } from './demonstration/model-demonstration.ts';
import { LIMITS } from './limits.ts';
import { createLog } from './log.ts';
import { issueSeatLinks, linkLines } from './print-links.ts';
import { type RunningServer, startServer } from './server.ts';
import { StoreFault } from './store/store-fault.ts';

const asked = readConfig(process.argv.slice(2), process.env);
switch (asked.kind) {
  case 'help':
    process.stdout.write(USAGE);
    break;
  case 'mistake':
    fail(asked.sentence);
    break;
  case 'config':
    await run();
    break;
  default: {
    const never: never = asked;
    throw new Error(`No way to run ${JSON.stringify(never)}.`);
  }
}

async function run(): Promise<void> {
  if (asked.kind !== 'config') return;
  const { config } = asked;
  // To standard error, at once: what is printed for people goes to standard output.
  const log = createLog(config.logLevel, pino.destination({ dest: 2, sync: true }));
  let server: RunningServer;
  try {
    server = await startServer(config, log);
  } catch (error) {
    if (error instanceof StoreFault) return fail(error.message);
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return fail(`Port ${config.port} is in use. Stop what listens there, or choose another with --port.`);
    }
    throw error;
  }
  stopWhenAsked(server, (error) => log.fatal({ err: error }, 'stopped with an error'));
  const address = config.baseUrl?.href ?? server.address;
  process.stdout.write(`Adref is at ${address}\n`);
  if (config.demonstration !== null) {
    const open = config.demonstration === 'long' ? openModelDemonstration : openDemonstration;
    const negotiation = await open(server);
    const room = await server.rooms.get(negotiation);
    const people = room?.state().people ?? [];
    const links = await issueSeatLinks(server.signIn, negotiation, people, address);
    const title = room?.state().title ?? '';
    process.stdout.write(
      `\n${title}\nSign-in links, each for one person, once, within seven days:\n\n${linkLines(links)}\n`,
    );
  }
  log.info({ address: server.address }, 'ready');
}

/** A first signal stops in order; a second one, or a stop that takes too long, ends the process as it is. */
function stopWhenAsked(server: RunningServer, failed: (error: unknown) => void): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), LIMITS.stopMs).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        failed(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
