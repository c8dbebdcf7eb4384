// A reading with its square brackets read: in the words of each draft, and around whole paragraphs. A paragraph in brackets with a
// name is proposed; one that is called "7 alt" is another text for paragraph 7, which it joins.
import { type Draft, type DraftBracket, lengthOf } from '@adref/negotiation';
import type { SourceReading } from '../model/reading.ts';
import { shapeOf } from './label-shape.ts';
import { readSpans } from './read-spans.ts';
import { type Choices, type ReadWords, readWords } from './read-words.ts';
import { type FoundInDraft, isReadable, type SpannedDraft, type ToldSpan } from './span-reading.ts';

/** A draft with its brackets, and which drafts of the reading it is made of. */
export interface BracketedDraft {
  readonly draft: Draft;
  /** The number or letter in the source; empty where it had none. */
  readonly label: string;
  /** Indexes in the reading, its own first. */
  readonly from: readonly number[];
  readonly found: readonly FoundInDraft[];
}

/** A reading whose brackets are read. */
export interface BracketedReading {
  readonly drafts: readonly BracketedDraft[];
  /** Names that nobody knows, each once, as they are written. */
  readonly unknown: readonly string[];
  /** Brackets over several paragraphs, and signs without a partner. */
  readonly spans: readonly ToldSpan[];
}

const ALT = /^(\d{1,3}) ?alt/;

/** Reads the brackets of a reading. */
export function bracketedDrafts(
  { drafts, labels }: Pick<SourceReading, 'drafts' | 'labels'>,
  choices: Choices,
): BracketedReading {
  const made: BracketedDraft[] = [];
  const unknown = new Set<string>();
  const numbered = new Map<string, number>();
  const spans = readSpans(drafts, labels, choices);
  for (const [index, draft] of drafts.entries()) {
    for (const part of spans.drafts.get(index) ?? [asItStands(draft, index)]) add(part);
  }
  return { drafts: made, unknown: [...unknown], spans: spans.told };

  function asItStands(draft: Draft, index: number): ReadPart {
    const words = isReadable(draft) ? readWords(draft, index, choices) : null;
    const found = [
      ...(spans.kept.get(index) ?? []),
      ...(words?.read.found.map((one) => ({ ...one, draft: index })) ?? []),
    ];
    return { draft, from: [index], words, found };
  }

  function add({ draft, from, words, found }: ReadPart): void {
    const one = { ...asDraft(draft, labels[from[0] ?? 0] ?? '', words), from, found };
    for (const name of words?.read.unknown ?? []) unknown.add(name);
    const number = ALT.exec(one.label)?.[1];
    const at = number === undefined ? undefined : numbered.get(number);
    const target = at === undefined ? undefined : made[at];
    const joined = target === undefined ? null : withAlternative(target, one);
    if (joined !== null && at !== undefined) made[at] = joined;
    else {
      const own = /^\d{1,3}/.exec(one.label)?.[0];
      if (own !== undefined && number === undefined && draft.kind !== 'heading')
        numbered.set(own, made.length);
      made.push(one);
    }
  }
}

/** A paragraph that is read, from one draft or several; no words where they are too long. */
type ReadPart = Omit<SpannedDraft, 'words'> & { readonly words: ReadWords | null };

/** A draft with what was read of its words, and the label that stood in its brackets. */
function asDraft(
  draft: Draft,
  label: string,
  words: ReadWords | null,
): Pick<BracketedDraft, 'draft' | 'label'> {
  if (words === null) return { draft, label };
  const { read, label: inner } = words;
  const shape = inner === '' ? draft : shapeOf(inner, draft);
  const brackets = read.brackets.length === 0 ? {} : { brackets: read.brackets };
  return {
    draft: { kind: shape.kind, level: shape.level, text: read.text, ...brackets },
    label: inner === '' ? label : inner,
  };
}

/** A paragraph with one more text for the whole of it; null when the other brings nothing of its own. */
function withAlternative(target: BracketedDraft, other: BracketedDraft): BracketedDraft | null {
  const [whole, ...more] = other.draft.brackets ?? [];
  if (whole === undefined || more.length > 0 || whole.from !== 0 || whole.to !== lengthOf(other.draft.text))
    return null;
  const own = { text: other.draft.text };
  const brought = lengthOf(own.text) > 0 ? [own, ...whole.wordings] : whole.wordings;
  if (brought.length === 0 || whole.within !== undefined) return null;
  const { draft } = target;
  return {
    ...target,
    draft: { ...draft, brackets: [around(draft, brought)] },
    from: [...target.from, ...other.from],
    found: [...target.found, ...other.found],
  };
}

/** A bracket around all words of a draft; one that stands there already takes the new wordings too. */
function around({ text, brackets = [] }: Draft, wordings: DraftBracket['wordings']): DraftBracket {
  const [first, ...more] = brackets;
  const length = lengthOf(text);
  if (first !== undefined && more.length === 0 && first.from === 0 && first.to === length)
    return { ...first, wordings: [...first.wordings, ...wordings] };
  return { from: 0, to: length, ...(brackets.length > 0 ? { within: brackets } : {}), wordings };
}
