// How long a word difference of 20,000 characters holds the page, in several scripts and with the worst of changes: processor time,
// so that others on the machine do not count. Each case runs once cold and then again. Usage: node_modules/.bin/node scripts/benchmarks/word-difference.ts
import { wordDiff, wordsOnlyHere } from '@adref/web';

const LENGTH = 20_000;
const PARAGRAPHS = 40;
const TIMES = 5;

const SCRIPTS: Readonly<Record<string, string>> = {
  Latin: 'abcdefghijklmnop    ',
  Chinese: '儿童武装冲突工作组主席结论草案第三次阅读各方立即释放',
  Thai: 'กขคงจฉชซญดตถทนบปผฝพ',
  Arabic: 'ابتثجحخدذرزسشص   ',
  'one unbroken run': '0123456789abcdef',
  'two words in turn': 'a b ',
  'signs alone': '.,;:!?()[]',
};

const CASES: Readonly<Record<string, (letters: string, seed: number) => readonly [string, string]>> = {
  'everything different': (letters, seed) => [textOf(letters, seed), textOf(letters, seed + 1)],
  'every seventh character': (letters, seed) => {
    const before = textOf(letters, seed);
    return [before, every(before, 7, () => 'X')];
  },
  'a word put in every 40 characters': (letters, seed) => {
    const before = textOf(letters, seed);
    return [before, every(before, 40, (letter, at) => `${letter} new${at} `)];
  },
  'halves changed over': (letters, seed) => {
    const before = textOf(letters, seed);
    return [before, before.slice(LENGTH / 2) + before.slice(0, LENGTH / 2)];
  },
};

/** The same letters in an order that a seed decides. */
function textOf(letters: string, seed: number): string {
  const all = [...letters];
  let state = seed;
  return Array.from({ length: LENGTH }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return all[Math.floor((state / 2 ** 32) * all.length)] ?? '';
  }).join('');
}

function every(text: string, step: number, change: (letter: string, at: number) => string): string {
  return [...text].map((letter, at) => (at % step === 0 ? change(letter, at) : letter)).join('');
}

/** The first run and the longest of those behind it, in milliseconds of the processor. */
function timed(run: () => unknown): readonly [number, number] {
  const all = Array.from({ length: TIMES }, () => {
    const begun = process.threadCpuUsage();
    run();
    const { user, system } = process.threadCpuUsage(begun);
    return (user + system) / 1_000;
  });
  return [all[0] ?? 0, Math.max(...all.slice(1))];
}

/** The same, cut into paragraphs that are each compared with its own, as the comparison of two revisions does. */
function inParagraphs(before: string, after: string): void {
  const size = Math.ceil(Math.max(before.length, after.length) / PARAGRAPHS);
  for (let at = 0; at < PARAGRAPHS; at += 1) {
    const part = (text: string) => text.slice(at * size, (at + 1) * size);
    wordDiff(part(before), part(after), PARAGRAPHS);
  }
}

const MEASURED: Readonly<Record<string, (before: string, after: string) => unknown>> = {
  'one text': wordDiff,
  [`in ${PARAGRAPHS} paragraphs`]: inParagraphs,
  'words that only I have': wordsOnlyHere,
};

let seed = 1;
process.stdout.write('| script | change | what | first run | longest after |\n|---|---|---|---|---|\n');
for (const [script, letters] of Object.entries(SCRIPTS))
  for (const [change, make] of Object.entries(CASES)) {
    seed += 2;
    const [before, after] = make(letters, seed);
    for (const [what, run] of Object.entries(MEASURED)) {
      const [first, longest] = timed(() => run(before, after));
      process.stdout.write(
        `| ${script} | ${change} | ${what} | ${first.toFixed(0)} ms | ${longest.toFixed(0)} ms |\n`,
      );
    }
  }
