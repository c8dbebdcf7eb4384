// Gives every block its kind and level by shape and surroundings: headings, numbered paragraphs, items, lead-ins.
// A guess that a person looks at in the preview; it changes no words, only whether a label is taken off.
import type { ParagraphKind } from '@adref/negotiation';
import { isAlternativeLine } from './alternative-head.ts';
import type { Block } from './block.ts';
import { endsInColon, endsSentence, startsSmall } from './characters.ts';
import { levelOfItem, type OpenList, outlineList } from './list-levels.ts';
import { followsInLetters, followsInOutline, outlinePath, romanValue } from './marker.ts';

/** What a block becomes. Labels are kept where the table computes none: in headings and plain text. */
export interface Shape {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly keepsLabel: boolean;
}

const LONGEST_TITLE = 240;
/** The line that begins an annex. */
const ANNEX = /^(?:Annex|Appendix|Enclosure|Annexe|Anexo|Приложение|附件)(?: [IVX\d]{1,4})?$/;
const MOST_TITLE_WORDS = 18;
/** A title set apart by its place may be longer. */
const MOST_CENTRED_TITLE_WORDS = 32;
const MOST_NUMBERED_TITLE_WORDS = 12;

/** The head of an e-mail, which is no title. */
const MAIL_HEADER = /^(?:From|To|Cc|Bcc|Date|Sent|Subject|De|À|Objet|Envoyé|Von|An|Betreff|Gesendet): /;

