// Several texts for the same paragraphs as one bracket in each of them: the paragraphs that stand for the same one are its wordings, and
// a paragraph that one text alone has is added or left out by it. All of a group, or nothing.
import { type Draft, plainText, sliceText } from '@adref/negotiation';
import {
  type AlternativeGroup,
  alternativeGroups,
  type DraftStretch,
  type GroupMember,
  MOST_PARAGRAPHS,
} from './alternative-groups.ts';
import { attributionIn, type Said, saidIn } from './attribution.ts';
import { shapeOf } from './label-shape.ts';
import type { NameBook } from './name-book.ts';
import { namesBehind } from './outside-names.ts';
import { pairParagraphs } from './pair-paragraphs.ts';
import { type Choices, LABEL, readWords } from './read-words.ts';
import {
  type FoundInDraft,
  isReadable,
  type SpannedDraft,
  type SpanReading,
  type ToldSpan,
} from './span-reading.ts';
import type { BracketSpan, SpanTrouble } from './spanning-brackets.ts';
import { rowDraft, type Voice, type VoicedParagraph } from './voiced-paragraphs.ts';

/** What is read, and what is known of it. */
export interface GroupSources {
  readonly texts: readonly string[];
  readonly drafts: readonly Draft[];
  readonly labels: readonly string[];
  readonly spans: readonly BracketSpan[];
}

/** Reads all groups; `isTheirs` says which brackets over several paragraphs are theirs. */
export function readGroups(
  sources: GroupSources,
  choices: Choices,
): SpanReading & { isTheirs(span: BracketSpan): boolean } {
  const { texts, drafts, labels, spans } = sources;
  const made = new Map<number, readonly SpannedDraft[]>();
  const kept = new Map<number, readonly FoundInDraft[]>();
  const told: ToldSpan[] = [];
  const opens = new Map<number, number>();
  const crossing = spanOfEach(spans);
  for (const group of alternativeGroups(texts, drafts, labels, spans)) {
    const { first, at, last } = group;
    const text = `${texts[first] ?? ''} … ${texts[last] ?? ''}`;
    const found: FoundInDraft = { draft: first, at, text, isLeft: false };
    if (choices.isBracket(first, at) === false) {
      // A bracket is kept as any other.
      if (group.isBare) kept.set(first, [{ ...found, isLeft: true }]);
      continue;
    }
    const outcome = troubleOf(group, crossing) ?? readGroup(group, sources, choices, found);
    for (const [draft, open] of group.opens) opens.set(draft, open);
    told.push({
      what: 'alternatives',
      draft: first,
      text,
      count: last - first + 1,
      why: typeof outcome === 'string' ? outcome : null,
    });
    if (typeof outcome === 'string') {
      for (const [draft, part] of asCharacters(group, sources, choices, crossing)) made.set(draft, part);
      continue;
    }
    for (let index = first; index <= last; index += 1) made.set(index, []);
    made.set(first, outcome);
  }
  return { drafts: made, kept, told, isTheirs: ({ first, open }) => opens.get(first) === open };
}

/** The brackets over several paragraphs that touch each draft. */
function spanOfEach(spans: readonly BracketSpan[]): ReadonlyMap<number, readonly BracketSpan[]> {
  const touching = new Map<number, BracketSpan[]>();
  for (const span of spans)
    for (let index = span.first; span.first !== span.last && index <= span.last; index += 1)
      touching.set(index, [...(touching.get(index) ?? []), span]);
  return touching;
}

function troubleOf(
  { first, last, opens, members }: AlternativeGroup,
  crossing: ReadonlyMap<number, readonly BracketSpan[]>,
): SpanTrouble | null {
  if (members.some(({ stretches }) => stretches.length > MOST_PARAGRAPHS)) return 'long';
  for (let index = first; index <= last; index += 1)
    for (const span of crossing.get(index) ?? [])
      if (span.why === 'nested' || opens.get(span.first) !== span.open) return 'nested';
  return null;
}

/** The paragraphs of a group with their brackets, or why there are none. */
function readGroup(
  group: AlternativeGroup,
  sources: GroupSources,
  choices: Choices,
  found: FoundInDraft,
): readonly SpannedDraft[] | SpanTrouble {
  const voices = group.members.map((member) => voiceOf(member, sources, choices));
  const rows = pairParagraphs(voices.map(({ paragraphs }) => paragraphs));
  if (rows === null || voices.some(({ paragraphs, wants }) => paragraphs.length === 0 && wants !== 'delete'))
    return 'unpaired';
  const parts: SpannedDraft[] = [];
  for (const row of rows) {
    const part = rowDraft(voices, row);
    if (part === null) return 'too-much';
    parts.push(part);
  }
  const [head, ...more] = parts;
  if (head === undefined) return 'unpaired';
  const unknown = voices.flatMap((voice) => voice.unknown);
  const known = new Set(parts.flatMap(({ from }) => from));
  const signs: number[] = [];
  for (let index = group.first; index <= group.last; index += 1) if (!known.has(index)) signs.push(index);
  const { read } = head.words;
  const words = { ...head.words, read: { ...read, unknown: [...unknown, ...read.unknown] } };
  return [{ ...head, words, from: [...head.from, ...signs], found: [found, ...head.found] }, ...more];
}

