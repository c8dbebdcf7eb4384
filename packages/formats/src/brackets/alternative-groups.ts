// Where a draft gives several texts for the same paragraphs: heads that count from 1, with the paragraphs between them; all in one
// bracket, each in its own, or in none. Without a bracket the last text ends where the labels say that the document goes on.
import type { Draft } from '@adref/negotiation';
import { type AlternativeHead, alternativeHead, isEndOfAlternatives } from '../source/alternative-head.ts';
import type { BracketSpan } from './spanning-brackets.ts';

/** Some words of a draft, by offsets. */
export interface DraftStretch {
  readonly draft: number;
  readonly from: number;
  readonly to: number;
}

/** One text of a group: what its head calls it by, and its paragraphs. */
export interface GroupMember {
  readonly names: string;
  readonly stretches: readonly DraftStretch[];
  /** Offset of the sign that closes it in its last draft; null where it has no bracket to itself. */
  readonly close: number | null;
}

/** Texts that belong together. */
export interface AlternativeGroup {
  readonly first: number;
  /** Offset in the first draft by which it is asked for. */
  readonly at: number;
  readonly last: number;
  /** Where the signs of its brackets open, by draft. */
  readonly opens: ReadonlyMap<number, number>;
  /** Whether it is left to itself as characters when nothing else says so. */
  readonly isBare: boolean;
  readonly members: readonly GroupMember[];
}

/** More paragraphs than anybody gives as one of several texts. */
export const MOST_PARAGRAPHS = 50;

/** "RUS: delete", "delete". */
const DELETES =
  /^(?:[^:：]{1,60}[:：][\s\u00a0]*)?(?:delete|deletion|deleted|del\.?|no words|supprimer|suprimir|удалить|исключить|删除|حذف)(?:[:：][^:：]{1,60})?$/iu;

interface Head extends AlternativeHead {
  /** Where its words begin, behind the sign. */
  readonly from: number;
  /** Where its paragraph begins. */
  readonly to: number;
  /** Offset of the sign in front; null where it has none, or is in brackets alone. */
  readonly open: number | null;
}

interface Sources {
  readonly texts: readonly string[];
  readonly drafts: readonly Draft[];
  readonly labels: readonly string[];
  readonly heads: readonly (Head | null)[];
  /** Brackets over several drafts, by the first. */
  readonly spans: ReadonlyMap<number, BracketSpan>;
}

