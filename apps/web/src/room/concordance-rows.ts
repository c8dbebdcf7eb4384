// The lines of a concordance as they are read: a letter says which paragraph it belongs to, or every (a) would look alike.
import type { ConcordanceLine } from '@adref/negotiation';

export interface ConcordanceRow {
  readonly paragraph: string;
  readonly was: string;
  /** Null for a paragraph that has gone. */
  readonly is: string | null;
}

/** The rows in the order of the text, those that have gone at the end. */
export function concordanceRows(lines: readonly ConcordanceLine[]): readonly ConcordanceRow[] {
  let [mainWas, mainIs] = ['', ''];
  return lines.map(({ paragraph, was, is }) => {
    if (is !== null && !isLetter(is === '' ? was : is)) [mainWas, mainIs] = [was, is];
    if (is === null) return { paragraph, was, is };
    return { paragraph, was: under(mainWas, was), is: under(mainIs, is) };
  });
}

function isLetter(label: string): boolean {
  return !/^\d/.test(label);
}

function under(main: string, label: string): string {
  return label !== '' && main !== '' && isLetter(label) ? `${main} ${label}` : label;
}
