// Reads the rows of a stream out of a store that may be damaged: up to the first that cannot be read or is not as written.
import type { StoredRow } from '../storage/journal.ts';
import { checkRows, EMPTY_CHAIN } from '../storage/journal-chain.ts';
import { whyUnreadable } from '../storage/why-unreadable.ts';

/** At most `limit` rows from number `from` on; may throw. */
type ReadRows = (from: number, limit: number) => readonly StoredRow[];

/** The rows that are whole from the first on, and why the next is not; '' when there is none. */
export function wholeRows(
  name: string,
  read: ReadRows,
): { readonly rows: readonly StoredRow[]; readonly why: string } {
  const rows: StoredRow[] = [];
  let head = EMPTY_CHAIN;
  for (;;) {
    const { page, why } = pageFrom(read, head.n + 1);
    const checked = checkRows(name, head, page);
    for (const row of checked.ok ? page : page.slice(0, checked.n - head.n - 1)) rows.push(row);
    if (!checked.ok) return { rows, why: checked.why };
    if (page.length === 0 || why !== '') return { rows, why };
    head = checked.head;
  }
}

/** A page; where it cannot be read, row by row up to the one that cannot. */
function pageFrom(read: ReadRows, from: number): { page: readonly StoredRow[]; why: string } {
  try {
    return { page: read(from, PAGE_ROWS), why: '' };
  } catch {
    const page: StoredRow[] = [];
    for (;;) {
      const n = from + page.length;
      try {
        const [row] = read(n, 1);
        if (row === undefined) return { page, why: '' };
        page.push(row);
      } catch (error) {
        return { page, why: `row ${n} cannot be read (${whyUnreadable(error)})` };
      }
    }
  }
}

/** Rows read at a time: a few MB at most for rows of ordinary size. */
const PAGE_ROWS = 5_000;
