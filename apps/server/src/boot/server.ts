// The composition root: everything is made here, started in order, and stopped in the reverse order.
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Surroundings } from '@adref/text';
import { createSockets } from '../edge/sockets.ts';
import { admitSockets } from '../edge/upgrade.ts';
import { createApp } from '../http/app.ts';
import { createHttpContext, type ServerParts } from '../http/http-context.ts';
import { createHeldBytes } from '../limits/held-bytes.ts';
import { HourlyRows } from '../limits/hourly-rows.ts';
import { type Limits, LOG_LIMITS, SERVER_LIMITS } from '../limits/limits.ts';
import { createPersonQuotas } from '../limits/person-quotas.ts';
import { ROOM_LIMITS, type RoomLimits } from '../limits/room-limits.ts';
import { createUntakenAnswers } from '../limits/untaken-answers.ts';
import { Rooms } from '../negotiations/rooms.ts';
import type { RoomsPort } from '../negotiations/rooms-port.ts';
import { Condition } from '../operations/condition.ts';
import { watchDisk } from '../operations/disk-watch.ts';
import type { Logger } from '../operations/log.ts';
import { createMetrics, createRoomMeter, measureCondition, measureJournal } from '../operations/metrics.ts';
import { PrivateRooms } from '../private/private-rooms.ts';
import { PeopleLog } from '../sign-in/people-log.ts';
import { createSignIn, type SignIn } from '../sign-in/sign-in.ts';
import { tellFlaws } from '../sign-in/tell-flaws.ts';
import { tellSettings } from '../sign-in/tell-settings.ts';
import { claimFolder, claimLog, storePath } from '../storage/disk/store-claim.ts';
import { takeOverRows } from '../storage/disk/take-over.ts';
import type { Journal } from '../storage/journal.ts';
import { logFolder } from '../storage/log/log-folder.ts';
import { openLogJournal } from '../storage/log/log-journal.ts';
import type { WriteAt } from '../storage/log/segment-file.ts';
import { makeLogFolder } from '../storage/log/segment-log.ts';
import type { SignInStore } from '../storage/sign-in-store.ts';
import { createSqliteSignInStore } from '../storage/sqlite/sqlite-sign-in-store.ts';
import { openStore } from '../storage/sqlite/store.ts';
import { PEOPLE } from '../storage/stream.ts';
import { Comparer } from '../streams/checkpoints/comparer.ts';
import { RowAudit } from '../streams/checkpoints/row-audit.ts';
import { StreamHost } from '../streams/stream-host.ts';
import { type Clock, SYSTEM_CLOCK, timeStamp } from '../system/clock.ts';
import { randomId, surroundingsBy } from '../system/surroundings.ts';
import type { Config } from './config.ts';
import { officeLadders } from './office-ladders.ts';

/** A server that listens. */
export interface RunningServer {
  /** Where it can be reached from this machine, without a slash at the end. */
  readonly address: string;
  readonly rooms: RoomsPort;
  readonly journal: Journal;
  readonly signIn: SignIn;
  readonly signInStore: SignInStore;
  /** Stops: no new requests, rooms flushed, the journal closed. Asking twice is the same as once. */
  close(): Promise<void>;
}

/** What tests may put in place of the usual. */
export interface ServerChoices {
  readonly limits?: Partial<Limits>;
  readonly roomLimits?: Partial<RoomLimits>;
  readonly clock?: () => Date;
  /** Stands in for the system's write to the log. */
  readonly writeLog?: WriteAt;
  /** And for the trial of a disk that failed. */
  readonly tryDisk?: () => Promise<boolean>;
  /** Time and ids of negotiations and private rooms; the clock is then that of sessions and links. */
  readonly surroundings?: Surroundings;
}

