// What Adref is to reach, and whether it did: the targets as data, judged on the medians of the same run.
import type { CommandSpeed } from './command-speed.ts';
import type { FanOut, FanOutResult } from './fan-out.ts';
import type { GuardCost } from './guard-cost.ts';
import type { KillResult } from './kills.ts';
import type { Reopening } from './reopening.ts';
import { type BySubject, rounded, table } from './report.ts';
import { spreadOf } from './samples.ts';

/** One target. */
export interface Verdict {
  readonly target: string;
  readonly found: string;
  readonly isMet: boolean;
}

type Value = (round: FanOutResult) => number;

/** Fan-outs with what was measured in them. */
export type FanOuts = readonly (readonly [FanOut, BySubject<FanOutResult>])[];

/** Latency, cost, wire and acknowledgements, workload by workload. */
export function judgeFanOuts(fanOuts: FanOuts): readonly Verdict[] {
  return fanOuts.flatMap(([{ title, connections, perSecond }, results]) => {
    const of = (id: string, value: Value) => {
      const rounds = results.find(([subject]) => subject.id === id)?.[1] ?? [];
      return spreadOf(rounds.map(value)).median;
    };
    const against = (what: string, times: number, value: Value): Verdict => {
      const [ours, theirs] = [of('adref', value), of('hocuspocus', value)];
      return {
        target: `${title}: ${what} at most ${times === 1 ? '' : `${times} × `}Hocuspocus’s`,
        found: `${rounded(ours)} against ${rounded(theirs)}`,
        isMet: ours <= times * theirs,
      };
    };
    const atMost = (what: string, most: number, value: Value): Verdict => {
      const ours = of('adref', value);
      return { target: `${title}: ${what}`, found: rounded(ours), isMet: ours <= most };
    };
    return [
      ...(connections === 50 ? [against('p50', 1.4, ({ latency }) => latency.p50)] : []),
      ...(connections >= 100
        ? [
            against('p99', 1, ({ latency }) => latency.p99),
            against('CPU per update', 1, ({ cpuMsPerUpdate }) => cpuMsPerUpdate),
          ]
        : []),
      ...(perSecond === 5
        ? [atMost('durable ack p99 under 10 ms', 10, ({ ack }) => ack?.p99 ?? Number.POSITIVE_INFINITY)]
        : []),
      atMost('at most 300 bytes per letter and receiver', 300, ({ bytesPerLetter }) => bytesPerLetter),
    ];
  });
}

/** Nothing that others had seen is gone. */
export function judgeKills(results: BySubject<KillResult>): Verdict {
  const rounds = results.find(([subject]) => subject.id === 'adref')?.[1] ?? [];
  const missing = rounds.reduce((sum, round) => sum + round.missing, 0);
  return {
    target: 'No letter that others had seen is gone after SIGKILL',
    found: `${missing} gone`,
    isMet: missing === 0,
  };
}

/** A keystroke passes the guard quickly. */
export function judgeGuard({ guardMeanUs }: GuardCost): Verdict {
  const found = `${rounded(guardMeanUs)} µs`;
  return { target: 'The guard takes under 15 µs a keystroke, mean', found, isMet: guardMeanUs < 15 };
}

/** A command is answered quickly. */
export function judgeCommands({ latency, refused }: CommandSpeed): Verdict {
  const found = `${rounded(latency.p99)} ms${refused === 0 ? '' : `, ${refused} refused`}`;
  return {
    target: 'A command on 200 paragraphs with 60 connected is on disk and answered in under 10 ms, p99',
    found,
    isMet: latency.p99 < 10 && refused === 0,
  };
}

/** A long history opens quickly. */
export function judgeReopening({ history, openMs }: Reopening): Verdict {
  return {
    target: `A negotiation with ${history.rows} rows opens in under one second`,
    found: `${rounded(openMs.median)} ms`,
    isMet: openMs.median < 1_000,
  };
}

/** All of them. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ target, found, isMet }) => [target, found, isMet ? 'met' : '**not met**']);
  return `### Targets\n\n${table(['target', 'found', ''], rows)}`;
}
