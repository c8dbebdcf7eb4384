// Makes a mended copy of a damaged store: of each stream the rows from the first to the last that can be believed and replayed,
// and of people, links and sessions what can be read. It changes nothing of the damaged store, and tells everything that it left out.
import type { Replayed } from '@adref/text';
import { fillCopy } from '../storage/disk/fill-copy.ts';
import { openDamaged } from '../storage/disk/open-stored.ts';
import type { StoredRow } from '../storage/journal.ts';
import { checkRows } from '../storage/journal-chain.ts';
import type { StoredStreams } from '../storage/stored-streams.ts';
import { PEOPLE, streamNamed } from '../storage/stream.ts';
import { withKindOf } from '../streams/checkpoints/document-kind.ts';
import { SURROUNDINGS } from '../system/surroundings.ts';
import { salvagePeople } from './salvage-people.ts';
import { wholeRows } from './whole-rows.ts';

/** What the copy holds of a stream, and what it does not. */
export interface MendedStream {
  readonly name: string;
  /** Rows 1 to this are in the copy. */
  readonly kept: number;
  readonly leftOut: LeftOut | null;
}

interface LeftOut {
  readonly from: number;
  /** As far as the store knows; null: nobody knows how many there were. */
  readonly to: number | null;
  readonly why: string;
  /** When the last row that was kept was written; '' when none was. */
  readonly keptUntil: string;
  /** Of those left out that can be read at all: how many, how many of them hold acts, and when the first and the last were written. */
  readonly readable: {
    readonly rows: number;
    readonly acts: number;
    readonly first: string;
    readonly last: string;
  };
}

export interface Mended {
  readonly streams: readonly MendedStream[];
  /** Sentences on tables, people and files. */
  readonly notices: readonly string[];
}

/** Copies what is whole of the store at `path` to `target`, which must not exist and bears its name only when it is finished. */
export function repairStore(path: string, target: string): Mended {
  return fillCopy(target, `Mending ${path}`, (copy) => {
    const damaged = openDamaged(path);
    try {
      const { streams, people, damages } = damaged;
      const notices = [...damages];
      if (people !== null) notices.push(...salvagePeople(people, copy));
      const mended = streams.names().flatMap((name) => {
        // The chain of people is in the tables; the server copies it to the log again.
        if (name === PEOPLE) return [];
        const { kept, leftOut } = mendStream(streams, name);
        copy.addRows(name, kept);
        return [{ name, kept: kept.length, leftOut }];
      });
      return { streams: mended, notices };
    } finally {
      damaged.close();
    }
  });
}

function mendStream(
  streams: StoredStreams,
  name: string,
): { readonly kept: readonly StoredRow[]; readonly leftOut: LeftOut | null } {
  const whole = wholeRows(name, (from, limit) => streams.rows(name, from, limit));
  let { rows: kept, why } = whole;
  const other = otherHistory(streams, name, kept);
  if (other !== null) [kept, why] = [[], other];
  for (;;) {
    const replayed = withKindOf(
      streamNamed(name),
      SURROUNDINGS,
      ({ replay }): Replayed<{ close(): void }> => replay(kept),
    );
    if (replayed.ok) {
      replayed.live.close();
      break;
    }
    why = `the rows cannot be replayed: ${replayed.why}`;
    kept = kept.slice(0, Math.max(0, Math.min(replayed.at, kept.length - 1)));
  }
  const from = kept.length + 1;
  const behind = rowsBehind(streams, name, from);
  const known = streams.knownHead(name)?.n ?? behind.at(-1)?.n ?? null;
  if (why === '' && (known ?? 0) < from) return { kept, leftOut: null };
  const readable = {
    rows: behind.length,
    acts: behind.filter(({ kind }) => kind === 'act').length,
    first: behind[0]?.at ?? '',
    last: behind.at(-1)?.at ?? '',
  };
  const reason = why || streams.flaw(name) || `row ${from} is missing`;
  return { kept, leftOut: { from, to: known, why: reason, keptUntil: kept.at(-1)?.at ?? '', readable } };
}

/**
 * Why rows that follow each other are not the ones that were written: a row's hash stands for all rows before it, and they do not
 * lead to the last one that was known, or to whole rows that do. Null: nothing speaks against them.
 */
function otherHistory(streams: StoredStreams, name: string, kept: readonly StoredRow[]): string | null {
  const head = streams.knownHead(name);
  const last = kept.at(-1);
  if (head === null || last === undefined) return null;
  const known = kept[head.n - 1];
  if (known !== undefined)
    return known.hash === head.hash ? null : `row ${head.n} is not the one that was known`;
  const behind = rowsBehind(streams, name, last.n + 1);
  const [next] = behind;
  const leads =
    next?.n === last.n + 1 &&
    next.prev !== last.hash &&
    checkRows(name, { n: last.n, hash: next.prev }, behind).ok &&
    behind.at(-1)?.hash === head.hash;
  return leads ? `row ${next.n} follows another row ${last.n}` : null;
}

/** What can be read behind the rows that are kept, whether or not it can be believed. */
function rowsBehind(streams: StoredStreams, name: string, from: number): readonly StoredRow[] {
  try {
    return streams.rows(name, from, -1);
  } catch {
    return [];
  }
}
