// Writes a document as a Word file with named styles and Word's own numbering, so that a drafter can go on in it.
// It names no person: the creator is the program.
import {
  Document,
  HeadingLevel,
  type IParagraphOptions,
  LineNumberRestartFormat,
  Packer,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { type Block, type ExportDocument, runningLine } from '../model/document.ts';
import { PAPERS, type PaperSize } from '../model/paper.ts';
import {
  endRule,
  pageFooters,
  pageHeaders,
  paragraphsAboveTitle,
  paragraphsBelowTitle,
  UNCOUNTED,
} from './docx-masthead.ts';
import { repackDocx } from './docx-package.ts';
import { runsOf, statusRun } from './docx-runs.ts';
import {
  BULLET_LEVELS,
  BULLET_LIST,
  bulletStyle,
  DOCX_STYLES,
  itemStyle,
  listLevels,
  MAIN_LIST,
  MARGIN,
  rightEdge,
  STYLE,
} from './docx-styles.ts';
import { type LabelPlan, planNumbering } from './numbering-plan.ts';

const CREATOR = 'Adref';

/** The file's bytes; the same for the same document and time. */
export async function writeDocx(document: ExportDocument, at: string, paper: PaperSize): Promise<Uint8Array> {
  const plan = planNumbering(document.blocks);
  const file = new Document({
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    title: document.title,
    subject: document.head.kind === 'paper' ? document.head.notice : runningLine(document.head),
    styles: DOCX_STYLES,
    numbering: {
      config: [
        ...plan.lists.map((starts, list) => ({ reference: listName(list), levels: listLevels(starts) })),
        { reference: BULLET_LIST, levels: BULLET_LEVELS },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          // Whoever speaks on a draft says the line.
          ...(document.head.kind === 'paper'
            ? { lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.NEW_PAGE } }
            : {}),
          page: {
            size: { width: PAPERS[paper].width, height: PAPERS[paper].height },
            margin: {
              top: MARGIN,
              bottom: MARGIN,
              left: MARGIN,
              right: MARGIN,
              header: 680,
              footer: 680,
            },
          },
        },
        headers: pageHeaders(document.head),
        footers: pageFooters(document.head, paper),
        children: [
          ...paragraphsAboveTitle(document.head, paper),
          new Paragraph({
            ...UNCOUNTED,
            heading: HeadingLevel.TITLE,
            children: [new TextRun(document.title)],
          }),
          ...paragraphsBelowTitle(document),
          ...document.blocks.flatMap((block, at) => [
            blockParagraph(block, plan.numberings[at] ?? { kind: 'none' }, paper),
            ...block.notes.map(
              (note) => new Paragraph({ ...UNCOUNTED, style: STYLE.note, children: note.flatMap(runsOf) }),
            ),
          ]),
          endRule(),
        ],
      },
    ],
  });
  return repackDocx(new Uint8Array(await Packer.toArrayBuffer(file)), at);
}

function blockParagraph(block: Block, numbering: LabelPlan, paper: PaperSize): Paragraph {
  const written =
    numbering.kind === 'written' ? [new TextRun({ children: [numbering.label, new Tab()] })] : [];
  const status = block.status === null ? [] : [statusRun(block.status)];
  return new Paragraph({
    ...(numbering.kind === 'bulleted' ? { style: bulletStyle(block.level) } : styleOf(block)),
    ...numberingOf(block, numbering),
    ...(block.direction === 'rtl' ? { bidirectional: true } : {}),
    ...(status.length > 0 ? { tabStops: [rightEdge(paper)] } : {}),
    ...(block.startsPage ? { pageBreakBefore: true } : {}),
    ...(endsInColon(block) ? { keepNext: true } : {}),
    children: [...written, ...block.pieces.flatMap(runsOf), ...status],
  });
}

function numberingOf({ kind }: Block, numbering: LabelPlan): Pick<IParagraphOptions, 'numbering'> {
  switch (numbering.kind) {
    case 'counted':
      return { numbering: { reference: listName(numbering.list), level: numbering.level } };
    case 'bulleted':
      return { numbering: { reference: BULLET_LIST, level: numbering.level } };
    case 'none':
    case 'written':
      // The style would count it.
      return kind === 'numbered' || kind === 'item' ? { numbering: false } : {};
    default: {
      const never: never = numbering;
      return never;
    }
  }
}

/** What follows a colon begins on its page. */
function endsInColon({ pieces }: Block): boolean {
  return /:\s*$/.test(pieces.map(({ text }) => text).join(''));
}

function styleOf(block: Block): IParagraphOptions {
  switch (block.kind) {
    case 'heading':
      return { heading: headingOf(block.level) };
    case 'numbered':
      return { style: STYLE.numbered };
    case 'item':
      return { style: itemStyle(block.level) };
    case 'chapeau':
      return { style: STYLE.chapeau };
    case 'plain':
      return { style: STYLE.plain };
    default: {
      const never: never = block.kind;
      return never;
    }
  }
}

function headingOf(level: number) {
  if (level <= 1) return HeadingLevel.HEADING_1;
  return level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
}

function listName(list: number): string {
  return list === 0 ? MAIN_LIST : `items-${list}`;
}
