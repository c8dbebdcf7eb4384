// A paragraph as it is copied: its number, its words with brackets, slashes and the codes behind each wording, as plain words and as
// HTML with its marks. Pure.
import type { Mark, RichText, Segment, Wording } from '@adref/negotiation';

export interface CopiedParagraph {
  readonly plain: string;
  readonly html: string;
}

const TAGS: Readonly<Record<Mark, string>> = { bold: 'b', italic: 'i', superscript: 'sup' };

/** `codes` gives the codes behind a wording, such as “FRA PAK”. */
export function copiedParagraph(
  label: string,
  segments: readonly Segment[],
  codes: (wording: Wording) => string,
): CopiedParagraph {
  const number = label === '' ? '' : `${label} `;
  return {
    plain:
      number +
      wordsOf(
        segments,
        codes,
        (text) => text.map((run) => run.text).join(''),
        (code) => code,
      ),
    html: `<p>${escaped(number)}${wordsOf(segments, codes, marked, (code) => `<small>${escaped(code)}</small>`)}</p>`,
  };
}

function wordsOf(
  segments: readonly Segment[],
  codes: (wording: Wording) => string,
  write: (text: RichText) => string,
  writeCode: (code: string) => string,
): string {
  return segments
    .map((segment) => {
      if (segment.kind === 'leaf') return write(segment.text);
      const sides = segment.wordings.map((wording) => {
        const words = wordsOf(wording.segments, codes, write, writeCode);
        const code = codes(wording);
        return [words, code === '' ? '' : writeCode(code)].filter((part) => part !== '').join(' ');
      });
      return `[${sides.join(' / ')}]`;
    })
    .join('');
}

function marked(text: RichText): string {
  return text
    .map(({ text: words, marks = [] }) =>
      marks.reduce((inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`, escaped(words)),
    )
    .join('');
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
