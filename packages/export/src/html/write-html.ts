// Writes a document as one HTML file that needs nothing else: no script, no address, its style inside.
// Numbers and letters are words of the text, so that they are the same on paper, copied and read aloud.
import type { Block, ExportDocument, Inline } from '../document.ts';
import { HTML_DRAFT_STYLE, HTML_STYLE } from './html-style.ts';

// Even if a reader's browser were fooled into seeing markup in the words, it may load and run nothing.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The whole file, as text. */
export function writeHtml(document: ExportDocument): string {
  const { isDraft, masthead, title, notice, guide, blocks } = document;
  const style = isDraft ? HTML_STYLE + HTML_DRAFT_STYLE : HTML_STYLE;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Adref">
<title>${escapeHtml([title, masthead.symbol].filter((part) => part !== '').join(' — '))}</title>
<style>${style}</style>
</head>
<body>
<main>
<header class="masthead">
<div class="top"><p>${escapeHtml(masthead.organization)}</p><p class="symbol">${escapeHtml(masthead.symbol)}</p></div>
<div class="bottom"><div><p class="organ">${escapeHtml(masthead.organ)}</p><p class="body">${escapeHtml(masthead.body)}</p></div>
<div class="issue"><p>Distr.: ${escapeHtml(masthead.distribution)}</p><p>${escapeHtml(masthead.date)}</p><p>Original: ${escapeHtml(masthead.original)}</p></div></div>
</header>
${isDraft ? `<p class="notice" role="note">${escapeHtml(notice)}</p>\n` : ''}${guide.map((line) => `<p class="guide">${escapeHtml(line)}</p>\n`).join('')}<h1>${escapeHtml(title)}</h1>
${isDraft ? '' : `<p class="adoption">${escapeHtml(notice)}</p>\n`}${blocks.map(blockHtml).join('\n')}
<footer><span>${escapeHtml(masthead.symbol)}</span><span>${escapeHtml(notice)}</span></footer>
</main>
</body>
</html>
`;
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
    return `<${tag}${direction}>${text}${status}</${tag}>${notes}`;
  }
  const kind = block.kind === 'item' ? `item-${Math.min(Math.max(block.level, 1), 3)}` : block.kind;
  const label = block.label === '' ? '' : `<span class="label">${escapeHtml(block.label)} </span>`;
  return `<p class="block ${kind}"${direction}>${label}<span class="text">${text}${status}</span></p>${notes}`;
}

function statusHtml(status: string): string {
  return ` <span class="status">${escapeHtml(status)}</span>`;
}

function pieceHtml(piece: Inline): string {
  const text = escapeHtml(piece.text);
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
