// The labels whose count may still go on: behind (a) (i), both (ii) and (b) come next, and 2 behind 1. It tells a label from a number that a
// line break put first, where the line before has no end.
import type { Block } from '../source/block.ts';
import { startsSmall } from '../source/characters.ts';
import { followsInLetters, followsInOutline, type Marker, outlinePath } from '../source/marker.ts';
import type { SourceLine } from '../source/source-lines.ts';

/** A number, and the last labels of each of the lists under it. */
const MOST = 8;
/** Words that refer to what the next line begins with: "as set out in paragraph" / "2. The rest". */
const REFERRING =
  /(?:^|[^\p{L}])(?:paragraphs?|paras?\.?|subparagraphs?|resolutions?|articles?|sections?|paragraphes?|párrafos?|пункт\p{L}*|п{1,2}\.|стать\p{L}*|الفقرات?|الفقرتين|段落?|第)(?: ?\d{1,4}(?: ?\([a-z]{1,3}\))?(?:,? (?:and|or|to|et|ou|y|и|و))?)?$/iu;
/** So much of a line is looked at for such a word. */
const TAIL = 60;

/** The labels that are open while the lines of a text are read. */
export class OpenLabels {
  readonly #open: Marker[] = [];

  /** Notes the label of a new block. A number closes all others. */
  open(marker: Marker | null): void {
    if (marker === null) return;
    if (marker.kind === 'number') this.#open.length = 0;
    this.#open.push(marker);
    if (this.#open.length > MOST) this.#open.splice(1, 1);
  }

  /** Whether a label in the middle of a block is the next one of a list. */
  isNext(marker: Marker, block: Block, line: SourceLine): boolean {
    if (REFERRING.test(block.last.words.slice(-TAIL))) return false;
    if (follows(marker, block.marker)) return true;
    // Words that a number belongs to go on in small letters; a letter is seldom one.
    if (marker.kind === 'bullet') return false;
    if (outlinePath(marker) !== null && startsSmall(line.words.slice(marker.length))) return false;
    return this.#open.some((before) => follows(marker, before));
  }
}

function follows(marker: Marker, before: Marker | null): boolean {
  const [path, pathBefore] = [outlinePath(marker), outlinePath(before)];
  if (path !== null && pathBefore !== null) return followsInOutline(path, pathBefore);
  if (before === null || before.kind !== marker.kind) return false;
  if ('value' in marker && 'value' in before) return marker.value === before.value + 1;
  if ('letters' in marker && 'letters' in before) return followsInLetters(marker.letters, before.letters);
  return true;
}
