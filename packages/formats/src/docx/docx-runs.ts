// The inline pieces of a block as Word runs. Right-to-left stretches are runs of their own, marked as such, because
// Word lays out and emphasises them by other properties than Latin ones.
import { Tab, TextRun } from 'docx';
import type { Inline } from '../model/document.ts';
import { withoutBreaks } from '../model/no-break.ts';
import { stretches } from '../model/printable.ts';
import { STYLE } from './docx-styles.ts';

/** The runs of one piece. */
export function runsOf(piece: Inline): readonly TextRun[] {
  switch (piece.kind) {
    case 'words': {
      const { marks } = piece;
      return stretches(withoutBreaks(piece.text)).map(
        ({ text, rightToLeft }) =>
          new TextRun({
            text,
            ...(marks.includes('bold') ? { bold: true } : {}),
            ...(marks.includes('italic') ? { italics: true } : {}),
            ...(marks.includes('superscript') ? { superScript: true } : {}),
            ...(rightToLeft ? { rightToLeft } : {}),
          }),
      );
    }
    case 'bracket':
      return [new TextRun({ text: piece.text, style: STYLE.bracket })];
    case 'attribution':
      return [new TextRun({ text: piece.text, style: STYLE.attribution })];
    case 'remark':
      return stretches(piece.text).map(
        ({ text, rightToLeft }) =>
          new TextRun({ text, style: STYLE.remark, ...(rightToLeft ? { rightToLeft } : {}) }),
      );
    default: {
      const never: never = piece;
      return never;
    }
  }
}

/** The status of a paragraph, at the right edge of its last line; never bold, as no heading is bolder for it. */
export function statusRun(status: string): TextRun {
  return new TextRun({ children: [new Tab(), status], style: STYLE.status, bold: false });
}