/** The shapes of all blocks, in order. */
export function classify(blocks: readonly Block[], format: 'text' | 'markdown'): readonly Shape[] {
  const bodyIndent = mostCommonIndent(blocks);
  const lists: OpenList[] = [];
  const shapes: Shape[] = [];
  const nextLetters = lettersBehind(blocks);
  // Footnotes are passed over: one stands wherever its page ended.
  const beforeEach = neighbours(blocks);
  const behindEach = neighbours(blocks.toReversed()).toReversed();
  let lastKind: ParagraphKind | null = null;
  let capitals = '';
  let lettered = 0;
  let romanGroup = '';
  let numberIndent: number | null = null;
  let counted: readonly number[] | null = null;
  let isCountedTitle = false;

  for (const [index, block] of blocks.entries()) {
    const before = beforeEach[index];
    const next = behindEach[index];
    const shape = shapeOf(block, before, next, index);
    // Letters run on across lead-ins: (e) may follow (d) under another addressee.
    if (block.isFootnote) {
      shapes.push(shape);
      continue;
    }
    if (shape.kind !== 'item') lists.length = shape.kind === 'chapeau' ? Math.min(1, lists.length) : 0;
    if (shape.kind === 'numbered') numberIndent = block.indent;
    else if (shape.kind !== 'item') numberIndent = null;
    if (shape.kind === 'heading' && !isOwnCount(block) && !isAlternativeLine(block.text))
      lettered = shape.level;
    if (shape.kind === 'heading' && block.marker?.kind === 'capital') capitals = block.marker.letters;
    const path = shape.keepsLabel && shape.kind !== 'heading' ? null : outlinePath(block.marker);
    if (path !== null) counted = path;
    if (path?.length === 1) isCountedTitle = shape.kind === 'heading';
    shapes.push(shape);
    lastKind = shape.kind;
  }
  return shapes;

  function shapeOf(block: Block, before: Block | undefined, next: Block | undefined, index: number): Shape {
    const { marker } = block;
    if (block.isVerbatim || block.isFootnote) return kept('plain');
    if (block.heading !== null) return kept('heading', block.heading);
    if (block.text.length === 0) return kept('plain');
    if (marker === null) return shapeWithoutLabel(block, before, next);
    switch (marker.kind) {
      case 'number':
        if (isNestedNumber(block, marker.value)) return item(block, before, index);
        if (format === 'text' && isNumberedTitle(block, next))
          return kept('heading', Math.min(3, lettered + 1));
        return { kind: 'numbered', level: 1, keepsLabel: false };
      case 'outline':
        return outlined(block, marker.path, next);
      case 'capital': {
        const level = capitalLevel(marker.letters, capitals);
        if (level === 1 && isGroup(block, next)) return kept('heading', 1);
        return level !== null && isTitle(block) ? kept('heading', level) : kept('plain');
      }
      case 'enclosed':
        if (isRomanGroup(block, index)) return kept('heading', Math.min(3, lettered + 1));
        return item(block, before, index);
      case 'enclosed-number':
      case 'dotted':
      case 'bullet':
        return item(block, before, index);
      default: {
        const never: never = marker;
        throw new Error(`classify: no shape for marker ${JSON.stringify(never)}`);
      }
    }
  }

  /** 1.1 is an item under paragraph 1, and a numbered paragraph under the title “1. Assistance”. What follows nothing is an amount. */
  function outlined(block: Block, path: readonly number[], next: Block | undefined): Shape {
    const isFirst = counted === null && path.at(-1) === 1 && followsInOutline(nextPath(next), path);
    if (!isFirst && (counted === null || !followsInOutline(path, counted))) return kept('plain');
    const level = path.length - (isCountedTitle ? 2 : 1);
    lists.length = 0;
    if (level === 0) return { kind: 'numbered', level: 1, keepsLabel: false };
    const list = outlineList(level, block.indent);
    lists.push(list);
    return { kind: 'item', level: list.level, keepsLabel: false };
  }

  function item(block: Block, before: Block | undefined, index: number): Shape {
    if (block.marker === null) throw new Error(`classify: item without a label at line ${block.firstLine}`);
    const isAfterItem = lastKind === 'item';
    const isAfterColon = isAfterItem && before !== undefined && endsInColon(before.last.words);
    return {
      kind: 'item',
      level: levelOfItem(lists, block.marker, {
        indent: block.indent,
        isAfterColon,
        nextLetters: nextLetters[index] ?? '',
      }),
      keepsLabel: false,
    };
  }

  /** (i), (ii) … over items that begin with (a): a group, as some texts number their addressees. */
  function isRomanGroup(block: Block, index: number): boolean {
    const next = behindEach[index];
    if (block.marker?.kind !== 'enclosed' || next?.marker?.kind !== 'enclosed') return false;
    const isFirst = block.marker.letters === 'i' && lists.length === 0;
    const isNext = romanGroup !== '' && followsInLetters(block.marker.letters, romanGroup);
    if (next.marker.letters !== 'a' || !(isFirst || isNext)) return false;
    romanGroup = block.marker.letters;
    return true;
  }

  /** A number well inside a numbered paragraph or item, counting from 1. */
  function isNestedNumber(block: Block, value: number): boolean {
    const outer = lists.at(-1)?.indent ?? numberIndent;
    if (outer === null || outer === undefined) return false;
    return lists.some(({ style }) => style === 'number')
      ? block.indent > (numberIndent ?? -1) + 1
      : block.indent > outer + 1 && value === 1;
  }

  /** The level of a title set apart by its place: one below that of the document, where it has one of its own at its head. */
  function underTitle(): 1 | 2 {
    return blocks[0]?.marker === null && shapes[0]?.kind === 'heading' && lettered > 0 ? 2 : 1;
  }

  function shapeWithoutLabel(block: Block, before: Block | undefined, next: Block | undefined): Shape {
    const isCentred = format === 'text' && (before === undefined || block.indent > bodyIndent);
    const title = isTitle(block, isCentred ? MOST_CENTRED_TITLE_WORDS : MOST_TITLE_WORDS);
    if (ANNEX.test(block.text)) return kept('heading', underTitle());
    if (next !== undefined && isListItem(next)) {
      return title || endsInColon(block.last.words) ? kept('chapeau') : kept('plain');
    }
    if (!title) return kept('plain');
    if (format === 'markdown')
      return isAllBold(block) ? kept('heading', Math.min(3, lettered + 1)) : kept('plain');
    if (title && before !== undefined && ANNEX.test(before.text) && isCentred)
      return kept('heading', Math.min(3, underTitle() + 1));
    if ((isCentred && next !== undefined) || isAllCapitals(block)) return kept('heading', underTitle());
    return next !== undefined && isBody(next) ? kept('heading', lettered === 0 ? 1 : 2) : kept('plain');
  }
}