/** Starts a server, or rejects with what keeps it from starting; then nothing of it is left running. */
export async function startServer(
  config: Config,
  log: Logger,
  choices: ServerChoices = {},
): Promise<RunningServer> {
  const limits: Limits = { ...SERVER_LIMITS, ...choices.limits };
  const clock: Clock = { ...SYSTEM_CLOCK, ...(choices.clock === undefined ? {} : { now: choices.clock }) };
  const undo: (() => unknown)[] = [claimFolder(config.dataFolder)];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const taken = await takeOverRows(config.dataFolder, LOG_LIMITS, clock.now());
    if (taken !== null) log.info({ sentence: taken }, 'store');
    const store = openStore(storePath(config.dataFolder), { mode: 'create' });
    undo.push(() => store.close());
    const signInStore = createSqliteSignInStore(store, () => peopleLog.follow());
    const signIn = createSignIn({ store: signInStore, clock: clock.now, random: randomBytes, limits });
    const held = createHeldBytes(limits.heldBytesPerPerson);
    const sockets = createSockets(signIn, limits);
    const metrics = createMetrics(() => sockets.count());
    makeLogFolder(logFolder(config.dataFolder));
    undo.push(claimLog(config.dataFolder));
    const condition = new Condition();
    measureCondition(condition, metrics.registry);
    const rows = openLogJournal({
      folder: logFolder(config.dataFolder),
      store,
      limits: LOG_LIMITS,
      report: (sentence) => {
        condition.found(sentence);
        log.error({ sentence }, 'journal');
      },
      note: (sentence) => log.warn({ sentence }, 'journal'),
      ...(choices.writeLog === undefined ? {} : { write: choices.writeLog }),
    });
    const journal = measureJournal(rows, metrics.registry, condition);
    undo.push(() => journal.close());
    const damagedPeople = (why: string) => {
      condition.damaged(PEOPLE, why);
      log.error({ why }, 'people, links or sessions are not as they were written');
    };
    tellFlaws(store, damagedPeople);
    const peopleLog = new PeopleLog({
      journal,
      entries: (from, limit) => store.use('entries', ({ signIn }) => signIn.chain.entries(from, limit)),
      damaged: damagedPeople,
      failed: (error) =>
        log.warn({ err: error }, 'what happened to people could not be copied to the log yet'),
    });
    undo.push(() => peopleLog.done());
    const quotas = createPersonQuotas(limits, clock.ticks);
    const roomLimits = { ...ROOM_LIMITS, ...config.roomLimits, ...choices.roomLimits };
    const surroundings = choices.surroundings ?? surroundingsBy(clock);
    const comparer = new Comparer(roomLimits, surroundings);
    undo.push(() => comparer.close());
    const hourlyRows = new HourlyRows({ most: roomLimits.rowsPerHour, nowMs: () => clock.now().getTime() });
    const audit = new RowAudit({
      limits,
      read: (stream, rows) => hourlyRows.read(stream, rows),
      damaged: (stream, why) => {
        condition.damaged(stream, why);
        log.error({ stream, why }, 'rows before a checkpoint are damaged');
      },
      failed: (stream, error) =>
        log.warn({ stream, err: error }, 'rows before a checkpoint could not be read'),
    });
    undo.push(() => audit.close());
    const host = new StreamHost({
      journal,
      clock,
      surroundings,
      quotas,
      hourlyRows,
      limits: roomLimits,
      comparer,
      condition,
      audit,
      meter: createRoomMeter(metrics.registry),
      info: (fields: object, message: string) => log.info(fields, message),
      warn: (fields: object, message: string) => log.warn(fields, message),
      error: (fields: object, message: string) => log.error(fields, message),
    });
    undo.push(() => host.close());
    const rooms: Rooms = new Rooms({
      host,
      changed: (negotiation, state) => privateRooms.follow(negotiation, state),
    });
    undo.push(() => rooms.close());
    const privateRooms = new PrivateRooms({
      host,
      stateOf: async (negotiation) => (await rooms.get(negotiation))?.state() ?? null,
      newId: randomId,
    });

    const ladders = officeLadders(config.dataFolder, (sentence) => log.warn({ sentence }, 'verb ladders'));
    tellSettings(store, { 'verb-ladders': ladders }, timeStamp(clock));

    let isReady = false;
    const { baseUrl, allowedOrigins, trustedProxies } = config;
    const parts: ServerParts = {
      rooms,
      quotas,
      privateRooms,
      signIn,
      signInStore,
      sockets,
      held,
      untaken: createUntakenAnswers(limits.untakenBytesPerPerson),
      clock: clock.now,
      random: randomBytes,
      limits,
      log,
      metrics,
      condition,
      ladders,
      baseUrl,
      paper: config.paper,
      listensOn: config.host,
      allowedOrigins,
      trustedProxies,
      isReady: () => isReady && store.isOpen(),
    };
    const context = createHttpContext(parts, clock.ticks);
    const app = createApp(context, config.webFolder);
    const serverLimits = {
      maxHeaderSize: limits.headerBytes,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.ceil(limits.requestMs / 6),
    };
    const server = createServer(serverLimits, app);
    server.setTimeout(limits.answerIdleMs);
    const address = await listen(server, config.host, config.port);
    undo.push(() => new Promise((resolve) => server.close(resolve)));
    const shutDoor = admitSockets(server, context);
    const review = setInterval(() => {
      // A command line beside this server changes people too.
      peopleLog.follow();
      sockets.review().catch((error: unknown) => log.error({ err: error }, 'sessions could not be reviewed'));
    }, limits.socketReviewMs);
    undo.push(() => clearInterval(review));
    undo.push(
      watchDisk({
        folder: config.dataFolder,
        condition,
        limits,
        ...(choices.tryDisk === undefined ? {} : { takes: choices.tryDisk }),
        warn: host.setting.warn,
        info: host.setting.info,
      }),
    );
    isReady = true;
    peopleLog.follow();
    rooms.wake();

    let stopping: Promise<void> | null = null;
    const close = async () => {
      isReady = false;
      server.close();
      // What cannot be compared in half the time is replayed at the next start instead.
      const patience = setTimeout(() => void comparer.close(), limits.stopMs / 2);
      // Flushes, and tells every socket to come back later.
      await rooms.close();
      await host.close();
      clearTimeout(patience);
      await shutDoor();
      server.closeAllConnections();
      await stop();
    };
    return {
      address,
      rooms,
      journal,
      signIn,
      signInStore,
      close: () => {
        stopping ??= close();
        return stopping;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(server: Server, host: string, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = server.address();
  if (!isInfo(bound)) throw new Error('The server listens on no port.');
  const isAny = bound.address === '::' || bound.address === '0.0.0.0';
  const name = isAny ? 'localhost' : bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return `http://${name}:${bound.port}`;
}

function isInfo(address: AddressInfo | string | null): address is AddressInfo {
  return address !== null && typeof address === 'object';
}
