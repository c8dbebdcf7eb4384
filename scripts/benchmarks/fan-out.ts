// Fan-out in one room: some type, everybody gets every letter. What is told: how late letters are, what the server
// spends on each, what goes over the wire.
import { SHORT_TEXT } from './room.ts';
import { type Summary, spreadOf } from './samples.ts';
import { readMetrics } from './server-metrics.ts';
import type { Subject } from './subjects.ts';
import { openTable } from './table.ts';
import { until } from './wait.ts';

/** How many type how fast to how many. */
export interface FanOut {
  readonly title: string;
  readonly writers: number;
  readonly connections: number;
  readonly perSecond: number;
  readonly roomLimits?: Readonly<Record<string, number>>;
}

/** One run of one server. */
export interface FanOutResult {
  readonly latency: Summary;
  /** Null where a server does not say what is on disk. */
  readonly ack: Summary | null;
  readonly lagP99Ms: number;
  readonly letters: number;
  /** Letters that somebody had not got ten seconds after the last was sent. */
  readonly undelivered: number;
  /** Connections that the server ended. */
  readonly lost: number;
  readonly cpuMsPerUpdate: number;
  readonly residentMb: number;
  readonly bytesPerLetter: number;
  /** Adref: mean time to judge and apply an update, in microseconds. */
  readonly judgedMeanUs: number | null;
}

/** 15 × 200/s passes Adref's limit of messages a second of one connection (`messagesPerSecond`); it is lifted for that one. */
export const FAN_OUTS: readonly FanOut[] = [
  { title: '15 writers × 5/s to 50 connections', writers: 15, connections: 50, perSecond: 5 },
  { title: '50 clients × 5/s', writers: 50, connections: 50, perSecond: 5 },
  { title: '100 clients × 5/s', writers: 100, connections: 100, perSecond: 5 },
  { title: '200 clients × 5/s', writers: 200, connections: 200, perSecond: 5 },
  {
    title: '15 writers × 200/s to 15 connections',
    writers: 15,
    connections: 15,
    perSecond: 200,
    roomLimits: { messagesPerSecond: 400, messageBurst: 2_000 },
  },
];

/** Time to let everything warm up before it counts. */
const WARM_UP_MS = 3_000;
const PATIENCE_MS = 10_000;

/** Runs it once. */
export async function runFanOut(
  subject: Subject,
  plan: FanOut,
  round: { readonly seed: number; readonly measuredMs: number },
): Promise<FanOutResult> {
  const table = await openTable(subject, { ...plan, words: SHORT_TEXT, seed: round.seed });
  const { server, delivery, clients, lost } = table;
  try {
    const before = { cpuMs: 0, bytes: clients.map(() => 0) };
    const warm = setTimeout(() => {
      before.cpuMs = server.cpuMs();
      before.bytes = clients.map(({ bytes }) => bytes);
      delivery.countFrom(performance.now());
    }, WARM_UP_MS);
    await table.type(plan.perSecond, WARM_UP_MS + round.measuredMs);
    clearTimeout(warm);
    const expected = delivery.counted * (plan.connections - 1);
    await until(() => delivery.arrivalsAtOthers >= expected || lost.length > 0, PATIENCE_MS);
    const cpuMs = server.cpuMs() - before.cpuMs; // Whatever it still owed when the typing stopped is part of it.
    const bytes = clients.map((client, index) => client.bytes - (before.bytes[index] ?? 0));
    return {
      latency: delivery.latency.summary(),
      ack: delivery.ack.count === 0 ? null : delivery.ack.summary(),
      lagP99Ms: delivery.lag.summary().p99,
      letters: delivery.counted,
      undelivered: expected - delivery.arrivalsAtOthers,
      lost: lost.length,
      cpuMsPerUpdate: cpuMs / delivery.counted,
      residentMb: server.residentMb(),
      bytesPerLetter: spreadOf(bytes).median / delivery.counted,
      judgedMeanUs: subject.id === 'adref' ? (await readMetrics(server.address)).judgedMeanUs : null,
    };
  } finally {
    await table.close();
  }
}
