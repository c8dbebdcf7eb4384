// What a person looks at before an import is recorded, each in some words and with its line: what was decided by guess, and
// which numbers and letters will read otherwise, where they stand and where the words refer to them.
import {
  type CheckReason,
  type LabelChange,
  type LabelReference,
  labelChanges,
  labelReferences,
  type Note,
  type SourceReading,
  type SpanTrouble,
  type ToldSpan,
} from '@adref/formats';
import type { DraftRow } from './use-draft.ts';

const ABOUT: Readonly<Record<CheckReason, string>> = {
  'joined-at-hyphen': 'joined at a hyphen',
  'hyphen-left-out': 'a hyphen at a line’s end left out',
  footnote: 'a footnote, kept as a paragraph',
};

const STAYS: Readonly<Record<SpanTrouble, string>> = {
  alternatives: 'its alternatives are several paragraphs long',
  unpaired: 'their paragraphs cannot be paired',
  nested: 'another lies in it that is over several paragraphs too',
  gap: 'it is a placeholder',
  long: 'it is over too many paragraphs',
  'too-much': 'a paragraph in it can have no bracket more',
  'never-closed': 'it is never closed',
  'never-opened': 'it is never opened',
};
const SHOWN = 40;

/**
 * Everything to check, in words, of the rows that will be recorded; `spans` are the brackets over several paragraphs, `computed` the
 * labels that the rows will have.
 */
export function thingsToCheck(
  reading: SourceReading,
  rows: readonly DraftRow[],
  spans: readonly ToldSpan[],
  computed: readonly string[],
): readonly string[] {
  const kept = new Set(rows.flatMap(({ from }) => from));
  const checks = reading.notes.filter(isCheck).filter(({ draft }) => kept.has(draft));
  const drafts = rows.map(({ draft }) => draft);
  const labels = rows.map(({ label }) => label);
  return [
    ...labelChanges(drafts, labels, computed).map(changeWords),
    ...labelReferences(drafts, labels, computed).map((reference) =>
      referenceWords(reference, reading.lines[rows[reference.draft]?.key ?? -1]),
    ),
    ...spans.filter(({ draft }) => kept.has(draft)).map((span) => spanWords(span, reading.lines[span.draft])),
    ...checks.map(({ why, text, line }) => `“${text}” (${ABOUT[why]}, line ${line})`),
  ];
}

function changeWords({ first, last, becomes, lastBecomes }: LabelChange): string {
  return first === last
    ? `“${first}” will read “${becomes}”`
    : `“${first}” to “${last}” will read “${becomes}” to “${lastBecomes}”`;
}

function referenceWords({ text, names }: LabelReference, line: number | undefined): string {
  const told = names.map(({ name, becomes }) =>
    becomes === null ? `another paragraph will be “${name}”` : `“${name}” will read “${becomes}”`,
  );
  return `the reference “${text}” (${line === undefined ? '' : `line ${line}: `}${told.join(', ')})`;
}

function spanWords({ what, text, count, why }: ToldSpan, line: number | undefined): string {
  const start = `“${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”`;
  const where = line === undefined ? '' : `, line ${line}`;
  if (what === 'alternatives')
    return why === null
      ? `${start} (alternatives of several paragraphs${where}: each paragraph has a bracket)`
      : `${start} (alternatives that stay as characters${where}: ${STAYS[why]})`;
  return why === null
    ? `${start} (one bracket over ${count} paragraphs${where}: each has one of its own)`
    : `${start} (a square bracket that stays as characters${where}: ${STAYS[why]})`;
}

function isCheck(note: Note): note is Extract<Note, { kind: 'check' }> {
  return note.kind === 'check';
}
