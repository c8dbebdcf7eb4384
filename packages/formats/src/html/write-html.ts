// Writes a document as one HTML file that needs nothing else: no script, no address, its style inside.
// Numbers and letters are words of the text, so that they are the same on paper, copied and read aloud.
import { type Block, type ExportDocument, type Head, type Inline, runningLine } from '../model/document.ts';
import { withoutBreaks } from '../model/no-break.ts';
import type { PaperSize } from '../model/paper.ts';
import { HTML_STYLE, pageStyle } from './html-style.ts';

// Even if a reader's browser were fooled into seeing markup in the words, it may load and run nothing.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The whole file, as text. */
export function writeHtml(document: ExportDocument, paper: PaperSize): string {
  const { head, title, guide, blocks } = document;
  const running = runningLine(head);
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Adref">
<title>${escapeHtml([title, running].filter((part) => part !== '').join(' — '))}</title>
<style>${HTML_STYLE}${pageStyle(paper, running)}</style>
</head>
<body>
<main>
${headHtml(head)}
<h1>${escapeHtml(title)}</h1>
${head.kind === 'paper' ? `<p class="notice" role="note">${escapeHtml(head.notice)}</p>\n` : ''}${guide.map((line) => `<p class="guide">${escapeHtml(line)}</p>\n`).join('')}${blocks.map(blockHtml).join('\n')}
${footHtml(head)}
</main>
</body>
</html>
`;
}

function headHtml(head: Head): string {
  if (head.kind === 'press') return '';
  if (head.kind === 'paper')
    return `<header class="masthead"><p class="paper">${escapeHtml(head.body)}</p></header>`;
  const { organization, organ, body, symbol, distribution, date, original } = head.masthead;
  return `<header class="masthead">
<div class="top"><p>${escapeHtml(organization)}</p><p class="symbol">${escapeHtml(symbol)}</p></div>
<div class="bottom"><div><p class="organ">${escapeHtml(organ)}</p><p class="body">${escapeHtml(body)}</p></div>
<div class="issue"><p>Distr.: ${escapeHtml(distribution)}</p><p>${escapeHtml(date)}</p><p>Original: ${escapeHtml(original)}</p></div></div>
</header>`;
}

function footHtml(head: Head): string {
  if (head.kind === 'press') return '';
  if (head.kind === 'paper') return `<footer><span>${escapeHtml(head.running)}</span></footer>`;
  return head.footnotes.length === 0
    ? ''
    : `<footer>${head.footnotes.map((line) => `<span>${escapeHtml(line)}</span>`).join('<br>')}</footer>`;
}

/** The text with everything that HTML could take for markup written as references. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function blockHtml(block: Block): string {
  const direction = block.direction === 'rtl' ? ' dir="rtl"' : '';
  const text = block.pieces.map(pieceHtml).join('');
  const status = block.status === null ? '' : statusHtml(block.status);
  const notes = block.notes.map((note) => `\n<p class="note">${note.map(pieceHtml).join('')}</p>`).join('');
  if (block.kind === 'heading') {
    const tag = `h${Math.min(Math.max(block.level, 1), 3) + 1}`;
    const page = block.startsPage ? ' class="starts-page"' : '';
    return `<${tag}${page}${direction}>${text}${status}</${tag}>${notes}`;
  }
  const kind = block.kind === 'item' ? `item-${Math.min(Math.max(block.level, 1), 3)}` : block.kind;
  const label = block.label === '' ? '' : `<span class="label">${escapeHtml(block.label)} </span>`;
  return `<p class="block ${kind}"${direction}>${label}<span class="text">${text}${status}</span></p>${notes}`;
}

function statusHtml(status: string): string {
  return ` <span class="status">${escapeHtml(status)}</span>`;
}

function pieceHtml(piece: Inline): string {
  const text = escapeHtml(piece.kind === 'words' ? withoutBreaks(piece.text) : piece.text);
  switch (piece.kind) {
    case 'words':
      return piece.marks.reduce((inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`, text);
    case 'bracket': {
      const mark = `<span class="mark">${text}</span>`;
      if (piece.part === 'open') return `<span class="bracket">${mark}`;
      return piece.part === 'close' ? `${mark}</span>` : mark;
    }
    case 'attribution':
      return `<span class="attribution">${text}</span>`;
    case 'remark':
      return `<span class="remark">${text}</span>`;
    default: {
      const never: never = piece;
      return never;
    }
  }
}

const TAGS = { bold: 'strong', italic: 'em', superscript: 'sup' } as const;
