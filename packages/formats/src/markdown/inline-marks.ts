// The marks inside a line of Markdown: **bold**, *italic*, ^superscript^, the tags of the same, and backslash escapes. What does not pair up is
// text. One pass with a stack, so that hostile input costs no more than its length; not a full CommonMark reader.
import { joinText, type Mark, type RichText, type Run, richRun } from '@adref/negotiation';

/** Characters taken out of the source: `at` and `length` in the source's offsets. */
export interface Cut {
  readonly at: number;
  readonly length: number;
  readonly why: 'mark' | 'escape';
}

/** The words with their marks, and what was taken out to get them. */
export interface Inline {
  readonly text: RichText;
  /** In order. */
  readonly cuts: readonly Cut[];
}

type Delimiter = '**' | '*' | '__' | '_';

interface Opening {
  readonly delimiter: Delimiter;
  readonly at: number;
}

interface Span {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

const MARK_OF: Readonly<Record<Delimiter, Mark>> = {
  '**': 'bold',
  __: 'bold',
  '*': 'italic',
  _: 'italic',
};
const SPECIAL = /[\\*_^<]/g;
/** The tags that Adref writes where stars would not hold, and their kin. */
const TAG = /<(\/?)(strong|em|sup|b|i)>/y;
/** Raised words hold no space; the limit keeps the scan linear. */
const SUPERSCRIPT = /\^([^\s^]{1,60})\^/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;
/** Longer runs of stars or underscores are drawings, not marks. */
const LONGEST_RUN = 3;

const MARK_OF_TAG: Readonly<Record<string, Mark>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  sup: 'superscript',
};

/** Behind every place. */
const END = Number.POSITIVE_INFINITY;

/** Reads the marks of one paragraph's source. */
export function inlineMarks(source: string): Inline {
  const { spans, cuts } = scan(source);
  cuts.sort((a, b) => a.at - b.at);
  return { text: runsOf(source, spans, cuts), cuts };
}

function scan(source: string): { spans: Span[]; cuts: Cut[] } {
  const spans: Span[] = [];
  const cuts: Cut[] = [];
  const stack: Opening[] = [];
  const tags = new Map<string, number[]>();
  const waiting: Record<Delimiter, number> = { '**': 0, '*': 0, __: 0, _: 0 };
  SPECIAL.lastIndex = 0;
  for (let found = SPECIAL.exec(source); found !== null; found = SPECIAL.exec(source)) {
    const at = found.index;
    const character = found[0];
    if (character === '\\') {
      if (!ESCAPABLE.test(source.charAt(at + 1))) continue;
      cuts.push({ at, length: 1, why: 'escape' });
      SPECIAL.lastIndex = at + 2;
      continue;
    }
    if (character === '<') {
      TAG.lastIndex = at;
      const tag = TAG.exec(source);
      if (tag === null) continue;
      const [whole, slash, name = ''] = tag;
      SPECIAL.lastIndex = at + whole.length;
      const opened = tags.get(name) ?? [];
      tags.set(name, opened);
      const begun = slash === '/' ? opened.pop() : undefined;
      if (slash === '') opened.push(at);
      const mark = MARK_OF_TAG[name];
      if (begun === undefined || mark === undefined) continue;
      const from = begun + whole.length - 1;
      cuts.push(
        { at: begun, length: whole.length - 1, why: 'mark' },
        { at, length: whole.length, why: 'mark' },
      );
      spans.push({ mark, from, to: at });
      continue;
    }
    if (character === '^') {
      SUPERSCRIPT.lastIndex = at;
      const raised = SUPERSCRIPT.exec(source)?.[1];
      if (raised === undefined) continue;
      const to = at + 1 + raised.length;
      cuts.push({ at, length: 1, why: 'mark' }, { at: to, length: 1, why: 'mark' });
      spans.push({ mark: 'superscript', from: at + 1, to });
      SPECIAL.lastIndex = to + 1;
      continue;
    }
    const end = runEnd(source, at, character);
    SPECIAL.lastIndex = end;
    if (end - at > LONGEST_RUN) continue;
    const before = source.charAt(at - 1);
    const after = source.charAt(end);
    const isInWord = character === '_' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    let from = at;
    if (before.trim() !== '' && !isInWord) {
      for (let next = closing(stack, waiting, character, end - from); next !== null; ) {
        cuts.push(
          { at: next.at, length: next.delimiter.length, why: 'mark' },
          { at: from, length: next.delimiter.length, why: 'mark' },
        );
        spans.push({ mark: MARK_OF[next.delimiter], from: next.at + next.delimiter.length, to: from });
        from += next.delimiter.length;
        next = closing(stack, waiting, character, end - from);
      }
    }
    if (after.trim() === '' || isInWord) continue;
    while (from < end) {
      const delimiter = delimiterOf(character, end - from);
      stack.push({ delimiter, at: from });
      waiting[delimiter] += 1;
      from += delimiter.length;
    }
  }
  return { spans, cuts };
}

/** Takes the innermost opening that a closing run of this length can close; openings inside it become text. */
function closing(
  stack: Opening[],
  waiting: Record<Delimiter, number>,
  character: string,
  length: number,
): Opening | null {
  const isWanted = (delimiter: Delimiter) => delimiter.startsWith(character) && delimiter.length <= length;
  if (
    length === 0 ||
    !Object.keys(waiting).some((key) => isDelimiter(key) && waiting[key] > 0 && isWanted(key))
  )
    return null;
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    waiting[top.delimiter] -= 1;
    if (isWanted(top.delimiter)) return top;
  }
  return null;
}

function isDelimiter(key: string): key is Delimiter {
  return Object.hasOwn(MARK_OF, key);
}

function delimiterOf(character: string, length: number): Delimiter {
  if (character === '*') return length >= 2 ? '**' : '*';
  return length >= 2 ? '__' : '_';
}

function runEnd(source: string, from: number, character: string): number {
  let end = from + 1;
  while (source.charAt(end) === character) end += 1;
  return end;
}

/** Cuts the source into runs at every mark's edge. `cuts` are in order, and so are the ends of the spans. */
function runsOf(source: string, spans: readonly Span[], cuts: readonly Cut[]): RichText {
  const begun = [...spans].sort((a, b) => a.from - b.from);
  const depth: Record<Mark, number> = { bold: 0, italic: 0, superscript: 0 };
  const runs: Run[] = [];
  let at = 0;
  for (let [begins, ends, cutsPassed] = [0, 0, 0]; ; ) {
    const [begin, end, cut] = [begun[begins], spans[ends], cuts[cutsPassed]];
    const edge = Math.min(begin?.from ?? END, end?.to ?? END, cut?.at ?? END);
    if (edge > at) {
      const text = source.slice(at, edge);
      if (text !== '') runs.push(richRun(text, marksOf(depth)));
      at = edge;
    }
    if (begin?.from === edge) {
      depth[begin.mark] += 1;
      begins += 1;
    } else if (end?.to === edge) {
      depth[end.mark] -= 1;
      ends += 1;
    } else if (cut?.at === edge) {
      at = edge + cut.length;
      cutsPassed += 1;
    } else return joinText(runs);
  }
}

function marksOf(depth: Record<Mark, number>): readonly Mark[] {
  const marks: Mark[] = [];
  if (depth.bold > 0) marks.push('bold');
  if (depth.italic > 0) marks.push('italic');
  if (depth.superscript > 0) marks.push('superscript');
  return marks;
}
