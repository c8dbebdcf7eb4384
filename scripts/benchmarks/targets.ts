// What Adref is to reach, and whether it did: the targets as data, judged on the medians of the same run.
import type { CommandSpeed } from './command-speed.ts';
import type { AppendSpeed } from './disk.ts';
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

/** A fan-out, what was measured in it, and a bare append at the pace of its letters on the same disk. */
export type MeasuredFanOut = readonly [FanOut, BySubject<FanOutResult>, AppendSpeed];

/** Latency, cost, wire and acknowledgements, workload by workload. */
export function judgeFanOuts(fanOuts: readonly MeasuredFanOut[]): readonly Verdict[] {
  return fanOuts.flatMap(([{ title, connections, perSecond }, results, append]) => {
    const of = (id: string, value: Value) => {
      const rounds = results.find(([subject]) => subject.id === id)?.[1] ?? [];
      return spreadOf(rounds.map(value)).median;
    };
    const against = (what: string, more: string, allowance: number, value: Value): Verdict => {
      const [ours, theirs] = [of('adref', value), of('hocuspocus', value)];
      return {
        target: `${title}: ${what} at most Hocuspocus’s${more}`,
        found: `${rounded(ours)} against ${rounded(theirs)}${more === '' ? '' : ` and ${rounded(allowance)}`}`,
        isMet: ours <= theirs + allowance,
      };
    };
    const atMost = (what: string, most: number, value: Value): Verdict => {
      const ours = of('adref', value);
      return { target: `${title}: ${what}`, found: rounded(ours), isMet: ours <= most };
    };
    const isLarge = connections >= 100;
    return [
      isLarge
        ? against('p99', ' and the p99 of two appends', 2 * append.p99, ({ latency }) => latency.p99)
        : against('p50', ' and one append', append.p50, ({ latency }) => latency.p50),
      connections >= 200
        ? against('CPU per letter', '', 0, ({ cpuMsPerUpdate }) => cpuMsPerUpdate)
        : against('CPU per letter', ' and one append', append.cpuMs, ({ cpuMsPerUpdate }) => cpuMsPerUpdate),
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

/** What the guard costs beside Yjs itself. */
export function judgeGuard({ guardMeanUs, apply }: GuardCost): Verdict {
  return {
    target: 'The guard takes at most 0.7 × what Yjs takes for a keystroke, mean',
    found: `${rounded(guardMeanUs)} against ${rounded(apply.mean)} µs`,
    isMet: guardMeanUs <= 0.7 * apply.mean,
  };
}

/** A command is answered quickly. */
export function judgeCommands({ latency, refused }: CommandSpeed): Verdict {
  const found = `${rounded(latency.p99)} ms${refused === 0 ? '' : `, ${refused} refused`}`;
  return {
    target: 'A command on 200 paragraphs with 60 connected is on disk and answered in under 8 ms, p99',
    found,
    isMet: latency.p99 < 8 && refused === 0,
  };
}

/** A long history opens quickly. */
export function judgeReopening({ history, openMs }: Reopening): Verdict {
  return {
    target: `A negotiation with ${history.rows} rows opens in under 500 ms`,
    found: `${rounded(openMs.median)} ms`,
    isMet: openMs.median < 500,
  };
}

/** All of them. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ target, found, isMet }) => [target, found, isMet ? 'met' : '**not met**']);
  return `### Targets\n\n${table(['target', 'found', ''], rows)}`;
}
