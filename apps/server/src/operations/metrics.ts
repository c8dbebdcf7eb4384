// What the server counts and measures, for Prometheus. Labels are routes, codes and kinds, never people or text.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Journal } from '../storage/journal.ts';
import type { Condition } from './condition.ts';
import type { RoomMeter } from './room-meter.ts';

/** The server's measurements; one set per server, so that tests do not share them. */
export interface Metrics {
  readonly registry: Registry;
  readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;
  readonly socketsRefused: Counter<'code'>;
}

/** Creates the measurements; `openSockets` is asked whenever they are read. */
export function createMetrics(openSockets: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'adref_sockets_open',
    help: 'Open WebSockets.',
    registers,
    collect() {
      this.set(openSockets());
    },
  });
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'adref_http_request_seconds',
      help: 'Time to answer a request, by route.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    }),
    socketsRefused: new Counter({
      name: 'adref_sockets_refused_total',
      help: 'WebSockets that were not let in, by close code.',
      labelNames: ['code'],
      registers,
    }),
  };
}

/** What whoever runs the server has to know, as numbers to alarm on. */
export function measureCondition(condition: Condition, registry: Registry): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('adref_commits_failing', '1 while nothing can be recorded, else 0.', () =>
    Number(condition.isFailing),
  );
  gauge('adref_rooms_stopped', 'Rooms that were stopped.', () => condition.stoppedRooms);
  gauge('adref_store_damages', 'What was found in the store and is not as written.', () => condition.damages);
  gauge(
    'adref_disk_free_bytes',
    'Bytes free where the store lies; -1: not known.',
    () => condition.freeBytes ?? -1,
  );
}

/** The journal with its appends measured: how long until rows are durable, how many failed, and whether the last one did. */
export function measureJournal(journal: Journal, registry: Registry, condition: Condition): Journal {
  const registers = [registry];
  const appendSeconds = new Histogram({
    name: 'adref_journal_append_seconds',
    help: 'Time until appended rows are durable.',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.25, 1],
    registers,
  });
  const rowsTotal = new Counter({ name: 'adref_journal_rows_total', help: 'Rows made durable.', registers });
  const failures = new Counter({
    name: 'adref_journal_failures_total',
    help: 'Appends that failed.',
    registers,
  });
  return {
    ...journal,
    async append(stream, addition) {
      const end = appendSeconds.startTimer();
      try {
        await journal.append(stream, addition);
        rowsTotal.inc(addition.rows.length);
        condition.commitSucceeded();
      } catch (fault) {
        failures.inc();
        condition.commitFailed(fault);
        throw fault;
      } finally {
        end();
      }
    },
  };
}

/** What rooms tell about their work, measured. */
export function createRoomMeter(registry: Registry): RoomMeter {
  const registers = [registry];
  const judgedSeconds = new Histogram({
    name: 'adref_update_judged_seconds',
    help: 'Time to judge an update, by "accepted" or the reason of its refusal.',
    labelNames: ['outcome'],
    buckets: [0.000_005, 0.000_01, 0.000_02, 0.000_05, 0.000_2, 0.001, 0.01, 0.1],
    registers,
  });
  const commands = new Counter({
    name: 'adref_commands_total',
    help: 'Commands answered in rooms, by kind.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const batchRows = new Histogram({
    name: 'adref_room_batch_rows',
    help: 'Rows that a room made durable together.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 256],
    registers,
  });
  return {
    judged: (ms, outcome) => judgedSeconds.observe({ outcome }, ms / 1_000),
    answered: (kind, ok) => commands.inc({ kind, outcome: ok ? 'done' : 'refused' }),
    committed: (rows) => batchRows.observe(rows),
  };
}
