// Which Word list each paragraph is numbered by. Word counts by itself; labels are computed elsewhere. This file
// simulates Word's counting and chooses lists so that Word always shows the label: the main list as long as it
// counts right, a list of its own where letters start again, and the label as plain words where no list can show it.
// It says nothing of how a list looks; see `docx-styles.ts`.
import type { Block } from '../model/document.ts';

/** How one paragraph gets its label. `level` is the list's: 0 for main paragraphs, 1–3 for items. */
export type LabelPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'counted'; readonly list: number; readonly level: number }
  /** A mark for the press, which counts nothing; `level` is that of the list of bullets, from 0. */
  | { readonly kind: 'bulleted'; readonly level: number }
  | { readonly kind: 'written'; readonly label: string };

/** The numbering of every block in order, and the first numbers of each list by level; list 0 is the main one. */
export interface NumberingPlan {
  readonly numberings: readonly LabelPlan[];
  readonly lists: readonly (readonly number[])[];
}

interface CountingList {
  readonly starts: readonly number[];
  readonly counts: number[];
}

/** Levels of a list: `1.`, `(a)`, `(i)`, `a.`, in Word's formats. */
export const LIST_LEVELS = [
  { format: 'decimal', text: '%1.' },
  { format: 'lowerLetter', text: '(%2)' },
  { format: 'lowerRoman', text: '(%3)' },
  { format: 'lowerLetter', text: '%4.' },
] as const;

/** The marks of items for the press, by level. */
export const BULLETS = ['•', '–', '–'] as const;

const FROM_ONE = LIST_LEVELS.map(() => 1);
/** Beyond this no label is taken for a number; it bounds the search for what a label counts. */
const HIGHEST_COUNT = 2_000;

/** Chooses for each block the list that shows its label. */
export function planNumbering(blocks: readonly Block[]): NumberingPlan {
  const lists: CountingList[] = [newList(FROM_ONE)];
  let current = 0;
  const numberings = blocks.map((block): LabelPlan => {
    if (block.label === '') return { kind: 'none' };
    const level = block.kind === 'item' ? Math.min(Math.max(block.level, 1), 3) : 0;
    if (level > 0 && BULLETS[level - 1] === block.label) return { kind: 'bulleted', level: level - 1 };
    const list = [current, 0].find((at) => nextLabel(lists[at], level) === block.label);
    if (list !== undefined) {
      current = list;
    } else {
      const count = countOf(block.label, level);
      if (count === null) return { kind: 'written', label: block.label };
      lists.push(newList(FROM_ONE.map((one, at) => (at === level ? count : one))));
      current = lists.length - 1;
    }
    step(lists[current], level);
    return { kind: 'counted', list: current, level };
  });
  return { numberings, lists: lists.map((list) => list.starts) };
}

/** The label that Word shows for a count on a level. After z come aa and bb, as Word counts. */
export function labelOfCount(count: number, level: number): string {
  const letters = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
  if (level === 0) return `${count}.`;
  if (level === 1) return `(${letters})`;
  if (level === 2) return `(${romanOf(count)})`;
  return `${letters}.`;
}

function newList(starts: readonly number[]): CountingList {
  return { starts, counts: starts.map((start) => start - 1) };
}

function nextLabel(list: CountingList | undefined, level: number): string {
  return labelOfCount((list?.counts[level] ?? 0) + 1, level);
}

// A paragraph on one level makes every deeper level start again.
function step(list: CountingList | undefined, level: number): void {
  if (list === undefined) return;
  list.counts[level] = (list.counts[level] ?? 0) + 1;
  for (let deeper = level + 1; deeper < LIST_LEVELS.length; deeper += 1) {
    list.counts[deeper] = (list.starts[deeper] ?? 1) - 1;
  }
}

function countOf(label: string, level: number): number | null {
  for (let count = 1; count <= HIGHEST_COUNT; count += 1)
    if (labelOfCount(count, level) === label) return count;
  return null;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function romanOf(count: number): string {
  let rest = count;
  let roman = '';
  for (const [value, numeral] of ROMAN) {
    while (rest >= value) {
      roman += numeral;
      rest -= value;
    }
  }
  return roman;
}
