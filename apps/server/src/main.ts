// The server as a program: reads its settings, starts, says where it is, and stops when it is asked to.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Config, readConfig, USAGE } from './boot/config.ts';
import { issueSeatLinks, linkLines } from './boot/print-links.ts';
import { type RunningServer, startServer } from './boot/server.ts';
import { startFailure } from './boot/start-failure.ts';
import { openDemonstration } from './demonstration/demonstration.ts';
import { openModelDemonstration } from './demonstration/model-demonstration.ts';
import { SERVER_LIMITS } from './limits/limits.ts';
import { createLog } from './operations/log.ts';
import { rememberAddress } from './storage/disk/known-address.ts';

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
  const failed = (error: unknown) => {
    const known = startFailure(error, config);
    if (known === null) log.fatal({ err: error }, 'not started');
    fail(known ?? 'The server could not start, by a fault of its own; the log says where in its code.');
  };
  let server: RunningServer;
  try {
    server = await startServer(config, log);
  } catch (error) {
    return failed(error);
  }
  stopWhenAsked(server, (error) => log.fatal({ err: error }, 'stopped with an error'));
  if (!existsSync(join(config.webFolder, 'index.html')))
    process.stderr.write(
      `There is no web app at ${config.webFolder}, so no page is served. Build it with npm run build.\n`,
    );
  rememberAddress(config.dataFolder, config.baseUrl);
  const address = config.baseUrl?.href ?? server.address;
  process.stdout.write(`Adref is at ${address}\n`);
  try {
    if (config.demonstration !== null) await demonstrate(server, config.demonstration, address);
  } catch (error) {
    failed(error);
    return server.close();
  }
  log.info({ address: server.address }, 'ready');
}

/** Opens a demonstration and prints a link for everybody who sits in it. */
async function demonstrate(
  server: RunningServer,
  which: NonNullable<Config['demonstration']>,
  address: string,
): Promise<void> {
  const negotiation = await (which === 'long' ? openModelDemonstration : openDemonstration)(server);
  const room = await server.rooms.get(negotiation);
  const people = room?.state().people ?? [];
  const { links, unknown } = await issueSeatLinks(server, negotiation, people, address);
  const title = room?.state().title ?? '';
  process.stdout.write(
    `\n${title}\nSign-in links, each for one person, once, within seven days:\n\n${linkLines(links)}\n`,
  );
  if (unknown.length > 0)
    process.stdout.write(
      `No link for ${unknown.join(', ')}: seated in the room, and not known to this store.\n`,
    );
}

/** A first signal stops in order; a second one, or a stop that takes too long, ends the process as it is. */
function stopWhenAsked(server: RunningServer, failed: (error: unknown) => void): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    setTimeout(() => process.exit(1), SERVER_LIMITS.stopMs).unref();
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