/** Whose a text is, and its paragraphs with their own brackets read. */
function voiceOf({ names, stretches, close }: GroupMember, sources: GroupSources, choices: Choices): Voice {
  const { said, head, tail, behind } = attributed(names, stretches, close, sources, choices.book);
  const cut = stretches.map((stretch, index): DraftStretch => {
    const isLast = index === stretches.length - 1;
    const to = isLast && close !== null ? Math.min(stretch.to, close) - tail : stretch.to;
    return { ...stretch, from: index === 0 ? stretch.from + head : stretch.from, to };
  });
  const paragraphs =
    said?.wants === 'delete' ? [] : cut.flatMap((stretch) => paragraphOf(stretch, sources, choices) ?? []);
  return {
    whose: behind?.whose ?? said?.whose ?? null,
    unknown: said?.unknown ?? [],
    wants: behind?.wants ?? said?.wants ?? 'words',
    paragraphs,
  };
}

/** What names say at the head of a text, at its end inside its bracket, and behind it; and how many characters they take. */
function attributed(
  names: string,
  stretches: readonly DraftStretch[],
  close: number | null,
  { texts, labels }: GroupSources,
  book: NameBook,
): {
  readonly said: Said | null;
  readonly head: number;
  readonly tail: number;
  readonly behind: Said | null;
} {
  const [first, last] = [stretches[0], stretches.at(-1)];
  const called = names === '' ? null : saidIn(names, book);
  const none = { said: called, head: 0, tail: 0, behind: null };
  if (first === undefined || last === undefined) return none;
  const end = close === null ? last.to : Math.min(last.to, close);
  const isOne = first === last && labels[first.draft] === '';
  const front = isOne ? (texts[first.draft] ?? '').slice(first.from, end) : '';
  const only = isOne ? attributionIn(front, null, book) : null;
  if (only?.wants === 'delete' && only.head >= front.length)
    return {
      ...none,
      said: { whose: called?.whose ?? only.whose, unknown: called?.unknown ?? only.unknown, wants: 'delete' },
    };
  if (called !== null || close === null) return none;
  const tail = (texts[last.draft] ?? '').slice(last === first ? first.from : 0, end);
  const inside = attributionIn(' ', ` ${tail}`, book);
  const isClaimed = inside.whose !== null || inside.unknown.length > 0;
  if (isClaimed)
    return {
      said: { ...inside, wants: inside.wants === 'delete' ? 'delete' : 'words' },
      head: 0,
      tail: inside.tail,
      behind: null,
    };
  return { ...none, behind: namesBehind(texts[last.draft] ?? '', close + 1, book)?.said ?? null };
}

/** A paragraph without the label in front of it, its brackets read; null where it has no words. */
function paragraphOf(
  { draft: index, from, to }: DraftStretch,
  { texts, drafts, labels }: GroupSources,
  choices: Choices,
): VoicedParagraph | null {
  const draft = drafts[index];
  const words = (texts[index] ?? '').slice(from, to);
  if (draft === undefined || words.trim() === '') return null;
  const inner = labels[index] === '' ? (LABEL.exec(words)?.[0] ?? '') : '';
  const space = /^[\s\u00a0]*/.exec(words.slice(inner.length))?.[0].length ?? 0;
  const start = from + inner.length + space;
  const end = to - (words.length - words.trimEnd().length);
  const shape = inner === '' ? draft : shapeOf(inner.trim(), draft);
  const text = sliceText(draft.text, start, end);
  const read = readWords({ ...draft, text }, index, {
    book: choices.book,
    isBracket: (at, offset) => choices.isBracket(at, offset + start),
  });
  const found = read.read.found.map((one) => ({ ...one, at: one.at + start, draft: index }));
  return {
    index,
    kind: shape.kind,
    level: shape.level,
    label: inner === '' ? (labels[index] ?? '') : inner.trim(),
    read: read.read,
    found,
    isReadable: isReadable({ ...draft, text }) && plainText(text) !== '',
  };
}

/** The drafts that would be brackets of their own. */
function asCharacters(
  { opens }: AlternativeGroup,
  { drafts }: GroupSources,
  choices: Choices,
  over: ReadonlyMap<number, readonly BracketSpan[]>,
): readonly (readonly [number, readonly SpannedDraft[]])[] {
  return [...opens].flatMap(([index, open]) => {
    const draft = drafts[index];
    if (draft === undefined || over.has(index) || !isReadable(draft)) return [];
    const isBracket = (at: number, offset: number) =>
      offset === open ? false : choices.isBracket(at, offset);
    const words = readWords(draft, index, { book: choices.book, isBracket });
    const found = words.read.found.filter(({ at }) => at !== open).map((one) => ({ ...one, draft: index }));
    return [[index, [{ draft, from: [index], words, found }]] as const];
  });
}
