// Holds the chain of people against its copy in the log: what the file forgets, the log does not.
import type { StoredRow } from '../storage/journal.ts';
import type { PeopleFlaw } from '../storage/stored-store.ts';

/** Whether the copy in the log is the chain, or its beginning; `entries` is the chain as it was read after the copy. */
export function checkPeopleCopy(
  entries: readonly StoredRow[],
  logged: readonly StoredRow[],
): readonly PeopleFlaw[] {
  const unlike = logged.find(({ n, hash }) => entries[n - 1]?.hash !== hash);
  if (unlike === undefined) return [];
  const why =
    unlike.n > entries.length
      ? `entries ${entries.length + 1} to ${logged.length} are in the log and not in the store’s file`
      : `entry ${unlike.n} is another in the log than in the store’s file`;
  return [{ row: unlike.n, why }];
}
