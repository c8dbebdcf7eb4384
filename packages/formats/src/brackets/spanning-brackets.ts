// Brackets of a source that are opened in one paragraph and closed in a later one. A paragraph's bracket never leaves it, so each
// paragraph gets one of its own, for the same delegations. What cannot be said so stays as characters, and is told.

/**
 * `alternatives`: a slash parts texts of several paragraphs; `unpaired`: the paragraphs of its
 * alternatives are unlike; `nested`: one lies in another; `gap`: a placeholder; `long`: more
 * paragraphs than anybody brackets at once; `too-much`: one of its paragraphs can have no bracket more.
 */
export type SpanTrouble =
  | 'alternatives'
  | 'unpaired'
  | 'nested'
  | 'gap'
  | 'long'
  | 'too-much'
  | 'never-closed'
  | 'never-opened';

/** A bracket from one draft to another, or a sign without its partner. */
export interface BracketSpan {
  /** Index of the draft in which it is opened, and of its sign there. */
  readonly first: number;
  readonly open: number;
  readonly last: number;
  readonly close: number;
  /** Why it stays as characters; null where it is read. */
  readonly why: SpanTrouble | null;
}

interface Place {
  readonly draft: number;
  readonly at: number;
}

const MOST_PARAGRAPHS = 50;
/** One that begins and ends among words is rather two signs without a partner when it is longer than this. */
const MOST_AMONG_WORDS = 5;
const SLASH = /[\s\u00a0]+[/／](?=[\s\u00a0]|$)|(?:^|[\s\u00a0])[/／][\s\u00a0]|／/u;

/** The brackets over several paragraphs and the signs without a partner, in order of the first sign. */
export function bracketSpans(texts: readonly string[]): readonly BracketSpan[] {
  const { pairs, alone } = crossing(texts);
  const spans = outermost(pairs).map(({ pair, isNested }): BracketSpan => {
    return { ...pair, why: isNested ? 'nested' : troubleOf(texts, pair) };
  });
  return [...spans, ...alone].toSorted((a, b) => a.first - b.first || a.open - b.open);
}

type Pair = Omit<BracketSpan, 'why'>;

/** Signs whose partner is in another text, or nowhere. */
function crossing(texts: readonly string[]): {
  readonly pairs: readonly Pair[];
  readonly alone: readonly BracketSpan[];
} {
  const pairs: Pair[] = [];
  const alone: BracketSpan[] = [];
  const opened: Place[] = [];
  const one = (draft: number, at: number, why: SpanTrouble): BracketSpan => ({
    first: draft,
    open: at,
    last: draft,
    close: at,
    why,
  });
  for (const [draft, words] of texts.entries()) {
    for (const { 0: sign, index: at } of words.matchAll(/[[\]［］]/g)) {
      if (sign === '[' || sign === '［') opened.push({ draft, at });
      else {
        const opening = opened.pop();
        if (opening === undefined) alone.push(one(draft, at, 'never-opened'));
        else if (opening.draft !== draft)
          pairs.push({ first: opening.draft, open: opening.at, last: draft, close: at });
      }
    }
  }
  return { pairs, alone: [...alone, ...opened.map(({ draft, at }) => one(draft, at, 'never-closed'))] };
}

/** The pairs that lie in no other, and whether others lie in them. Pairs come in the order in which they are closed. */
function outermost(pairs: readonly Pair[]): readonly { readonly pair: Pair; readonly isNested: boolean }[] {
  const kept: { pair: Pair; isNested: boolean }[] = [];
  for (const pair of pairs) {
    let isNested = false;
    for (let last = kept.at(-1); last !== undefined && isInside(last.pair, pair); last = kept.at(-1)) {
      kept.pop();
      isNested = true;
    }
    kept.push({ pair, isNested });
  }
  return kept;
}

function isInside(inner: Pair, outer: Pair): boolean {
  return inner.first > outer.first || (inner.first === outer.first && inner.open > outer.open);
}

function troubleOf(texts: readonly string[], { first, open, last, close }: Pair): SpanTrouble | null {
  const [head, tail] = [texts[first] ?? '', texts[last] ?? ''];
  if (/^\[placeholder\b/i.test(head.slice(open))) return 'gap';
  const isAtEdge = head.slice(0, open).trim() === '' || /^[\s.;,]*$/.test(tail.slice(close + 1));
  if (last - first >= (isAtEdge ? MOST_PARAGRAPHS : MOST_AMONG_WORDS)) return 'long';
  const parts = texts.slice(first, last + 1);
  const hasSlash = parts.some((words, index) => {
    const from = index === 0 ? open + 1 : 0;
    const to = index === parts.length - 1 ? close : words.length;
    return SLASH.test(outsideBrackets(words.slice(from, to)));
  });
  return hasSlash ? 'alternatives' : null;
}

/** The words without what stands in brackets of their own. */
function outsideBrackets(words: string): string {
  let depth = 0;
  let outside = '';
  for (const part of words.split(/(?=[[\]［］])|(?<=[[\]［］])/)) {
    if (part === '[' || part === '［') depth += 1;
    else if (part === ']' || part === '］') depth -= 1;
    else if (depth === 0) outside += part;
  }
  return outside;
}
