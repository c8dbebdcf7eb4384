// How deep an item lies: from the style of its label, its indent and the items before it. The house order is (a), (i), a.;
// other styles (bullets, 1), a)) take the depth at which they are met.
import { followsInLetters, type Marker, romanValue } from './marker.ts';

/** A list that may still go on. */
export interface OpenList {
  readonly style: string;
  readonly level: number;
  readonly indent: number;
  /** The last label. */
  letters: string;
}

const DEEPEST = 3;
/** What lies below a decimal label is deeper than it, however it is labelled. */
const OUTLINE = 'outline';
/** Indents that differ by one column are meant to be equal. */
const SLACK = 1;
const HOUSE_RANK: Readonly<Record<string, number>> = {
  letter: 1,
  roman: 2,
  'dotted-letter': 3,
  'dotted-roman': 4,
};

/** What stands around an item's label and tells how it is meant. */
export interface ItemPlace {
  readonly indent: number;
  /** Whether the item before it announces this one. */
  readonly isAfterColon: boolean;
  /** The letters of the next label that is written in the same way; empty when there is none. */
  readonly nextLetters: string;
}

/** The level of the next item, 1–3. Closes the lists it ends and opens the one it begins, in `open`. */
export function levelOfItem(open: OpenList[], marker: Marker, place: ItemPlace): number {
  const { indent, isAfterColon } = place;
  const style = styleOf(open, marker, place);
  const letters = 'letters' in marker ? marker.letters : '';
  const isBullet = marker.kind === 'bullet';
  if (isBullet) closeDeeperBullets(open, indent);
  const known = open.findLastIndex(
    (list) => list.style === style && (!isBullet || Math.abs(list.indent - indent) <= SLACK),
  );
  const list = open[known];
  if (list !== undefined) {
    open.length = known + 1;
    list.letters = letters;
    return list.level;
  }
  const above = open.at(-1);
  const level = levelUnder(above, style, indent, isAfterColon);
  if (above !== undefined && level <= above.level) open.pop();
  open.push({ style, level, indent, letters });
  return level;
}

/** The list of a decimal label that lies so deep by its own count. */
export function outlineList(level: number, indent: number): OpenList {
  return { style: OUTLINE, level: Math.min(DEEPEST, level), indent, letters: '' };
}

function levelUnder(
  above: OpenList | undefined,
  style: string,
  indent: number,
  isAfterColon: boolean,
): number {
  const rank = HOUSE_RANK[style];
  if (above === undefined) return style === 'roman' ? 2 : 1;
  if (above.style === OUTLINE) return Math.min(DEEPEST, above.level + 1);
  const rankAbove = HOUSE_RANK[above.style];
  const isRankedBoth = rank !== undefined && rankAbove !== undefined;
  const isDeeper =
    isAfterColon ||
    indent > above.indent + SLACK ||
    (isRankedBoth && rank > rankAbove) ||
    (style.startsWith('bullet') && above.style.startsWith('bullet'));
  if (isDeeper) return Math.min(DEEPEST, above.level + 1);
  return isRankedBoth ? Math.min(above.level, Math.min(DEEPEST, rank)) : above.level;
}

function closeDeeperBullets(open: OpenList[], indent: number): void {
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    if (!last.style.startsWith('bullet') || last.indent <= indent + SLACK) return;
    open.pop();
  }
}

/** The style of a label; whether (i) is a letter or a numeral depends on what comes before and behind it. */
function styleOf(open: readonly OpenList[], marker: Marker, place: ItemPlace): string {
  if (marker.kind === 'bullet') return `bullet ${marker.glyph}`;
  if (marker.kind === 'number' || marker.kind === 'enclosed-number' || marker.kind === OUTLINE)
    return marker.kind;
  const prefix = marker.kind === 'enclosed' ? '' : 'dotted-';
  return prefix + (isRoman(open, marker.letters, prefix, place) ? 'roman' : 'letter');
}

function isRoman(open: readonly OpenList[], letters: string, prefix: string, place: ItemPlace): boolean {
  const value = romanValue(letters);
  if (value === null) return false;
  if (letters.length > 1) return true;
  const { isAfterColon, nextLetters } = place;
  const roman = open.findLast(({ style }) => style === `${prefix}roman`);
  const letter = open.findLast(({ style }) => style === `${prefix}letter`);
  const continuesRoman = roman !== undefined && value === (romanValue(roman.letters) ?? 0) + 1;
  const continuesLetters = letter !== undefined && followsInLetters(letters, letter.letters);
  const isBeforeRoman = nextLetters.length !== 1 && romanValue(nextLetters) === value + 1;
  if (isBeforeRoman && (value === 1 || continuesRoman)) return true;
  if (continuesRoman && continuesLetters) return nextLetters !== successor(letters);
  if (continuesRoman) return true;
  return value === 1 && (isAfterColon || !continuesLetters);
}

function successor(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}
