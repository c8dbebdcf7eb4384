// Tables in Markdown from what was measured: median of the rounds, and their range behind it.
import type { CommandSpeed } from './command-speed.ts';
import type { FanOut, FanOutResult } from './fan-out.ts';
import type { GuardCost } from './guard-cost.ts';
import type { JoinsResult } from './joins.ts';
import type { KillResult } from './kills.ts';
import type { Reopening } from './reopening.ts';
import { type Spread, spreadOf } from './samples.ts';
import type { Subject } from './subjects.ts';

/** The rounds of each server, in the order in which they are shown. */
export type BySubject<R> = readonly (readonly [Subject, readonly R[]])[];

/** The median and, of several, the range. */
function shown({ median, least, most }: Spread): string {
  return least === most ? rounded(median) : `${rounded(median)} (${rounded(least)}–${rounded(most)})`;
}

/** One fan-out of all servers. */
export function fanOutTable({ title }: FanOut, results: BySubject<FanOutResult>): string {
  const rows = results.map(([subject, rounds]) => {
    const of = (value: (round: FanOutResult) => number) => shown(spreadOf(rounds.map(value)));
    const lost = rounds.reduce((sum, { undelivered }) => sum + undelivered, 0);
    return [
      subject.name,
      of(({ latency }) => latency.p50),
      of(({ latency }) => latency.p95),
      of(({ latency }) => latency.p99),
      of(({ cpuMsPerUpdate }) => cpuMsPerUpdate),
      of(({ residentMb }) => residentMb),
      of(({ bytesPerLetter }) => bytesPerLetter),
      rounds.every(({ ack }) => ack !== null) ? of(({ ack }) => ack?.p99 ?? Number.NaN) : '—',
      of(({ lagP99Ms }) => lagP99Ms),
      String(lost),
      subject.durability,
    ];
  });
  const head =
    'server,p50 ms,p95 ms,p99 ms,CPU ms/update,memory MB,bytes/letter,durable ack p99 ms,load’s own lateness p99 ms,not delivered in 10 s,durability';
  return `### ${title}\n\n${table(head.split(','), rows)}`;
}

/** The joins of all servers. */
export function joinsTable(joiners: number, results: BySubject<JoinsResult>): string {
  const rows = results.map(([subject, rounds]) => {
    const of = (value: (round: JoinsResult) => number) => shown(spreadOf(rounds.map(value)));
    return [
      subject.name,
      of(({ latency }) => latency.p50),
      of(({ latency }) => latency.p95),
      of(({ latency }) => latency.p99),
      of(({ cpuMsPerJoin }) => cpuMsPerJoin),
      of(({ residentMb }) => residentMb),
      of(({ documentKb }) => documentKb),
    ];
  });
  const head = ['server', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms/join', 'memory MB', 'sent to each, KB'];
  return `### ${joiners} join a text of 300 KB at once\n\n${table(head, rows)}`;
}

/** The kills of all servers. */
export function killsTable(results: BySubject<KillResult>): string {
  const rows = results.map(([subject, rounds]) => {
    const seen = rounds.reduce((sum, round) => sum + round.seen, 0);
    const missing = rounds.map((round) => round.missing);
    return [subject.name, missing.join(', '), String(seen), subject.durability];
  });
  const head = ['server', 'letters gone, per kill', 'letters that others had seen, all kills', 'durability'];
  return `### SIGKILL while 15 type 5 letters a second\n\n${table(head, rows)}`;
}

/** What the guard costs. */
export function guardLines({ keystrokes, receive, apply, guardMeanUs }: GuardCost): string {
  const us = ({ mean, p50, p99 }: { mean: number; p50: number; p99: number }) =>
    [mean, p50, p99].map(rounded);
  const rows = [
    ['judged, applied and noted (all between socket and journal)', ...us(receive)],
    ['Yjs alone, applying the same', ...us(apply)],
    ['difference: the guard and the tables', rounded(guardMeanUs), '', ''],
  ];
  const title = `### The guard: ${keystrokes} keystrokes in a text of 800 paragraphs, 15 typing at once`;
  return `${title}\n\n${table(['per keystroke', 'mean µs', 'p50 µs', 'p99 µs'], rows)}`;
}

/** How long a long history takes to open. */
export function reopeningLines({ history, openMs, foldMs, actsFoldedPerSecond }: Reopening): string {
  const { rows, acts, tail, checkpointMb, storeMb } = history;
  return [
    `### Opening a negotiation with ${rows} journal rows`,
    '',
    `- ${acts} acts, 400 wordings; a checkpoint of ${rounded(checkpointMb)} MB and ${tail} rows after it; ${rounded(storeMb)} MB of store`,
    `- opened in ${shown(openMs)} ms; the fold of the whole record took ${rounded(foldMs)} ms (${Math.round(actsFoldedPerSecond)} acts a second)`,
  ].join('\n');
}

/** How long commands take. */
export function commandLines({ latency, connected, paragraphs, refused }: CommandSpeed): string {
  const rows = [[latency.p50, latency.p95, latency.p99, latency.mean].map(rounded)];
  return [
    `### ${latency.count} commands on a text of ${paragraphs} paragraphs, ${connected} connected`,
    '',
    table(['p50 ms', 'p95 ms', 'p99 ms', 'mean ms'], rows),
    '',
    `From sending to the answer, which comes when the acts are on disk; six kinds in turn, ${refused} refused.`,
  ].join('\n');
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Two digits that count, or whole numbers from a hundred on. */
export function rounded(value: number): string {
  if (value >= 100) return String(Math.round(value));
  if (value >= 10) return value.toFixed(1);
  return value.toFixed(2);
}
