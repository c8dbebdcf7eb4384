// Opens the log: reads it from where the index knows it to its end, brings the index up to date, and finds out whether
// anything is missing. What a crash cut short is left behind; anything else that is not as written is damage, which is said,
// and the streams that lost rows, or may have lost some, get a flaw: they are not opened. The others are.
import { checkRows } from '../journal-chain.ts';
import type { KnownHead, LogMark, LogPlace } from '../sqlite/index-tables.ts';
import { StoreFault } from '../store-fault.ts';
import { nameInChain } from '../stream.ts';
import { NO_CHAIN, readFrame } from './frame.ts';
import { headOfSegment, readPiece, segmentsIn } from './log-folder.ts';
import { type LogIndex, missing } from './log-index.ts';
import { LOG_BEGIN, type LogDamage, type LogPosition, readLog } from './read-log.ts';
import { readRows } from './row-reader.ts';

/** Where the log ends, and what there is to say. */
export interface Recovered {
  readonly end: LogPosition;
  /** Whether the segment it ends in must be left alone: the next append begins a new one. */
  readonly isSealed: boolean;
  /** A sentence each: what is damaged. */
  readonly damages: readonly string[];
  /** A sentence each: what a crash left, and was cut. */
  readonly cuts: readonly string[];
}

/** `whole`: from its beginning, also where the index knows it. */
interface Reading {
  readonly whole: boolean;
}

/** Recovers a log. Throws a `StoreFault` when there is no log where rows are known. */
export function recoverLog(
  folder: string,
  index: LogIndex,
  { whole }: Reading = { whole: false },
): Recovered {
  const { mark } = index;
  const known = new Map(index.heads());
  const last = segmentsIn(folder).at(-1);
  if (last === undefined) {
    if (mark !== null || known.size > 0)
      throw new StoreFault('broken', `The log in ${folder} is missing; restore the folder, or a backup.`);
    return { end: { segment: 0, offset: 0, chain: NO_CHAIN }, isSealed: true, damages: [], cuts: [] };
  }
  const damages: string[] = [];
  const why = mark === null ? null : whyNotReaching(folder, last, mark);
  const isAnew = whole || mark === null || why !== null || !isFitting(folder, index);
  if (isAnew) {
    if (why !== null) damages.push(`The log in ${folder} is damaged: ${why}.`);
    index.clear();
  }
  const from = index.mark === null ? LOG_BEGIN : positionOf(index.mark);
  // What is read says its damages itself; of the segments before, that they are there, in their place and long enough.
  damages.push(...damagedBefore(folder, from.segment));
  const found = readOn(folder, index, from, { mark, heads: isAnew ? known : new Map() });
  for (const damage of found.damages) {
    damages.push(damageSentence(folder, damage.place, damage.why));
  }
  if (isAnew && mark !== null && damages.length === 0) {
    // The log is whole, and reaches to where the index knew it: what the index has otherwise was never so.
    if (found.others.length > 0)
      damages.push(
        `The index of the log in ${folder} is not what was written, for ${found.others.join(', ')}; it is made anew from the log, which is whole.`,
      );
  } else if (isAnew) {
    for (const name of found.others) index.setLost(name, known.get(name) ?? index.headOf(name));
    markShort(index, known);
  }
  markBehindCheckpoints(index);
  let { end } = found;
  let isSealed = found.torn || found.behindDamage;
  if (mark !== null && isBefore(end, mark)) {
    end = positionOf(mark);
    isSealed = true;
  }
  return { end, isSealed, damages, cuts: found.cuts };
}

/** What is damaged, for the operator. */
export function damageSentence(folder: string, { segment, offset }: LogPlace, why: string): string {
  return `The log in ${folder} is damaged in segment ${segment} at byte ${offset}: ${why}.`;
}

/** What was known of the log before it is read. */
interface Known {
  /** Up to where; null: nothing. */
  readonly mark: LogMark | null;
  readonly heads: ReadonlyMap<string, KnownHead>;
}

interface Found {
  /** Streams whose last row that was known is not the one that the log has, or that nobody knew. */
  readonly others: readonly string[];
  readonly end: LogPosition;
  readonly torn: boolean;
  readonly behindDamage: boolean;
  readonly damages: readonly LogDamage[];
  readonly cuts: readonly string[];
}

/** Reads to the end, and says which streams may have had rows in a damaged part. */
function readOn(folder: string, index: LogIndex, from: LogPosition, { mark, heads }: Known): Found {
  const damages: LogDamage[] = [];
  const asKnown = new Set<string>();
  const unknown = new Set<string>();
  const seenSince = new Set<string>();
  let unknownSince = false;
  let lastFrame: LogPlace = { segment: from.segment, offset: index.mark?.last ?? 0 };
  for (const item of readLog(folder, from)) {
    switch (item.kind) {
      case 'frame':
        index.note(item.place, item.entries);
        lastFrame = item.place;
        for (const { stream, rows } of item.entries) {
          const name = nameInChain(stream);
          seenSince.add(name);
          const head = heads.get(name);
          if (head === undefined && isBeforeMark(item.place, mark)) unknown.add(name);
          if (rows.some(({ n, hash }) => n === head?.n && hash === head.hash)) asKnown.add(name);
        }
        break;
      case 'damage':
        damages.push(item);
        // What was lost before the mark, the heads that are known tell; behind it, nobody knows whose rows there were.
        if (!useMadeOut(index, item, heads) && !isBeforeMark({ ...item.place, offset: item.end - 1 }, mark)) {
          unknownSince = true;
          seenSince.clear();
        }
        break;
      case 'end': {
        if (unknownSince) {
          for (const name of index.names) {
            if (!seenSince.has(name))
              index.setFlaw(name, 'the log is damaged, and its last rows may have been in the damaged part');
          }
        }
        const { position, torn, behindDamage } = item;
        index.setMark(position, lastFrame.segment === position.segment ? lastFrame.offset : 0);
        const cuts = torn
          ? [
              `A write that a crash cut short was left out, in segment ${position.segment} at byte ${position.offset}.`,
            ]
          : [];
        const others = [...heads.keys()].filter((name) => !asKnown.has(name) && index.headOf(name).n > 0);
        return { others: [...others, ...unknown].sort(), end: position, torn, behindDamage, damages, cuts };
      }
      default: {
        const never: never = item;
        throw new Error(`invariant: ${JSON.stringify(never)} in the log`);
      }
    }
  }
  throw new Error('invariant: a log without an end');
}

