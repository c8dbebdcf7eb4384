// What a person looks at before an import is recorded, each in some words and with its line: what was decided by guess, and
// which numbers and letters will read otherwise.
import { type CheckReason, type LabelChange, labelChanges, type Note, type Reading } from '@adref/import';
import type { Draft } from '@adref/negotiation';

const ABOUT: Readonly<Record<CheckReason, string>> = {
  'joined-at-hyphen': 'joined at a hyphen',
  footnote: 'a footnote, kept as a paragraph',
  'square-brackets': 'square brackets',
};

/** Everything to check, in words. `drafts` are those of the reading in the shapes that they have now. */
export function thingsToCheck(reading: Reading, drafts: readonly Draft[]): readonly string[] {
  const checks = reading.notes.filter(isCheck);
  return [
    ...labelChanges(drafts, reading.labels).map(changeWords),
    ...checks.map(({ why, text, line }) => `“${text}” (${ABOUT[why]}, line ${line})`),
  ];
}

function changeWords({ first, last, becomes, lastBecomes }: LabelChange): string {
  return first === last
    ? `“${first}” will read “${becomes}”`
    : `“${first}” to “${last}” will read “${becomes}” to “${lastBecomes}”`;
}

function isCheck(note: Note): note is Extract<Note, { kind: 'check' }> {
  return note.kind === 'check';
}
