// The words of a clipboard or of something dropped. Some programs and phones give HTML alone: then its words are taken, with a
// space where one block ends and the next begins. Marks and pictures are not.
import { type SeenWords, seenLine } from '@adref/negotiation';

/** What parts words in HTML. */
const BLOCKS =
  'address, article, aside, blockquote, br, dd, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, li, main, ol, p, pre, section, table, td, th, tr, ul';
/** Stands where a block begins or ends, until it becomes a space. */
const BREAK = '\u2028';
/** What HTML holds beside words. */
const NO_WORDS = 'script, style, title, template, noscript, head';

/** The words as one line, and what of them was left out because nobody would see it. */
export function wordsOfTransfer(data: Pick<DataTransfer, 'getData'> | null): SeenWords {
  const plain = data?.getData('text/plain') ?? '';
  return seenLine(plain === '' ? wordsOfHtml(data?.getData('text/html') ?? '') : plain);
}

/** The words of a page or a piece of one; nothing of it is loaded or run. */
function wordsOfHtml(html: string): string {
  if (html === '') return '';
  const template = document.createElement('template');
  // The page's policy would complain about every style, though nothing of this is ever shown.
  template.innerHTML = html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
    .replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi, '');
  const body = template.content;
  for (const each of body.querySelectorAll(NO_WORDS)) each.remove();
  for (const block of body.querySelectorAll(BLOCKS)) {
    block.before(BREAK);
    block.append(BREAK);
  }
  const words = (body.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').replace(/ ?\u2028[ \u2028]*/g, BREAK);
  return words.replace(/^\u2028|\u2028$/g, '');
}

/** Tells in a sentence what was left out; null when nothing was. */
export function leftOutSentence({ leftOut }: SeenWords): string | null {
  if (leftOut.length === 0) return null;
  const count =
    leftOut.length === 1
      ? 'One character that does not show was'
      : `${leftOut.length} characters that do not show were`;
  return `${count} left out of what you brought in.`;
}
