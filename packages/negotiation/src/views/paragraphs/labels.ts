// Numbers and letters of paragraphs: computed from the order, never stored.
// Letters restart under each numbered paragraph and heading, and run on across chapeaux and plain paragraphs, unless they are asked
// to start again under each addressee. An annex counts its own. For the press nothing is counted: items have bullets.
import type { Paragraph, ParagraphId } from '../../model/paragraph.ts';
import { cleanWords } from '../../words/plain-words.ts';

/** What the number of a paragraph depends on; without segments no heading is taken for an annex. */
type Labelled = Pick<Paragraph, 'id' | 'kind' | 'level'> & Partial<Pick<Paragraph, 'segments'>>;

/** Whether a paragraph is the heading of an annex, which begins a page and numbers its own paragraphs. */
export function beginsAnnex({ kind, segments }: Omit<Labelled, 'id' | 'level'>): boolean {
  return kind === 'heading' && segments !== undefined && isAnnexTitle(cleanWords(segments));
}

/** “Annex”, “Annex II”, “Annex: …”. */
export function isAnnexTitle(words: string): boolean {
  return /^\s*annex(?:es?)?(?![\p{L}\p{N}])/iu.test(words);
}

/**
 * For what a text is labelled: `document` counts letters on across addressees, `restarting` starts them again under each, and
 * `press` has bullets and no numbers.
 */
export type LabelProfile = 'document' | 'restarting' | 'press';

/** The marks of items for the press, by level. */
const BULLETS = ['•', '–', '–'] as const;

/** Each paragraph's label: "1", "(a)", "(i)" or "a."; empty for headings, chapeaux and plain paragraphs. */
export function labelsOf(
  paragraphs: readonly Labelled[],
  profile: LabelProfile = 'document',
): ReadonlyMap<ParagraphId, string> {
  if (profile === 'press') return new Map(paragraphs.map((paragraph) => [paragraph.id, bulletOf(paragraph)]));
  const labels = new Map<ParagraphId, string>();
  let number = 0;
  let items = [0, 0, 0];
  for (const paragraph of paragraphs) {
    const { id, kind, level } = paragraph;
    switch (kind) {
      case 'numbered':
        number += 1;
        items = [0, 0, 0];
        labels.set(id, String(number));
        break;
      case 'heading':
        if (beginsAnnex(paragraph)) number = 0;
        items = [0, 0, 0];
        labels.set(id, '');
        break;
      case 'item': {
        const depth = depthOf(level);
        items = items.map((count, i) => (i < depth ? count : i === depth ? count + 1 : 0));
        labels.set(id, itemLabel(depth, items[depth] ?? 1));
        break;
      }
      case 'chapeau':
        if (profile === 'restarting') items = [0, 0, 0];
        labels.set(id, '');
        break;
      case 'plain':
        labels.set(id, '');
        break;
      default: {
        const never: never = kind;
        throw new Error(`invariant: unknown kind of paragraph ${String(never)}`);
      }
    }
  }
  return labels;
}

function depthOf(level: number): number {
  return Math.min(Math.max(level, 1), 3) - 1;
}

function bulletOf({ kind, level }: Labelled): string {
  return kind === 'item' ? (BULLETS[depthOf(level)] ?? '') : '';
}

function itemLabel(depth: number, count: number): string {
  if (depth === 0) return `(${lettersOf(count)})`;
  return depth === 1 ? `(${romanOf(count)})` : `${lettersOf(count)}.`;
}

/** a … z, then aa, bb … zz, then aaa, as United Nations documents letter their items. */
function lettersOf(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return letter.repeat(Math.ceil(count / 26));
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function romanOf(count: number): string {
  let rest = count;
  let roman = '';
  for (const [numeral, value] of ROMAN) {
    while (rest >= value) {
      roman += numeral;
      rest -= value;
    }
  }
  return roman;
}
