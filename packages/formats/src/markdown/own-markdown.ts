// Markdown that Adref wrote: its head, its notices and what stands beside paragraphs are no text of the negotiation, and its
// headings lie one level below the title. Told by the lines that every such file opens with.
import type { SourceLine } from '../source/source-lines.ts';

/** What is to be left out of a source before it is read, and how deep its headings begin. */
export interface Leavings {
  readonly lines: readonly SourceLine[];
  /** Numbers of lines that are left out whole. */
  readonly skipped: ReadonlySet<number>;
  /** Levels that stand above those of the text: one where the title is a heading too. */
  readonly above: 0 | 1;
}

/** The head ends within so many lines that are not blank. */
const HEAD = 12;
const NOTICE = /^\*\*.*not an official document\.?\*\*$/i;
const DISTRIBUTION = /^Distr\.: .* · Original: /;
const TITLE = /^# /;
/** How a paragraph stands, behind its words. */
const STATUS =
  / — \*(?:new, )?(?:open|agreed ad ref|agreed|under silence[^*]{0,80}|parked[^*]{0,80}|held[^*]{0,80})\*$/;

/** Tells a file of ours from others, and its head from its text. */
export function ownMarkdown(lines: readonly SourceLine[]): Leavings {
  const head = lines.filter(({ words }) => words !== '').slice(0, HEAD);
  const title = head.find(({ words }) => TITLE.test(words));
  const isOwn = head.some(
    ({ words, quote }) => (quote > 0 && NOTICE.test(words)) || DISTRIBUTION.test(words),
  );
  if (!isOwn || title === undefined) return { lines, skipped: new Set(), above: 0 };
  const skipped = new Set<number>();
  for (const { number, words, quote } of lines)
    if (words !== '' && (number <= title.number || quote > 0)) skipped.add(number);
  return { lines: lines.map(withoutStatus), skipped, above: 1 };
}

function withoutStatus(line: SourceLine): SourceLine {
  const status = STATUS.exec(line.words);
  if (status === null || line.drops.some(({ at }) => at > status.index)) return line;
  const words = line.words.slice(0, status.index);
  const drop = { at: status.index, line: line.number, text: status[0].trim(), why: 'own-notice' } as const;
  return { ...line, words, drops: [...line.drops, drop] };
}
