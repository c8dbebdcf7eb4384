// Writes a document as CommonMark. Labels are written as they are read: `1.` is a list mark with the same look,
// letters are plain words. Superscript has no CommonMark of its own, so it is a tag.
import type { Block, ExportDocument, Head, Inline } from '../model/document.ts';
import { emphasised, escapeBlockStart, escapeItemStart, escapeMarkdown } from './markdown-escape.ts';

/** The whole file, as text. */
export function writeMarkdown(document: ExportDocument): string {
  const { head, title, guide, blocks } = document;
  const lines = [
    ...headLines(head, title),
    ...guide.map((line) => `> ${escapeBlockStart(escapeMarkdown(line))}`),
  ];
  const footnotes = head.kind === 'issued' ? head.footnotes.map(escapeMarkdown) : [];
  return `${[...lines, ...blockLines(blocks), ...footnotes.map(escapeBlockStart)].join('\n\n')}\n`;
}

function headLines(head: Head, title: string): readonly string[] {
  const heading = `# ${escapeMarkdown(title)}`;
  if (head.kind === 'press') return [heading];
  if (head.kind === 'paper') return [`**${head.body}**`, heading, `> **${escapeMarkdown(head.notice)}**`];
  const { organization, organ, body, symbol, distribution, date, original } = head.masthead;
  return [
    `${organization}${symbol === '' ? '' : ` · ${escapeMarkdown(symbol)}`}`,
    `**${organ}** · ${body}`,
    `Distr.: ${distribution} · ${date} · Original: ${original}`,
    heading,
  ];
}

function blockLines(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = [];
  // CommonMark counts on inside one list, whatever the marks say, so a mark is only used where it counts right.
  let lastListNumber: number | null = null;
  for (const block of blocks) {
    const text =
      `${piecesMarkdown(block.pieces)}${block.status === null ? '' : ` — *${block.status}*`}`.trimEnd();
    const notes = block.notes.map((note) => `> ${escapeBlockStart(piecesMarkdown(note))}`);
    if (block.kind === 'heading') {
      lines.push(`${'#'.repeat(Math.min(Math.max(block.level, 1), 3) + 1)} ${text.trimStart()}`, ...notes);
      lastListNumber = null;
      continue;
    }
    const number = /^(\d{1,9})\.$/.exec(block.label)?.[1];
    const count = number === undefined ? null : Number(number);
    const isList: boolean = count !== null && (lastListNumber === null || lastListNumber + 1 === count);
    const start = escapeItemStart(escapeBlockStart(text));
    if (isList) lines.push(`${block.label} ${start}`.trimEnd());
    else if (block.label !== '')
      lines.push(`${escapeBlockStart(escapeMarkdown(block.label))} ${text}`.trimEnd());
    else if (start !== '') lines.push(start);
    else if (notes.length === 0) continue;
    lines.push(...notes);
    lastListNumber = isList && notes.length === 0 ? count : null;
  }
  return lines;
}

function piecesMarkdown(pieces: readonly Inline[]): string {
  let written = '';
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    written += pieceMarkdown(piece, written, next === undefined ? '' : beginningOf(next));
  }
  return written;
}

function pieceMarkdown(piece: Inline, before: string, after: string): string {
  const text = escapeMarkdown(piece.text);
  switch (piece.kind) {
    case 'bracket':
    case 'remark':
      return text;
    case 'attribution':
      return emphasised(text, 1, before, after);
    case 'words': {
      const raised = piece.marks.includes('superscript') && text !== '' ? `<sup>${text}</sup>` : text;
      const italic = piece.marks.includes('italic') ? emphasised(raised, 1, before, after) : raised;
      return piece.marks.includes('bold') ? emphasised(italic, 2, before, after) : italic;
    }
    default: {
      const never: never = piece;
      return never;
    }
  }
}

// What the next piece will begin with, as far as emphasis before it depends on it: stars count as stars.
function beginningOf(piece: Inline): string {
  const isEmphasised =
    piece.kind === 'attribution' ||
    (piece.kind === 'words' && piece.marks.some((mark) => mark !== 'superscript'));
  return isEmphasised && !/^\s/.test(piece.text) ? '*' : escapeMarkdown(piece.text);
}
