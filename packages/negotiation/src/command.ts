// What a seat may ask for. A command carries what its author saw in `expected`; when that has changed the refusal is
// `stale` and says what it is now. The wire schema is in `@adref/protocol`.
import type { CitationId, Precedent } from './brackets/precedent.ts';
import type { HoldingCommand } from './chair/holding.ts';
import type { LeftoverCommand } from './chair/leftover.ts';
import type { PackageCommand } from './chair/package.ts';
import type { UnifyCommand } from './chair/unify.ts';
import type { AdoptedBy, NegotiationId } from './negotiation-state.ts';
import type {
  BracketId,
  LeafId,
  ParagraphId,
  ParagraphKind,
  Placement,
  ReservationKind,
  Stance,
  WordingId,
} from './paragraph.ts';
import type { GroupCommand } from './people/group.ts';
import type { Delegation, PersonId, Reading, SeatId } from './people/seat.ts';
import type { CommentCommand } from './talk/comment.ts';
import type { AftermathCommand } from './time/aftermath.ts';
import type { MeetingCommand } from './time/meeting.ts';
import type { OfficeCommand } from './time/office.ts';
import type { SilenceCommand } from './time/silence.ts';
import type { RichText } from './words/rich-text.ts';

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

interface OnParagraph {
  readonly paragraph: ParagraphId;
  /** `hashOfParagraph` as seen. */
  readonly expected: string;
}
interface OnWording {
  readonly bracket: BracketId;
  readonly wording: WordingId;
  /** `hashOfSegments` of the wording as seen. */
  readonly expected: string;
}

/** In whose name something is tabled: several delegations in their order, the own one among them. Left out: the own seat alone. */
interface Joint {
  readonly sponsors?: readonly SeatId[];
}

export interface OpenNegotiation {
  readonly kind: 'open-negotiation';
  readonly negotiation: NegotiationId;
  readonly title: string;
  readonly symbol: string;
  readonly situation: string;
  readonly reportSymbol: string;
  readonly year: number;
  readonly chairMember: SeatId | null;
  readonly delegations: readonly Delegation[];
}

export type Command =
  | OpenNegotiation
  | { readonly kind: 'seat-person'; readonly person: PersonId; readonly name: string; readonly seat: SeatId }
  | { readonly kind: 'unseat-person'; readonly person: PersonId }
  | { readonly kind: 'allow-reading'; readonly seat: 'secretariat' | 'observer'; readonly extent: Reading }
  /** Adds one paragraph or imports many. `after: null` puts them first. */
  | {
      readonly kind: 'add-paragraphs';
      readonly after: ParagraphId | null;
      readonly drafts: readonly Draft[];
      readonly source: 'draft' | 'import';
      readonly from?: ImportSource;
    }
  | ({
      readonly kind: 'reshape-paragraph';
      readonly shape: ParagraphKind;
      readonly level: number;
    } & OnParagraph)
  /** `seenAfter` is the paragraph it stood behind when its author looked (null: it was first). */
  | {
      readonly kind: 'move-paragraph';
      readonly paragraph: ParagraphId;
      readonly after: ParagraphId | null;
      readonly seenAfter: ParagraphId | null;
    }
  | ({ readonly kind: 'split-paragraph'; readonly at: Place } & OnParagraph)
  /** Joins a paragraph to the end of the one before it. `expectedInto` is the hash of that one. */
  | ({
      readonly kind: 'merge-paragraph';
      readonly into: ParagraphId;
      readonly expectedInto: string;
    } & OnParagraph)
  | ({ readonly kind: 'delete-paragraph' } & OnParagraph)
  /** Brackets a span; both places lie in the same segment list. `expected` is the span's plain words, brackets in it as in `plainWords`. `wordings` are tabled with it. */
  | ({
      readonly kind: 'open-bracket';
      readonly from: Place;
      readonly to: Place;
      readonly expected: string;
      readonly reason: string;
      readonly wordings: readonly RichText[];
    } & Joint)
  /** `expected` is the hash of the base wording as seen. From the Chair it is a bridging wording. The empty text proposes deletion, unless it is to be typed. */
  | ({
      readonly kind: 'propose-wording';
      readonly bracket: BracketId;
      readonly text: RichText;
      readonly expected: string;
      /** In a bracket about a paragraph's place: where it would stand. */
      readonly placement?: Placement;
      /** It begins empty and its words are typed in the text next: other wordings may be empty meanwhile. */
      readonly toBeTyped?: true;
    } & Joint)
  /** A new paragraph, in a bracket as a whole; begun empty, it is typed in the text. */
  | ({
      readonly kind: 'propose-paragraph';
      readonly after: ParagraphId | null;
      readonly shape: ParagraphKind;
      readonly level: number;
      readonly text: RichText;
      readonly reason: string;
    } & Joint)
  /** Another place for a paragraph; `seenAfter` as in `move-paragraph`, `text` says why. */
  | ({
      readonly kind: 'propose-move';
      readonly paragraph: ParagraphId;
      readonly after: ParagraphId | null;
      readonly seenAfter: ParagraphId | null;
      readonly text: RichText;
    } & Joint)
  /** An editorial note in words ("reorder the list as in the report"): it changes no text, and is settled as any bracket. */
  | ({ readonly kind: 'propose-note'; readonly text: RichText } & OnParagraph & Joint)
  /** Names the earlier text that a wording, or a passage of the base text, is taken from. */
  | {
      readonly kind: 'cite-precedent';
      readonly on:
        | { readonly bracket: BracketId; readonly wording: WordingId }
        | { readonly paragraph: ParagraphId; readonly passage: string };
      readonly precedent: Precedent;
    }
  | { readonly kind: 'withdraw-citation'; readonly paragraph: ParagraphId; readonly citation: CitationId }
  | ({ readonly kind: 'co-sponsor' } & OnWording)
  /** Leaves the wording; the last sponsor to leave withdraws it. */
  | ({ readonly kind: 'withdraw' } & OnWording)
  /** `reservation` goes with the stance `reserve` only; a reserve that does not say is general. */
  | ({
      readonly kind: 'take-position';
      readonly stance: Stance;
      readonly reservation?: ReservationKind;
      readonly note: string;
    } & OnWording)
  | ({ readonly kind: 'withdraw-position' } & OnWording)
  | ({ readonly kind: 'settle' } & OnWording)
  | ({ readonly kind: 'lift-reservation'; readonly bracket: BracketId } & OnParagraph)
  /** Freezes the whole text as the next revision and numbers its paragraphs anew. `expected` is `hashOfText` as seen. */
  | { readonly kind: 'freeze-revision'; readonly reason: string; readonly expected: string }
  | ({ readonly kind: 'agree-ad-ref' } & OnParagraph)
  | ({ readonly kind: 'agree' } & OnParagraph)
  | ({ readonly kind: 'reopen'; readonly reason: string } & OnParagraph)
  /** `expected` is `hashOfText` as seen. */
  | { readonly kind: 'adopt'; readonly expected: string; readonly by?: AdoptedBy }
  | { readonly kind: 'close-without-agreement'; readonly reason: string; readonly expected: string }
  | PackageCommand
  | UnifyCommand
  | HoldingCommand
  | LeftoverCommand
  | MeetingCommand
  | SilenceCommand
  | OfficeCommand
  | AftermathCommand
  | GroupCommand
  | CommentCommand;

export type CommandKind = Command['kind'];
export type CommandOf<K extends CommandKind> = Extract<Command, { readonly kind: K }>;
