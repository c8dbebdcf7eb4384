// Opens a room from the store so that it reads as its rows: from the newest checkpoint, and where that does not fit, from the
// first row, with a line in the log. A room that its rows do not give whole is not opened.
import { type Snapshot, whyWithoutWords } from '@adref/text';
import type { StoredRow } from '../../storage/journal.ts';
import { checkRows, EMPTY_CHAIN } from '../../storage/journal-chain.ts';
import { StoreFault } from '../../storage/store-fault.ts';
import type { StreamWriter } from '../../storage/stream-writer.ts';
import type { DocumentKind } from './document-kind.ts';

/** How a kind of document is built, and what speaks against one that was built. */
export type Builder<Live extends { close(): void }> = Pick<DocumentKind<Live, never>, 'restore' | 'gap'>;

/** Throws a `broken` fault that names the room when it cannot be opened whole. `base` is the row of the checkpoint it stands on, or 0. */
export async function openWhole<Live extends { close(): void }>(
  store: Pick<StreamWriter, 'name' | 'checkpoint' | 'rows' | 'readRows'>,
  builder: Builder<Live>,
  report: (sentence: string) => void,
): Promise<{ readonly live: Live; readonly base: number }> {
  const { name, checkpoint, rows } = store;
  const built = build(builder, checkpoint, rows);
  if (built.ok) return { live: built.live, base: checkpoint?.n ?? 0 };
  if (checkpoint === null) throw notWhole(name, built.why);
  report(
    `${name}: the checkpoint after row ${checkpoint.n} cannot be used (${built.why}); its rows are replayed.`,
  );
  const all = await readAll(store);
  const again = build(builder, null, all);
  if (!again.ok) throw notWhole(name, again.why);
  report(`${name}: rebuilt from ${all.length} rows.`);
  return { live: again.live, base: 0 };
}

function build<Live extends { close(): void }>(
  { restore, gap }: Builder<Live>,
  snapshot: Snapshot | null,
  rows: readonly StoredRow[],
): { readonly ok: true; readonly live: Live } | { readonly ok: false; readonly why: string } {
  try {
    const live = restore(snapshot, rows);
    const why = gap(live);
    if (why === null) return { ok: true, live };
    live.close();
    return { ok: false, why };
  } catch (error) {
    return { ok: false, why: whyWithoutWords(error) };
  }
}

async function readAll({ name, readRows }: Pick<StreamWriter, 'name' | 'readRows'>): Promise<StoredRow[]> {
  const all: StoredRow[] = [];
  let head = EMPTY_CHAIN;
  for (;;) {
    const page = await readRows(head.n + 1, PAGE_ROWS);
    if (page.length === 0) return all;
    const checked = checkRows(name, head, page);
    if (!checked.ok) throw notWhole(name, checked.why);
    head = checked.head;
    all.push(...page);
  }
}

function notWhole(key: string, why: string): StoreFault {
  return new StoreFault('broken', `${key} cannot be opened whole: ${why}.`);
}

/** Rows read at a time. */
const PAGE_ROWS = 1_000;
