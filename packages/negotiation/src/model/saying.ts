// What is said in a private room, to its readers and nobody else. Only the server writes it, so who said it and when can
// be relied on; it stands in no public record, and the places it speaks of are looked up in the public text by its readers.
import type { CommentPlace } from './comment.ts';
import type { Stance, WordingId } from './paragraph.ts';
import type { PersonId, SeatId } from './seat.ts';

export type SayingId = string;

/** What is spoken of; `stance` is the delegation's, when it explains a position on a wording. */
export interface SayingPlace extends Anchor {
  readonly wording: WordingId | null;
  readonly stance: Stance | null;
}

interface Stamped {
  readonly id: SayingId;
  readonly at: string;
  readonly seat: SeatId;
  readonly person: PersonId;
  /** The command that asked for it. */
  readonly command: string;
}

export type Saying =
  | ({
      readonly kind: 'said';
      readonly on: SayingPlace | { readonly thread: SayingId };
      readonly words: string;
      readonly mentions: readonly SeatId[];
    } & Stamped)
  /** Takes a saying back; its words stay for the readers of the room. */
  | ({ readonly kind: 'unsaid'; readonly saying: SayingId } & Stamped);

export type SayingCommand =
  | {
      readonly kind: 'say';
      readonly on: SayingPlace | { readonly thread: SayingId };
      readonly words: string;
      readonly mentions: readonly SeatId[];
    }
  | { readonly kind: 'unsay'; readonly saying: SayingId };

export interface Anchor extends CommentPlace {
  /** How many acts there were when it was written down. */
  readonly acts: number;
}
