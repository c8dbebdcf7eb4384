// The head of the first page and what runs along the others. Plain paragraphs with tabs, no table: a screen reader
// reads them in order. There is no emblem.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { ExportDocument, Masthead } from '../document.ts';
import { MASTHEAD_COLUMN, RIGHT_EDGE, STYLE } from './docx-styles.ts';

const COLUMN = { type: TabStopType.LEFT, position: MASTHEAD_COLUMN } as const;

/** The masthead, the notice and the guide. */
export function mastheadParagraphs(document: ExportDocument): readonly Paragraph[] {
  const { isDraft, masthead, notice, guide } = document;
  return [
    new Paragraph({
      style: STYLE.masthead,
      tabStops: [RIGHT_EDGE],
      border: { bottom: rule(4) },
      children: [new TextRun({ text: masthead.organization, size: 24 }), ...symbolRuns(masthead.symbol)],
    }),
    new Paragraph({
      style: STYLE.mastheadOrgan,
      tabStops: [COLUMN],
      children: [new TextRun(masthead.organ), besideRun(`Distr.: ${masthead.distribution}`)],
    }),
    ...bodyParagraphs(masthead),
    ...(isDraft ? [new Paragraph({ style: STYLE.notice, children: [new TextRun(notice)] })] : []),
    ...guide.map((line) => new Paragraph({ style: STYLE.guide, children: [new TextRun(line)] })),
  ];
}

/** What stands at the head of every page after the first, and of the first if it is a draft. */
export function pageHeaders(document: ExportDocument): { readonly default: Header; readonly first: Header } {
  const { masthead, notice, isDraft } = document;
  const line = (left: string, right: string) =>
    new Header({
      children: [
        new Paragraph({
          style: STYLE.masthead,
          tabStops: [RIGHT_EDGE],
          children: [new TextRun({ text: left, bold: true }), new TextRun({ children: [new Tab(), right] })],
        }),
      ],
    });
  return { default: line(masthead.symbol, notice), first: line('', isDraft ? notice : '') };
}

/** The date and the page number, on every page. */
export function pageFooters(document: ExportDocument): { readonly default: Footer; readonly first: Footer } {
  const footer = () =>
    new Footer({
      children: [
        new Paragraph({
          style: STYLE.masthead,
          tabStops: [RIGHT_EDGE],
          children: [
            new TextRun({ text: document.masthead.date }),
            new TextRun({
              children: [new Tab(), PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
              bold: true,
            }),
          ],
        }),
      ],
    });
  return { default: footer(), first: footer() };
}

/** The short rule that closes a text. */
export function endRule(): Paragraph {
  return new Paragraph({
    style: STYLE.plain,
    alignment: AlignmentType.CENTER,
    indent: { left: 3800, right: 3800 },
    spacing: { before: 480, after: 0 },
    border: { top: rule(6) },
    children: [],
  });
}

// The organ's letter stands large before the rest of its symbol.
function symbolRuns(symbol: string): readonly TextRun[] {
  if (symbol === '') return [];
  const slash = symbol.indexOf('/');
  const letter = slash > 0 ? symbol.slice(0, slash) : '';
  return [
    new TextRun({ children: [new Tab(), letter], size: 36 }),
    new TextRun({ text: symbol.slice(letter.length), size: 24 }),
  ];
}

function bodyParagraphs(masthead: Masthead): readonly Paragraph[] {
  const words = masthead.body.split(' ');
  const middle = Math.ceil(words.length / 2) + 1;
  const lines = [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
  const beside = [masthead.date, `Original: ${masthead.original}`];
  return lines.map(
    (line, at) =>
      new Paragraph({
        style: STYLE.mastheadBody,
        tabStops: [COLUMN],
        ...(at === lines.length - 1 ? { border: { bottom: rule(18) } } : {}),
        children: [new TextRun(line), besideRun(beside[at] ?? '')],
      }),
  );
}

function besideRun(text: string): TextRun {
  return new TextRun({ children: [new Tab(), text], size: 20, bold: false });
}

function rule(size: number) {
  return { style: BorderStyle.SINGLE, size, space: 7, color: 'auto' } as const;
}
