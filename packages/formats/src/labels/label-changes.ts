// Which numbers and letters of a source will read otherwise in the text: gaps, "3 bis", a start other than 1, letters that
// begin again. The table computes them from the order, so whoever refers to "paragraph 4" must look. Bullets have no name.
import type { Draft } from '@adref/negotiation';
import { draftLabels } from './draft-labels.ts';

/** Consecutive labels that change in the same way; `first` and `last` are the same for one alone. */
export interface LabelChange {
  /** Index of the first draft. */
  readonly draft: number;
  readonly first: string;
  readonly last: string;
  /** What they will be. */
  readonly becomes: string;
  readonly lastBecomes: string;
}

/**
 * The labels that change, in order; `labels` are those of the source, empty where it has none. `computed` are those that the drafts
 * will have, where a text stands before them.
 */
export function labelChanges(
  drafts: readonly Draft[],
  labels: readonly string[],
  computed: readonly string[] = draftLabels(drafts),
): readonly LabelChange[] {
  const changes: LabelChange[] = [];
  let lastShift: number | null = null;
  for (const [index, label] of labels.entries()) {
    const now = computed[index] ?? '';
    const was = nameIn(label);
    if (was === null || now === '') continue;
    if (was === nameIn(now)) {
      lastShift = null;
      continue;
    }
    const shift = shiftOf(was, now);
    const before = changes.at(-1);
    if (before !== undefined && shift !== null && shift === lastShift)
      changes[changes.length - 1] = { ...before, last: label, lastBecomes: now };
    else changes.push({ draft: index, first: label, last: label, becomes: now, lastBecomes: now });
    lastShift = shift;
  }
  return changes;
}

/** The number or letter in a label, however it is enclosed; null for a bullet. */
export function nameIn(label: string): string | null {
  const name = label
    .normalize('NFKC')
    .replace(/^(?:Para(?:graph)?\.?|OP|PP)\s*(?=\d)/, '')
    // 1.1 is not 11.
    .replace(/(?!(?<=\p{N})\.(?=\p{N}))[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return /[\p{L}\p{N}]/u.test(name) ? westernDigits(name) : null;
}

function westernDigits(name: string): string {
  return name.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** By how much a plain number changes; null for letters and for numbers with "bis". */
function shiftOf(was: string, now: string): number | null {
  return /^\d+$/.test(was) && /^\d+$/.test(now) ? Number(now) - Number(was) : null;
}
