// Measures Adref and its peers side by side and prints the tables of docs/PERFORMANCE.md. Rounds alternate between the
// servers, each on a fresh process and folder; progress goes to standard error, the report to standard output.
import { join } from 'node:path';
import { measureCommands } from './command-speed.ts';
import { comparePairs, type Rows } from './compare-pairs.ts';
import { type DiskSpeed, measureAppends, measureDisk } from './disk.ts';
import { FAN_OUTS, type FanOutResult, runFanOut } from './fan-out.ts';
import { measureGuard } from './guard-cost.ts';
import { type JoinsResult, runJoins } from './joins.ts';
import { runKill } from './kills.ts';
import { coresOfMachine, machineLine, watchOthers } from './machine.ts';
import { type Options, type Part, readOptions, USAGE } from './options.ts';
import { writeInto } from './page.ts';
import { measureReopening } from './reopening.ts';
import {
  type BySubject,
  commandLines,
  fanOutTable,
  guardLines,
  joinsTable,
  killsTable,
  reopeningLines,
  rounded,
} from './report.ts';
import { spreadOf } from './samples.ts';
import { type Subject, subjectsWith } from './subjects.ts';
import {
  judgeCommands,
  judgeFanOuts,
  judgeGuard,
  judgeKills,
  judgeReopening,
  type MeasuredFanOut,
  type Verdict,
  verdictTable,
} from './targets.ts';

/** Keystrokes between two recorded versions in the long history: eight seconds of typing, then a pause. */
const KEYSTROKES_PER_VERSION = 40;

const FAN_OUT_ROWS: Rows<FanOutResult> = {
  'p50, ms': ({ latency }) => latency.p50,
  'p99, ms': ({ latency }) => latency.p99,
  'CPU per letter, ms': ({ cpuMsPerUpdate }) => cpuMsPerUpdate,
  'bytes per letter': ({ bytesPerLetter }) => bytesPerLetter,
};
const JOIN_ROWS: Rows<JoinsResult> = {
  'p50, ms': ({ latency }) => latency.p50,
  'p99, ms': ({ latency }) => latency.p99,
  'CPU per join, ms': ({ cpuMsPerJoin }) => cpuMsPerJoin,
};

const asked = readOptions(process.argv.slice(2));
if (asked === 'help') process.stdout.write(USAGE);
else if ('mistake' in asked) {
  process.stderr.write(`${asked.mistake} --help shows what there is.\n`);
  process.exitCode = 2;
} else await measure(asked);

async function measure(options: Options): Promise<void> {
  const has = (part: Part) => options.parts.includes(part);
  const othersShare: number[] = [];
  const sections: string[] = [];
  /** Shown as soon as it is measured: a run that is cut short has not been for nothing. */
  const tell = (section: string) => {
    sections.push(section);
    process.stdout.write(`${section}\n\n`);
  };
  const verdicts: Verdict[] = [];
  const diskBefore = await measureDisk();
  const subjects = subjectsWith(options.before);

  /** All rounds of all servers: A B C, then B C A, so that no server is always first. */
  async function alternate<R>(
    title: string,
    run: (subject: Subject, round: number) => Promise<R>,
  ): Promise<BySubject<R>> {
    const results = subjects.map((subject) => ({ subject, rounds: [] as R[] }));
    for (let round = 0; round < options.rounds; round++) {
      for (let turn = 0; turn < results.length; turn++) {
        const one = results[(round + turn) % results.length];
        if (one === undefined) continue;
        process.stderr.write(`${title}: round ${round + 1} of ${options.rounds}, ${one.subject.name}\n`);
        const share = watchOthers();
        one.rounds.push(await run(one.subject, round));
        othersShare.push(share());
      }
    }
    return results.map(({ subject, rounds }) => [subject, rounds]);
  }

  if (has('fan-out')) {
    const fanOuts: MeasuredFanOut[] = [];
    for (const plan of FAN_OUTS) {
      const { measuredMs } = options;
      const append = await measureAppends(1_000 / (plan.writers * plan.perSecond));
      const results = await alternate(plan.title, (subject, round) =>
        runFanOut(subject, plan, { seed: round + 1, measuredMs }),
      );
      tell(fanOutTable(plan, results));
      fanOuts.push([plan, results, append]);
      verdicts.push(...comparePairs(plan.title, results, FAN_OUT_ROWS));
    }
    verdicts.push(...judgeFanOuts(fanOuts));
  }
  if (has('joins')) {
    const { joiners } = options;
    const results = await alternate('Joins', (subject) => runJoins(subject, joiners));
    tell(joinsTable(joiners, results));
    verdicts.push(...comparePairs('Joins', results, JOIN_ROWS));
  }
  if (has('kills')) {
    const typingMs = options.typingBeforeKillMs;
    const results = await alternate('Kills', (subject, round) =>
      runKill(subject, { seed: round + 1, typingMs }),
    );
    tell(killsTable(results));
    verdicts.push(judgeKills(results));
  }
  if (has('guard')) {
    process.stderr.write('The guard\n');
    const cost = measureGuard(options.guardKeystrokes);
    tell(guardLines(cost));
    verdicts.push(judgeGuard(cost));
  }
  if (has('reopening')) {
    process.stderr.write('Opening a long history\n');
    const opened = await measureReopening(options.journalRows, KEYSTROKES_PER_VERSION, options.rounds);
    tell(reopeningLines(opened));
    verdicts.push(judgeReopening(opened));
  }

  if (has('commands')) {
    process.stderr.write('Commands\n');
    const speed = await measureCommands(options.commands);
    tell(commandLines(speed));
    verdicts.push(judgeCommands(speed));
  }

  const diskAfter = await measureDisk();
  const others = othersShare.length === 0 ? null : spreadOf(othersShare.map((share) => share * 100));
  const head = [
    `Measured on ${new Date().toISOString().slice(0, 10)} by \`scripts/bench${options.isQuick ? ' --quick' : ''}\`, ${options.rounds} ${options.rounds === 1 ? 'round' : 'rounds'}, on ${machineLine(coresOfMachine())}.`,
    others === null
      ? ''
      : `Others used ${rounded(others.median)} % of the machine meanwhile (${rounded(others.least)}–${rounded(others.most)} % over the runs).`,
    `An fdatasync of 4 KB on the disk of the data folders: ${diskLine(diskBefore)} before, ${diskLine(diskAfter)} after.`,
    options.isQuick ? '**A quick run says whether everything works, not how fast it is.**' : '',
  ];
  const summary = [head.filter((line) => line !== '').join('\n'), verdictTable(verdicts)].join('\n\n');
  process.stdout.write(`${summary}\n`);
  const report = [summary, ...sections].join('\n\n');
  if (options.isWritten) writeInto(join(import.meta.dirname, '../../docs/PERFORMANCE.md'), report);
}

function diskLine({ p50, p99 }: DiskSpeed): string {
  return `${rounded(p50)} ms (p99 ${rounded(p99)} ms)`;
}
