// Writes a document as a Word file with named styles and Word's own numbering, so that a drafter can go on in it.
// It names no person: the creator is the program.
import { Document, HeadingLevel, type IParagraphOptions, Packer, Paragraph, Tab, TextRun } from 'docx';
import type { Block, ExportDocument } from '../document.ts';
import { endRule, mastheadParagraphs, pageFooters, pageHeaders } from './docx-masthead.ts';
import { repackDocx } from './docx-package.ts';
import { runsOf, statusRun } from './docx-runs.ts';
import { DOCX_STYLES, itemStyle, listLevels, PAGE, RIGHT_EDGE, STYLE } from './docx-styles.ts';
import { type Numbering, planNumbering } from './numbering-plan.ts';

const CREATOR = 'Adref';

/** The file's bytes; the same for the same document and time. */
export async function writeDocx(document: ExportDocument, at: string): Promise<Uint8Array> {
  const plan = planNumbering(document.blocks);
  const file = new Document({
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    title: document.title,
    subject: document.notice,
    styles: DOCX_STYLES,
    numbering: {
      config: plan.lists.map((starts, list) => ({ reference: listName(list), levels: listLevels(starts) })),
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
              header: 680,
              footer: 680,
            },
          },
        },
        headers: pageHeaders(document),
        footers: pageFooters(document),
        children: [
          ...mastheadParagraphs(document),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(document.title)] }),
          ...(document.isDraft
            ? []
            : [new Paragraph({ style: STYLE.adoption, children: [new TextRun(document.notice)] })]),
          ...document.blocks.flatMap((block, at) => [
            blockParagraph(block, plan.numberings[at] ?? { kind: 'none' }),
            ...block.notes.map(
              (note) => new Paragraph({ style: STYLE.note, children: note.flatMap(runsOf) }),
            ),
          ]),
          endRule(),
        ],
      },
    ],
  });
  return repackDocx(new Uint8Array(await Packer.toArrayBuffer(file)), at);
}

function blockParagraph(block: Block, numbering: Numbering): Paragraph {
  const written =
    numbering.kind === 'written' ? [new TextRun({ children: [numbering.label, new Tab()] })] : [];
  const status = block.status === null ? [] : [statusRun(block.status)];
  return new Paragraph({
    ...styleOf(block),
    ...(numbering.kind === 'counted'
      ? { numbering: { reference: listName(numbering.list), level: numbering.level } }
      : {}),
    ...(block.direction === 'rtl' ? { bidirectional: true } : {}),
    ...(status.length > 0 ? { tabStops: [RIGHT_EDGE] } : {}),
    children: [...written, ...block.pieces.flatMap(runsOf), ...status],
  });
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
  return list === 0 ? 'paragraphs' : `items-${list}`;
}
