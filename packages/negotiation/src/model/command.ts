// What a seat may ask for: the commands of all moves. A command carries what its author saw in `expected`; when that has changed the
// refusal is `stale` and says what it is now.
import type { MOVES } from '../moves/table.ts';
import type { LeafId, ParagraphKind } from './paragraph.ts';
import type { Reads } from './reads.ts';
import type { RichText } from './rich-text.ts';
import type { SeatId } from './seat.ts';

/** Chosen by the client; the same id sent twice is one command. */
export type CommandId = string;

/** A place in a leaf; `offset` in UTF-16 code units. */
export interface Place {
  readonly leaf: LeafId;
  readonly offset: number;
}

/** A paragraph as drafted or imported, before it has an id. */
export interface Draft {
  readonly kind: ParagraphKind;
  readonly level: number;
  /** With every bracket read as its base words. */
  readonly text: RichText;
  /** Passages that come in bracketed, in their order; absent when there are none. */
  readonly brackets?: readonly DraftBracket[];
}

/** A passage of a draft's words with the other wordings that its source has for it; nothing between two places inserts. */
export interface DraftBracket {
  readonly from: number;
  readonly to: number;
  /** Brackets in its base words, by offsets in the same words as its own. */
  readonly within?: readonly DraftBracket[];
  /** None: the words are in doubt, and nobody has said others. */
  readonly wordings: readonly DraftWording[];
}

/** A wording that a draft brings along. It is the Chair's, who imports it. */
export interface DraftWording {
  readonly text: RichText;
  /** The delegations whose words the source says they are. It counts for nothing: none sponsors them by that. */
  readonly noted?: readonly SeatId[];
  readonly brackets?: readonly DraftBracket[];
}

/** What an import was read from: the name of the file (empty for pasted words) and the SHA-256 of its bytes, in hexadecimal. */
export interface ImportSource {
  readonly name: string;
  readonly hash: string;
}

export type Command = Reads<(typeof MOVES)[number]['command']>;
export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>;
export type OpenNegotiation = CommandOf<'open-negotiation'>;