/**
 * Takes rows of a damaged part whose hashes hold, and gives the others' streams a flaw; false when it cannot be told whose rows
 * there were. A name is believed when the rows follow the last one of that stream.
 */
function useMadeOut(
  index: LogIndex,
  { madeOut, place }: LogDamage,
  expected: ReadonlyMap<string, KnownHead>,
): boolean {
  let isAll = madeOut.isAll && madeOut.entries.length > 0;
  for (const entry of madeOut.entries) {
    const name = nameInChain(entry.stream);
    const head = index.headOf(name);
    const [first] = entry.rows;
    const checked = checkRows(name, head, entry.rows);
    if (checked.ok) {
      index.note(place, [entry]);
      continue;
    }
    const isKnown = head.n > 0 || expected.has(name);
    if (isKnown && first?.n === head.n + 1 && first.prev === head.hash) {
      index.notePlace(name, first.n, place);
      index.setFlaw(name, checked.why);
    } else isAll = false;
  }
  return isAll;
}

/** Streams that end before what the index knows of them. */
function markShort(index: LogIndex, known: ReadonlyMap<string, KnownHead>): void {
  for (const [name, head] of known) {
    if (head.flaw !== '') index.setFlaw(name, head.flaw);
    if (index.headOf(name).n < head.n) index.setLost(name, head);
  }
}

/** Streams that end before a checkpoint of theirs. */
function markBehindCheckpoints(index: LogIndex): void {
  for (const [name, n] of index.checkpointed()) {
    const head = index.headOf(name);
    if (head.n < n) index.setFlaw(name, missing(head.n + 1, n));
  }
}

/** Why the log does not reach to the mark, or has another frame before it; null when all is well. */
function whyNotReaching(folder: string, lastSegment: number, mark: LogMark): string | null {
  const { segment, offset, last, chain } = mark;
  if (segment > lastSegment) return `segment ${segment} is missing`;
  if (!segmentsIn(folder).includes(segment)) return `segment ${segment} is missing`;
  if (headOfSegment(folder, segment).bytes < offset)
    return `segment ${segment} is cut off before byte ${offset}`;
  if (last === 0) return null;
  const frame = readFrame(readPiece(folder, segment, last, offset), 0, { segment, offset: last });
  if (frame.ok && frame.chain.toString('hex') === chain && last + frame.length === offset) return null;
  return `the last frame that was known, in segment ${segment} at byte ${last}, is not what was written`;
}

/** Whether the index names the same streams in both of its tables, and the log has the last row of each where the index says. */
function isFitting(folder: string, index: LogIndex): boolean {
  const placed = new Set(index.placed());
  if (index.names.some((name) => !placed.has(name)) || placed.size !== index.names.length) return false;
  const endless = () => Number.POSITIVE_INFINITY;
  return index.names.every((name) => {
    const { n, hash, flaw } = index.headOf(name);
    if (flaw !== '') return true;
    const [row] = readRows(folder, name, index.placesFrom(name, n), endless, n, 1);
    return row?.n === n && row.hash === hash;
  });
}

/** Whether a place lies before the mark. */
function isBeforeMark({ segment, offset }: LogPlace, mark: LogMark | null): boolean {
  return mark !== null && (segment < mark.segment || (segment === mark.segment && offset < mark.offset));
}

/** What is wrong with the files of the segments before one, by their heads and lengths. Their frames are read when somebody needs them. */
function damagedBefore(folder: string, segment: number): readonly string[] {
  const there = new Set(segmentsIn(folder));
  const damages: string[] = [];
  const say = (number: number, why: string) =>
    damages.push(`The log in ${folder} is damaged in segment ${number}: ${why}.`);
  for (let number = 1; number < segment; number++) {
    if (!there.has(number)) {
      say(number, 'the segment is missing');
      continue;
    }
    const { head, bytes } = headOfSegment(folder, number);
    if (typeof head === 'string') say(number, head);
    if (!there.has(number + 1)) continue;
    const next = headOfSegment(folder, number + 1).head;
    if (typeof next !== 'string' && bytes < next.previousEnd)
      say(number, `the segment is cut off: it has ${bytes} of ${next.previousEnd} bytes`);
  }
  return damages;
}

function isBefore(end: LogPosition, mark: LogMark): boolean {
  return end.segment < mark.segment || (end.segment === mark.segment && end.offset < mark.offset);
}

function positionOf({ segment, offset, chain }: LogMark): LogPosition {
  return { segment, offset, chain: Buffer.from(chain, 'hex') };
}