function nextPath(next: Block | undefined): readonly number[] {
  return outlinePath(next?.marker ?? null) ?? [];
}

/** A number or an enclosed numeral counts for itself: titles below one lie no deeper. */
function isOwnCount({ marker }: Block): boolean {
  return marker?.kind === 'number' || marker?.kind === 'enclosed';
}

/** For each block, the nearest one in front of it that is no footnote. */
function neighbours(blocks: readonly Block[]): readonly (Block | undefined)[] {
  let last: Block | undefined;
  return blocks.map((block) => {
    const before = last;
    if (!block.isFootnote) last = block;
    return before;
  });
}

/** For each block, the letters of the next label of its own kind before the list is broken by a number or a title. */
function lettersBehind(blocks: readonly Block[]): readonly string[] {
  const behind: string[] = [];
  const seen = new Map<string, string>();
  for (const { marker, heading } of blocks.toReversed()) {
    behind.push(marker === null ? '' : (seen.get(marker.kind) ?? ''));
    if (heading !== null || marker?.kind === 'number' || marker?.kind === 'capital') seen.clear();
    else if (marker !== null && 'letters' in marker) seen.set(marker.kind, marker.letters);
  }
  return behind.reverse();
}

function kept(kind: ParagraphKind, level = 1): Shape {
  return { kind, level, keepsLabel: true };
}

function isListItem({ marker, text, isVerbatim, heading }: Block): boolean {
  if (marker === null || text.length === 0 || isVerbatim || heading !== null) return false;
  return marker.kind !== 'number' && marker.kind !== 'capital';
}

/** Short, no sentence, not beginning small or in a bracket. */
function isTitle({ text, last }: Block, mostWords = MOST_TITLE_WORDS): boolean {
  if (text.length > LONGEST_TITLE || endsSentence(last.words) || startsSmall(text)) return false;
  if (MAIL_HEADER.test(text)) return false;
  return /^[“"«*_]{0,4}\p{L}/u.test(text) && text.split(' ').length <= mostWords;
}

/** “II. To the Government:” over its items. */
function isGroup(block: Block, next: Block | undefined): boolean {
  return (
    next !== undefined &&
    isListItem(next) &&
    endsInColon(block.last.words) &&
    block.text.length <= LONGEST_TITLE
  );
}

/** “1. Assistance”: a numbered title rather than a numbered paragraph, when what follows is not just the next number. */
function isNumberedTitle(block: Block, next: Block | undefined): boolean {
  if (next === undefined || !isTitle(block, MOST_NUMBERED_TITLE_WORDS)) return false;
  return next.marker?.kind !== 'number' || !isTitle(next);
}

/** Text that a title may stand over: a numbered paragraph, or one that ends as a sentence does. */
function isBody(block: Block): boolean {
  if (block.isFootnote || block.isVerbatim || block.heading !== null) return false;
  return (
    block.marker?.kind === 'number' ||
    (block.marker === null && endsSentence(block.last.words) && !isTitle(block))
  );
}

function isAllBold({ text }: Block): boolean {
  return /^(?:\*\*[^*]+\*\*|__[^_]+__)$/.test(text);
}

function isAllCapitals({ text }: Block): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** I. is a heading of level 1, A. of level 2, when they come in order. */
function capitalLevel(letters: string, before: string): 1 | 2 | null {
  const value = romanValue(letters);
  const valueBefore = before === '' ? 0 : romanValue(before);
  if (letters === 'A') return 2;
  if (before !== '' && letters.length === 1 && followsInLetters(letters, before) && value === null) return 2;
  if (value === 1) return 1;
  if (value !== null && (valueBefore === null || value >= valueBefore)) return value > 1 ? 1 : null;
  return null;
}

function mostCommonIndent(blocks: readonly Block[]): number {
  const counts = new Map<number, number>();
  for (const { indent, text } of blocks) counts.set(indent, (counts.get(indent) ?? 0) + text.length);
  let [best, most] = [0, -1];
  for (const [indent, count] of counts) if (count > most) [best, most] = [indent, count];
  return best;
}
