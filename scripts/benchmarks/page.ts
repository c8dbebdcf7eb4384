// Puts a report in its place on a page: between two marks, in place of the report before.
import { readFileSync, writeFileSync } from 'node:fs';

const [BEGIN, END] = ['<!-- measured: begin -->', '<!-- measured: end -->'];

/** Replaces what stands between the marks in a file. */
export function writeInto(path: string, report: string): void {
  writeFileSync(path, replaced(readFileSync(path, 'utf8'), report));
}

/** The page with its report exchanged. Throws when the page has no place for one. */
export function replaced(page: string, report: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`The page has no place between ${BEGIN} and ${END}.`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${report}\n\n${page.slice(end)}`;
}
