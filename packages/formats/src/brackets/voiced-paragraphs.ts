// One paragraph made of what several texts have in its place: the base is the text that nobody is named for, the others are wordings.
import {
  type DraftBracket,
  type DraftWording,
  LIMITS,
  lengthOf,
  looseHashOfWords,
  type RichText,
  type SeatId,
} from '@adref/negotiation';
import type { Whose } from './name-book.ts';
import type { Paired } from './pair-paragraphs.ts';
import type { BracketedWords } from './read-brackets.ts';
import type { FoundInDraft, SpannedDraft } from './span-reading.ts';

/** A paragraph of one text. */
export interface VoicedParagraph extends Paired {
  /** Of the draft in which it stands. */
  readonly index: number;
  readonly read: BracketedWords;
  readonly found: readonly FoundInDraft[];
  readonly isReadable: boolean;
}

/** One of several texts, and whose it is. */
export interface Voice {
  readonly whose: Whose | null;
  readonly unknown: readonly string[];
  readonly wants: 'words' | 'delete';
  readonly paragraphs: readonly VoicedParagraph[];
}

interface Said {
  readonly text: RichText;
  readonly brackets: readonly DraftBracket[];
  readonly noted: readonly SeatId[];
}

/** The paragraph of a row of places, with one bracket around all of it; null where there can be no such bracket. */
export function rowDraft(voices: readonly Voice[], row: readonly (number | null)[]): SpannedDraft | null {
  const at = row.map((place, voice) => (place === null ? null : (voices[voice]?.paragraphs[place] ?? null)));
  const present = at.filter((one) => one !== null);
  const own = present.find(({ kind }) => kind !== 'plain' && kind !== 'chapeau') ?? present[0];
  if (own === undefined || present.some(({ isReadable }) => !isReadable)) return null;
  const base = baseOf(voices);
  const said = voices.map(({ whose }, voice): Said => {
    const read = at[voice]?.read;
    return {
      text: read?.text ?? [],
      brackets: read?.brackets ?? [],
      noted: whose?.kind === 'seats' ? whose.seats : [],
    };
  });
  const none: Said = { text: [], brackets: [], noted: [] };
  const first = said[base] ?? none;
  const others = different(
    first.text,
    said.filter((_, voice) => voice !== base && voices[voice]?.whose?.kind !== 'base'),
  );
  const inner = first.brackets.length === 0 ? {} : { within: first.brackets };
  const whole: DraftBracket = { from: 0, to: lengthOf(first.text), ...inner, wordings: others.map(wording) };
  const brackets = others.length === 0 ? first.brackets : [whole];
  if (depthOf(brackets) > LIMITS.bracketDepth || countOf(brackets) > LIMITS.wordingsAtOnce) return null;
  if (others.length >= LIMITS.wordingsInBracket) return null;
  const found = present.flatMap((one) => one.found);
  const unknown = present.flatMap(({ read }) => read.unknown);
  const rest = present.filter((one) => one !== own).map(({ index }) => index);
  return {
    draft: { kind: own.kind, level: own.level, text: first.text },
    from: [own.index, ...rest],
    words: { read: { text: first.text, brackets, found, unknown, signs: [] }, label: own.label },
    found,
  };
}

/** The text that is marked as the base, else the first that is nobody’s; -1 where there is none. */
function baseOf(voices: readonly Voice[]): number {
  const marked = voices.findIndex(({ whose }) => whose?.kind === 'base');
  return marked === -1
    ? voices.findIndex(
        ({ whose, unknown, wants }) => whose === null && unknown.length === 0 && wants === 'words',
      )
    : marked;
}

/** Those that differ from the base and from one another; those that read alike are one, noted for all of theirs. */
function different(base: RichText, others: readonly Said[]): readonly Said[] {
  const kept = new Map<string, Said>();
  const same = looseHashOfWords(base);
  for (const other of others) {
    const hash = looseHashOfWords(other.text);
    const before = kept.get(hash);
    if (hash === same) continue;
    const noted = [...new Set([...(before?.noted ?? []), ...other.noted])];
    kept.set(hash, { ...(before ?? other), noted });
  }
  return [...kept.values()];
}

function wording({ text, brackets, noted }: Said): DraftWording {
  return { text, ...(noted.length > 0 ? { noted } : {}), ...(brackets.length > 0 ? { brackets } : {}) };
}

function depthOf(brackets: readonly DraftBracket[]): number {
  return Math.max(
    0,
    ...brackets.map(
      ({ within = [], wordings }) =>
        1 + Math.max(depthOf(within), ...wordings.map((one) => depthOf(one.brackets ?? []))),
    ),
  );
}

function countOf(brackets: readonly DraftBracket[]): number {
  let count = 0;
  for (const { within = [], wordings } of brackets) {
    count += 1 + wordings.length + countOf(within);
    for (const one of wordings) count += countOf(one.brackets ?? []);
  }
  return count;
}
