// A proposal that a settlement left behind.
import type { Stretch } from './comment.ts';
import type { Heard, ParagraphId, Wording, WordingId } from './paragraph.ts';
import type { RichText } from './rich-text.ts';
import type { SeatId } from './seat.ts';

export interface Leftover {
  /** Where it stood; the paragraph may have gone since. */
  readonly paragraph: ParagraphId;
  /** The wording it was. */
  readonly id: WordingId;
  readonly origin: Wording['origin'];
  readonly sponsors: readonly SeatId[];
  /** From whom the Chair's office had it, unconfirmed; absent when from nobody. */
  readonly heard?: Heard;
  /** Its words; brackets in it read by their base wording. */
  readonly text: RichText;
  /** What was settled on instead; null when the wording that it stood in has left the table. */
  readonly settled: string | null;
  /** Where the words that took its place stand now; empty when none of them is left, and when it stood within another wording. */
  readonly instead: readonly Stretch[];
  /** The act that settled the bracket. */
  readonly act: number;
}
