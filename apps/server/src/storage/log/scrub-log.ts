// Reads the frames that a start did not read, in the background, a little at a time, and says what is damaged in them: a start reads
// only what the index does not know, and a room only its own rows. It reads files and changes nothing.
import { readFile } from 'node:fs/promises';
import type { LogPlace } from '../sqlite/index-tables.ts';
import { headOfSegment, segmentPath, segmentsIn } from './log-folder.ts';
import { scanSegment } from './scan-segment.ts';
import { SEGMENT_HEAD_BYTES } from './segment-head.ts';

/** What is read, and how. */
export interface ScrubSetting {
  readonly folder: string;
  /** Where the log ended when it was opened. */
  readonly end: LogPlace;
  readonly limits: {
    /** Bytes that are checked without a pause. */
    readonly scrubBytes: number;
    /** The pause behind them, ms. */
    readonly scrubPauseMs: number;
  };
  damaged(place: LogPlace, why: string): void;
}

/** Begins to read; returns what ends it. */
export function scrubLog(setting: ScrubSetting): () => Promise<void> {
  let isEnded = false;
  const reading = scrub(setting, () => isEnded);
  return async () => {
    isEnded = true;
    await reading;
  };
}

/** The newest segment first: damage is likelier where was written last. */
async function scrub({ folder, end, limits, damaged }: ScrubSetting, isEnded: () => boolean): Promise<void> {
  const there = segmentsIn(folder).filter((number) => number <= end.segment);
  for (const number of there.toReversed()) {
    if (isEnded()) return;
    await new Promise((resolve) => setTimeout(resolve, limits.scrubPauseMs));
    const { head } = headOfSegment(folder, number);
    if (typeof head === 'string') continue; // Said when the log was opened.
    const next = there.includes(number + 1) ? headOfSegment(folder, number + 1).head : null;
    const known = number === end.segment ? end.offset : typeof next === 'object' ? next?.previousEnd : null;
    if (known === null || known === undefined) continue;
    const bytes = await readFile(segmentPath(folder, number));
    const from = SEGMENT_HEAD_BYTES;
    let paused = 0;
    for (const found of scanSegment({ number, bytes, from, chain: head.previousChain, end: known })) {
      if (found.kind === 'damage') damaged({ segment: number, offset: found.at }, found.why);
      if (found.at < paused + limits.scrubBytes) continue;
      paused = found.at;
      await new Promise((resolve) => setTimeout(resolve, limits.scrubPauseMs));
      if (isEnded()) return;
    }
  }
}