/** All groups, in order; none lies in another. */
export function alternativeGroups(
  texts: readonly string[],
  drafts: readonly Draft[],
  labels: readonly string[],
  spans: readonly BracketSpan[],
): readonly AlternativeGroup[] {
  const heads = texts.map((words, index) => (labels[index] === '' ? headOf(words) : null));
  const long = spans.filter(({ first, last }) => first !== last);
  const sources = { texts, drafts, labels, heads, spans: new Map(long.map((span) => [span.first, span])) };
  const groups: AlternativeGroup[] = [];
  for (let index = 0; index < texts.length; index += 1) {
    // A sign on a line of its own stands in front of the first head.
    const alone = /^[\s\u00a0]*[[［][\s\u00a0]*$/.test(texts[index] ?? '') ? index + 1 : index;
    const head = heads[alone];
    if (head?.ordinal !== 1 || (alone > index && head.open !== null)) continue;
    const group =
      alone > index
        ? bracketedGroup(index, alone, { ...head, open: (texts[index] ?? '').search(/[[［]/) }, sources)
        : head.open === null
          ? bareGroup(index, head, sources)
          : bracketedGroup(index, index, head, sources);
    if (group === null || isOutline(group)) continue;
    groups.push(group);
    index = group.last;
  }
  return groups;
}

/** Heads without paragraphs: a list of titles. */
function isOutline({ isBare, members }: AlternativeGroup): boolean {
  const isEmpty = ({ stretches, names }: GroupMember) => stretches.length === 0 && !DELETES.test(names);
  return isBare ? members.some(isEmpty) : members.every(isEmpty);
}

function headOf(words: string): Head | null {
  const open = /^[\s\u00a0]*[[［]/.exec(words);
  const from = open?.[0].length ?? 0;
  const head = alternativeHead(words.slice(from, from + 400));
  if (head === null) return null;
  const to = from + head.length;
  const isAlone = open !== null && /^[\]］][\s\u00a0]*$/.test(words.slice(to));
  return { ...head, from, to: isAlone ? words.length : to, open: open === null || isAlone ? null : from - 1 };
}

/** Heads in no bracket, or each in one alone. */
function bareGroup(first: number, head: Head, sources: Sources): AlternativeGroup | null {
  const { texts, drafts } = sources;
  const members = [memberAt(first, head)];
  let index = first + 1;
  let isEnded = false;
  for (; index < texts.length; index += 1) {
    const next = sources.heads[index];
    if (next !== null && next !== undefined) {
      if (next.open !== null || !comesNext(next, head, members.length)) break;
      members.push(memberAt(index, next));
      continue;
    }
    isEnded = isEndOfAlternatives(texts[index] ?? '');
    const own = members.at(-1)?.stretches;
    if (isEnded || drafts[index]?.kind === 'heading' || own === undefined || own.length > MOST_PARAGRAPHS)
      break;
    own.push({ draft: index, from: 0, to: texts[index]?.length ?? 0 });
  }
  const last = members.at(-1);
  if (members.length < 2 || last === undefined) return null;
  if (!isEnded) last.stretches.length = lengthOfLast(members.slice(0, -1), last, sources);
  const end = isEnded ? index : (last.stretches.at(-1)?.draft ?? last.head);
  return { first, at: 0, last: end, opens: new Map(), isBare: true, members: members.map(finished) };

  function memberAt(draft: number, { names, to }: Head): Made {
    return { head: draft, names, close: null, stretches: stretchBehind(texts, draft, to) };
  }
}

/** How many paragraphs the last text has: no more than another, and none where the labels go on behind those of all others. */
function lengthOfLast(others: readonly Made[], last: Made, { texts, drafts, labels }: Sources): number {
  const most = Math.max(...others.map(({ stretches }) => stretches.length));
  const known = new Set(others.flatMap(({ stretches }) => stretches.map(({ draft }) => labels[draft] ?? '')));
  const [head, ...more] = last.stretches;
  if (DELETES.test(last.names)) return 0;
  if (head === undefined || DELETES.test((texts[head.draft] ?? '').slice(head.from, head.from + 40).trim()))
    return 1;
  const first = labels[head.draft] ?? '';
  const isCountedOn = !known.has(first);
  const seen = new Set([first]);
  let isUnderNumber = drafts[head.draft]?.kind === 'numbered';
  for (const [before, { draft }] of more.entries()) {
    const [label = '', kind] = [labels[draft], drafts[draft]?.kind];
    if (kind === 'item' && isUnderNumber) continue;
    const isShared = known.has(label) && !(label !== '' && seen.has(label));
    if (isCountedOn ? before + 1 >= most : !isShared || (label === '' && before + 1 >= most))
      return before + 1;
    seen.add(label);
    isUnderNumber ||= kind === 'numbered';
  }
  return last.stretches.length;
}

/** A bracket around all texts, or one around each. */
function bracketedGroup(
  first: number,
  headAt: number,
  head: Head,
  sources: Sources,
): AlternativeGroup | null {
  const { texts, heads } = sources;
  const close = closeOf(first, head, sources);
  if (close === null) return null;
  const members: Made[] = [];
  for (let index = headAt; index <= close.draft; index += 1) {
    const next = heads[index] ?? null;
    const isFirst = index === headAt;
    if (next !== null && (isFirst || (next.open === null && comesNext(next, head, members.length))))
      members.push({
        head: index,
        names: next.names,
        close: null,
        stretches: stretchBehind(texts, index, next.to),
      });
    else members.at(-1)?.stretches.push({ draft: index, from: 0, to: texts[index]?.length ?? 0 });
  }
  const opens = new Map([[first, head.open ?? 0]]);
  if (members.length > 1) {
    const last = members.at(-1);
    if (last === undefined || !isEmptyBehind(texts[close.draft] ?? '', close.at, true)) return null;
    last.close = close.at;
    return {
      first,
      at: head.open ?? 0,
      last: close.draft,
      opens,
      isBare: false,
      members: members.map(finished),
    };
  }
  // Each in its own: the next begins right behind the one before.
  let end = close;
  for (;;) {
    const member = members.at(-1);
    if (member === undefined || !isEmptyBehind(texts[end.draft] ?? '', end.at, false)) return null;
    member.close = end.at;
    const [index, next] = [end.draft + 1, heads[end.draft + 1] ?? null];
    const nextEnd =
      next?.open == null || !comesNext(next, head, members.length) ? null : closeOf(index, next, sources);
    if (next === null || nextEnd === null) break;
    opens.set(index, next.open ?? 0);
    const stretches = stretchBehind(texts, index, next.to);
    for (let draft = index + 1; draft <= nextEnd.draft; draft += 1)
      stretches.push({ draft, from: 0, to: texts[draft]?.length ?? 0 });
    members.push({ head: index, names: next.names, close: null, stretches });
    end = nextEnd;
  }
  if (members.length < 2) return null;
  return { first, at: head.open ?? 0, last: end.draft, opens, isBare: false, members: members.map(finished) };
}

interface Made {
  readonly head: number;
  readonly names: string;
  readonly stretches: DraftStretch[];
  close: number | null;
}

function finished({ names, stretches, close }: Made): GroupMember {
  return { names, stretches, close };
}

function comesNext(next: Head, first: Head, count: number): boolean {
  return next.word === first.word && next.ordinal === count + 1;
}

function stretchBehind(texts: readonly string[], draft: number, from: number): DraftStretch[] {
  const to = texts[draft]?.length ?? 0;
  return from < to ? [{ draft, from, to }] : [];
}

/** Where the bracket in front of a head is closed. */
function closeOf(
  index: number,
  { open }: Head,
  { texts, spans }: Sources,
): { readonly draft: number; readonly at: number } | null {
  if (open === null) return null;
  const span = spans.get(index);
  if (span?.open === open) return { draft: span.last, at: span.close };
  let depth = 0;
  for (const { 0: sign, index: at } of (texts[index] ?? '').slice(open).matchAll(/[[\]［］]/g)) {
    depth += sign === '[' || sign === '［' ? 1 : -1;
    if (depth === 0) return { draft: index, at: open + at };
  }
  return null;
}

/** Whether nothing but a stop, or names, stands behind a bracket. */
function isEmptyBehind(words: string, close: number, isWhole: boolean): boolean {
  const behind = words.slice(close + 1, close + 201);
  if (/^[\s\u00a0.;,]*$/.test(behind)) return true;
  return !isWhole && /^[\s\u00a0]*(?:[(（][^()（）[\]]+[)）]|[-–—] [^[\].]+)[.;]?[\s\u00a0]*$/.test(behind);
}
