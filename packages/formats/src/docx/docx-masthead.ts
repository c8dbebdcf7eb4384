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
import { type ExportDocument, type Head, type Masthead, runningLine } from '../model/document.ts';
import type { PaperSize } from '../model/paper.ts';
import { MASTHEAD_COLUMN, rightEdge, STYLE } from './docx-styles.ts';

/** Only the lines of the text are numbered. */
export const UNCOUNTED = { suppressLineNumbers: true } as const;

const COLUMN = { type: TabStopType.LEFT, position: MASTHEAD_COLUMN } as const;

/** What stands above the title. */
export function paragraphsAboveTitle(head: Head, paper: PaperSize): readonly Paragraph[] {
  if (head.kind === 'press') return [];
  if (head.kind === 'paper')
    return [
      new Paragraph({
        ...UNCOUNTED,
        style: STYLE.masthead,
        children: [new TextRun({ text: head.body, bold: true })],
      }),
    ];
  const { masthead } = head;
  return [
    new Paragraph({
      ...UNCOUNTED,
      style: STYLE.masthead,
      tabStops: [rightEdge(paper)],
      border: { bottom: rule(4) },
      children: [new TextRun({ text: masthead.organization, size: 24 }), ...symbolRuns(masthead.symbol)],
    }),
    new Paragraph({
      ...UNCOUNTED,
      style: STYLE.mastheadOrgan,
      tabStops: [COLUMN],
      children: [new TextRun(masthead.organ), besideRun(`Distr.: ${masthead.distribution}`)],
    }),
    ...bodyParagraphs(masthead),
  ];
}

/** What stands below the title: of a paper, what it is and how it is read. */
export function paragraphsBelowTitle({ head, guide }: ExportDocument): readonly Paragraph[] {
  return [
    ...(head.kind === 'paper'
      ? [new Paragraph({ ...UNCOUNTED, style: STYLE.notice, children: [new TextRun(head.notice)] })]
      : []),
    ...guide.map(
      (line) => new Paragraph({ ...UNCOUNTED, style: STYLE.guide, children: [new TextRun(line)] }),
    ),
  ];
}

/** The running line at the head of every page; an issued document has its symbol on the first page already. */
export function pageHeaders(head: Head): { readonly default: Header; readonly first: Header } {
  const line = (words: string) =>
    new Header({
      children: [new Paragraph({ ...UNCOUNTED, style: STYLE.masthead, children: [new TextRun(words)] })],
    });
  return { default: line(runningLine(head)), first: line(head.kind === 'paper' ? head.running : '') };
}

/** The page number of so many, on every page; the footnotes of a document under its first. */
export function pageFooters(
  head: Head,
  paper: PaperSize,
): { readonly default: Footer; readonly first: Footer } {
  const footer = (lines: readonly string[]) =>
    new Footer({
      children: [
        ...lines.map(
          (line) => new Paragraph({ ...UNCOUNTED, style: STYLE.masthead, children: [new TextRun(line)] }),
        ),
        new Paragraph({
          ...UNCOUNTED,
          style: STYLE.masthead,
          tabStops: [rightEdge(paper)],
          children: [
            new TextRun({
              children: [new Tab(), PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
              bold: true,
            }),
          ],
        }),
      ],
    });
  return { default: footer([]), first: footer(head.kind === 'issued' ? head.footnotes : []) };
}

/** The short rule that closes a text. */
export function endRule(): Paragraph {
  return new Paragraph({
    ...UNCOUNTED,
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
        ...UNCOUNTED,
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
