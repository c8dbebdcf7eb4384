// What a person looks at before an import is recorded, each in some words and with its line: what was decided by guess, and
// which numbers and letters will read otherwise, where they stand and where the words refer to them.
import {
  type CheckReason,
  type LabelChange,
  type LabelReference,
  labelChanges,
  labelReferences,
  type Note,
  type Reading,
} from '@adref/import';
import type { DraftRow } from './use-draft.ts';

const ABOUT: Readonly<Record<CheckReason, string>> = {
  'joined-at-hyphen': 'joined at a hyphen',
  'hyphen-left-out': 'a hyphen at a line’s end left out',
  footnote: 'a footnote, kept as a paragraph',
};

/** Everything to check, in words, of the rows that will be recorded. */
export function thingsToCheck(reading: Reading, rows: readonly DraftRow[]): readonly string[] {
  const kept = new Set(rows.flatMap(({ from }) => from));
  const checks = reading.notes.filter(isCheck).filter(({ draft }) => kept.has(draft));
  const drafts = rows.map(({ draft }) => draft);
  const labels = rows.map(({ label }) => label);
  return [
    ...labelChanges(drafts, labels).map(changeWords),
    ...labelReferences(drafts, labels).map((reference) =>
      referenceWords(reference, reading.lines[rows[reference.draft]?.key ?? -1]),
    ),
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

function isCheck(note: Note): note is Extract<Note, { kind: 'check' }> {
  return note.kind === 'check';
}
