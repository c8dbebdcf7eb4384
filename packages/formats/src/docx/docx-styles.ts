// How the Word file looks: named styles that a drafter can go on using, and the look of the lists' levels.
// Sizes are half-points, distances twentieths of a point, as Word counts them.
import {
  AlignmentType,
  type ILevelsOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  TabStopType,
} from 'docx';
import { PAPERS, type PaperSize } from '../model/paper.ts';
import { BULLETS, LIST_LEVELS } from './numbering-plan.ts';

const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'SimSun',
} as const;
/** Wide enough for “(viii)” and “(e) bis”. */
const STEP = 850;
const BULLET_STEP = 425;
const BRACKET_INK = '8A3D00';
const SOFT_INK = '4A5058';

/** The margins leave a measure of about 80 characters. */
export const MARGIN = 1361;

/** Where the right column of the masthead begins. */
export const MASTHEAD_COLUMN = 6350;

/** The list that numbers the paragraphs and their items. */
export const MAIN_LIST = 'paragraphs';

/** Style ids by what they are for. */
export const STYLE = {
  masthead: 'Masthead',
  mastheadOrgan: 'MastheadOrgan',
  mastheadBody: 'MastheadBody',
  notice: 'DraftNotice',
  guide: 'ReadingGuide',
  numbered: 'NumberedParagraph',
  items: ['ItemLevel1', 'ItemLevel2', 'ItemLevel3'],
  bullets: ['BulletLevel1', 'BulletLevel2', 'BulletLevel3'],
  chapeau: 'Chapeau',
  plain: 'PlainParagraph',
  bracket: 'Bracket',
  attribution: 'Attribution',
  status: 'ParagraphStatus',
  note: 'SideNote',
  remark: 'Remark',
} as const;

/** The style of an item's level. */
export function itemStyle(level: number): string {
  return STYLE.items[Math.min(Math.max(level, 1), 3) - 1] ?? STYLE.items[0];
}

/** The list of the marks for the press. */
export const BULLET_LIST = 'bullets';

/** The style of an item for the press. */
export function bulletStyle(level: number): string {
  return STYLE.bullets[Math.min(Math.max(level, 1), 3) - 1] ?? STYLE.bullets[0];
}

/** The levels of the list of bullets. */
export const BULLET_LEVELS: readonly ILevelsOptions[] = BULLETS.map((text, level) => ({
  level,
  format: LevelFormat.BULLET,
  text,
  alignment: AlignmentType.START,
  suffix: LevelSuffix.TAB,
  style: { paragraph: { indent: bulletIndent(level) } },
}));

/** The levels of a list that counts from `starts`, each tied to its paragraph style's indent. */
export function listLevels(starts: readonly number[]): readonly ILevelsOptions[] {
  return LIST_LEVELS.map(({ format, text }, level) => ({
    level,
    format,
    text,
    start: starts[level] ?? 1,
    alignment: AlignmentType.START,
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: indentOf(level) } },
  }));
}

/** All named styles of the file. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 22, language: { value: 'en-GB', eastAsia: 'zh-CN', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 32, bold: true, color: '000000' },
      paragraph: {
        spacing: { before: 360, after: 240, line: 264, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
      },
    },
    heading1: heading(28, 320),
    heading2: heading(24, 260),
    heading3: heading(22, 220),
  },
  paragraphStyles: [
    paragraphStyle(
      STYLE.masthead,
      'Masthead',
      { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } },
      { size: 20 },
    ),
    paragraphStyle(
      STYLE.mastheadOrgan,
      'Masthead organ',
      { spacing: { before: 220, after: 60, line: 240, lineRule: LineRuleType.AUTO } },
      { size: 36, bold: true },
    ),
    paragraphStyle(
      STYLE.mastheadBody,
      'Masthead body',
      { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } },
      { size: 22, bold: true },
    ),
    paragraphStyle(
      STYLE.notice,
      'Draft notice',
      {
        spacing: { before: 280, after: 120 },
        border: box(),
        indent: { left: 113, right: 113 },
        keepLines: true,
      },
      { size: 22, bold: true },
    ),
    paragraphStyle(
      STYLE.guide,
      'Reading guide',
      { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
      { size: 18, color: SOFT_INK },
    ),
    paragraphStyle(STYLE.numbered, 'Numbered paragraph', { indent: indentOf(0), numbering: countedBy(0) }),
    ...STYLE.items.map((id, at) =>
      paragraphStyle(id, `Item level ${at + 1}`, { indent: indentOf(at + 1), numbering: countedBy(at + 1) }),
    ),
    ...STYLE.bullets.map((id, at) =>
      paragraphStyle(id, `Bullet level ${at + 1}`, {
        indent: bulletIndent(at),
        numbering: { reference: BULLET_LIST, level: at },
      }),
    ),
    paragraphStyle(STYLE.chapeau, 'Chapeau', {
      spacing: { before: 200, after: 120 },
      keepNext: true,
      indent: { left: STEP },
    }),
    paragraphStyle(STYLE.plain, 'Plain paragraph', {}),
    paragraphStyle(
      STYLE.note,
      'Side note',
      { spacing: { after: 120, line: 240, lineRule: LineRuleType.AUTO }, indent: { left: STEP } },
      { size: 19, color: SOFT_INK },
    ),
  ],
  characterStyles: [
    { id: STYLE.bracket, name: 'Bracket', run: { bold: true, color: BRACKET_INK } },
    { id: STYLE.attribution, name: 'Attribution', run: { smallCaps: true, size: 20, color: BRACKET_INK } },
    { id: STYLE.remark, name: 'Remark', run: { italics: true } },
    { id: STYLE.status, name: 'Paragraph status', run: { size: 18, italics: true, color: SOFT_INK } },
  ],
};

/** Stands at the right edge of the text: the status of a paragraph, the page number. */
export function rightEdge(paper: PaperSize) {
  return { type: TabStopType.RIGHT, position: PAPERS[paper].width - 2 * MARGIN } as const;
}

/** The main list, which a paragraph that is added by hand is counted by. */
function countedBy(level: number) {
  return { reference: MAIN_LIST, level } as const;
}

function indentOf(level: number): { readonly left: number; readonly hanging: number } {
  return { left: STEP * (level + 1), hanging: STEP };
}

function bulletIndent(level: number): { readonly left: number; readonly hanging: number } {
  return { left: BULLET_STEP * (level + 1), hanging: BULLET_STEP };
}

function heading(size: number, before: number) {
  return {
    run: { font: FONT, size, bold: true, color: '000000' },
    paragraph: {
      spacing: { before, after: 120, line: 264, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  };
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function paragraphStyle(
  id: string,
  name: string,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
  run: NonNullable<ParagraphStyle['run']> = {},
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', next: id, quickFormat: true, paragraph, run };
}

function box() {
  const line = { style: 'single', size: 6, space: 4, color: 'auto' } as const;
  return { top: line, bottom: line, left: line, right: line };
}
