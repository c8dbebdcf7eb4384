// What is recorded. An act says all that is needed to fold it without looking anything up; it is never edited.
// Acts that touch text carry the making of the new leaves (`leaves`) and the leaves they retire (`retired`).
import type { CitationId, Precedent } from './brackets/precedent.ts';
import type { HoldingAct } from './chair/holding.ts';
import type { LeftoverAct } from './chair/leftover.ts';
import type { PackageAct } from './chair/package.ts';
import type { UnifyAct } from './chair/unify.ts';
import type { ImportSource, OpenNegotiation, Place } from './command.ts';
import type { AdoptedBy } from './negotiation-state.ts';
import type {
  BracketId,
  BracketSubject,
  LeafId,
  ParagraphId,
  ParagraphKind,
  Placement,
  ReservationKind,
  Stance,
  WordingId,
} from './paragraph.ts';
import type { GroupAct } from './people/group.ts';
import type { PersonId, Reading, SeatId } from './people/seat.ts';
import type { CommentAct } from './talk/comment.ts';
import type { AftermathAct } from './time/aftermath.ts';
import type { MeetingAct } from './time/meeting.ts';
import type { OfficeAct } from './time/office.ts';
import type { SilenceAct } from './time/silence.ts';
import type { RichText } from './words/rich-text.ts';

/** A stretch of an older leaf, by offsets at the instant of the act, or words brought by the act itself. */
export type Piece =
  | { readonly leaf: LeafId; readonly start: number; readonly end: number }
  | { readonly text: RichText };

/** How a new leaf is made: the pieces in order. A leaf's id is never used again. */
export interface LeafMaking {
  readonly id: LeafId;
  readonly pieces: readonly Piece[];
}

/** The new leaves and the retired ones of a structural act: the piece map old → new. */
export interface Relaying {
  readonly leaves: readonly LeafMaking[];
  readonly retired: readonly LeafId[];
}

/** Whose words an insertion is made of: consecutive stretches, lengths in UTF-16 code units. */
export interface Authorship {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly length: number;
}

/** Letters that an edit takes out and puts back, by their offsets among the words removed and among those inserted. */
export interface KeptLetters {
  readonly was: number;
  readonly is: number;
  readonly length: number;
}

interface InBracket {
  readonly paragraph: ParagraphId;
  readonly bracket: BracketId;
}
interface InWording extends InBracket {
  readonly wording: WordingId;
}

export interface LeafEdited {
  readonly kind: 'leaf-edited';
  readonly paragraph: ParagraphId;
  readonly leaf: LeafId;
  /** Where the change begins. */
  readonly at: number;
  readonly removed: RichText;
  readonly inserted: RichText;
  /** Whose the inserted words are, in their order; kept letters stay whose they were. */
  readonly authors: readonly Authorship[];
  /** Letters that only changed their marks, or stand between two changes: they keep the act and the seat that they are traced to. In their order; absent when there are none. */
  readonly kept?: readonly KeptLetters[];
}

export interface BracketOpened extends InBracket, Relaying {
  readonly kind: 'bracket-opened';
  readonly base: WordingId;
  readonly from: Place;
  readonly to: Place;
  readonly reason: string;
  /** The new leaves' ids by role; `inside` has one id when the span lies in one leaf, else two: its first and last. */
  readonly before: LeafId;
  readonly inside: readonly LeafId[];
  readonly after: LeafId;
}

export type Act =
  | (Omit<OpenNegotiation, 'kind'> & { readonly kind: 'negotiation-opened' })
  | {
      readonly kind: 'person-seated';
      readonly person: PersonId;
      readonly name: string;
      readonly seat: SeatId;
    }
  | { readonly kind: 'person-unseated'; readonly person: PersonId; readonly seat: SeatId }
  | { readonly kind: 'reading-allowed'; readonly seat: 'secretariat' | 'observer'; readonly extent: Reading }
  | ({
      readonly kind: 'paragraphs-added';
      readonly after: ParagraphId | null;
      readonly source: 'draft' | 'import' | 'proposal';
      /** What an import was read from; absent when that was not said. */
      readonly from?: ImportSource;
      readonly paragraphs: readonly {
        readonly id: ParagraphId;
        readonly kind: ParagraphKind;
        readonly level: number;
        readonly leaf: LeafId;
      }[];
    } & Relaying)
  | {
      readonly kind: 'paragraph-reshaped';
      readonly paragraph: ParagraphId;
      readonly shape: ParagraphKind;
      readonly level: number;
    }
  | { readonly kind: 'paragraph-moved'; readonly paragraph: ParagraphId; readonly after: ParagraphId | null }
  /** `head` and `tail` are the ids of the leaves on either side of the cut. */
  | ({
      readonly kind: 'paragraph-split';
      readonly paragraph: ParagraphId;
      readonly at: Place;
      readonly newParagraph: ParagraphId;
      readonly head: LeafId;
      readonly tail: LeafId;
    } & Relaying)
  | ({
      readonly kind: 'paragraph-merged';
      readonly paragraph: ParagraphId;
      readonly into: ParagraphId;
      readonly joint: LeafId;
    } & Relaying)
  | ({ readonly kind: 'paragraph-deleted'; readonly paragraph: ParagraphId } & Relaying)
  | LeafEdited
  | BracketOpened
  | ({
      readonly kind: 'wording-proposed';
      readonly origin: 'proposal' | 'bridging';
      readonly sponsors: readonly SeatId[];
      readonly leaf: LeafId;
      /** Delegations whose words the Chair notes them to be; they have not confirmed it. Absent when nobody is named. */
      readonly noted?: readonly SeatId[];
      /** Where it would put the paragraph, in a bracket about its place. */
      readonly placement?: Placement;
    } & InWording &
      Relaying)
  /** A bracket that stands beside the words; its base wording means "as it stands". `leaf` is the base wording's. */
  | ({
      readonly kind: 'bracket-opened-beside';
      readonly on: Exclude<BracketSubject, 'words'>;
      readonly base: WordingId;
      readonly leaf: LeafId;
    } & InBracket &
      Relaying)
  /** `wording` is null when a passage of the base text is cited; `words` are those it was cited for. */
  | {
      readonly kind: 'precedent-cited';
      readonly paragraph: ParagraphId;
      readonly citation: CitationId;
      readonly wording: WordingId | null;
      readonly words: string;
      readonly precedent: Precedent;
    }
  | { readonly kind: 'citation-withdrawn'; readonly paragraph: ParagraphId; readonly citation: CitationId }
  | {
      readonly kind: 'revision-frozen';
      readonly number: number;
      readonly reason: string;
      readonly hash: string;
    }
  | ({ readonly kind: 'wording-cosponsored'; readonly sponsor: SeatId } & InWording)
  /** The wording's leaves go on as new ones, so that late words of the former sponsor can be told from an intrusion. */
  | ({ readonly kind: 'sponsorship-ended'; readonly sponsor: SeatId } & InWording & Relaying)
  | ({ readonly kind: 'wording-withdrawn' } & InWording & Relaying)
  | ({
      readonly kind: 'position-taken';
      readonly stance: Stance;
      /** The kind of a reserve; absent for other stances, and in records of before there were kinds: those are general. */
      readonly reservation?: ReservationKind;
      readonly hash: string;
      readonly note: string;
    } & InWording)
  | ({ readonly kind: 'position-withdrawn' } & InWording)
  /** `joints` are the ids of the leaves that join the wording's text to its surroundings: one when the wording is a single leaf, else first and last.
   * Where the words change owner, the leaves between go on as new ones too: a making of one whole retired leaf takes its place. */
  | ({
      readonly kind: 'bracket-settled';
      readonly hash: string;
      readonly joints: readonly LeafId[];
      /** Delegations that lifted what they had against the wording, on condition of a package. */
      readonly lifted?: readonly SeatId[];
    } & InWording &
      Relaying)
  | { readonly kind: 'reservation-lifted'; readonly paragraph: ParagraphId; readonly bracket: BracketId }
  /** `leaf` is the closed successor of the paragraph's only leaf. */
  | ({
      readonly kind: 'agreed-ad-ref';
      readonly paragraph: ParagraphId;
      readonly hash: string;
      readonly leaf: LeafId;
    } & Relaying)
  | { readonly kind: 'agreed'; readonly paragraph: ParagraphId; readonly hash: string }
  | { readonly kind: 'reopened'; readonly paragraph: ParagraphId; readonly reason: string }
  | { readonly kind: 'adopted'; readonly hash: string; readonly by?: AdoptedBy }
  /** Nobody may write any more. Until version 3 every leaf went on as a new one here; now when late words come (`leaves-renewed`). */
  | ({ readonly kind: 'closed-without-agreement'; readonly reason: string } & Relaying)
  /** Late words came for leaves that a silence, the end or a new roster has closed to their author: each goes on whole as a new one. Recorded by the server. */
  | ({ readonly kind: 'leaves-renewed' } & Relaying)
  /** Words typed into a leaf that was retired meanwhile and which could not be carried over. Recorded by the server; nothing is lost. */
  | {
      readonly kind: 'words-offered-back';
      readonly leaf: LeafId;
      readonly words: string;
      /** Words the author had wanted out. */
      readonly removed: string;
      /** `too-much-at-once`: finding their places would have held everybody up. */
      readonly why: 'straddles-a-cut' | 'no-longer-yours' | 'too-much-at-once';
    }
  | PackageAct
  | UnifyAct
  | HoldingAct
  | LeftoverAct
  | MeetingAct
  | SilenceAct
  | OfficeAct
  | AftermathAct
  | GroupAct
  | CommentAct;

export type ActKind = Act['kind'];
export type ActOf<K extends ActKind> = Extract<Act, { readonly kind: K }>;

/** An act in its place in the record. `hash` covers everything else, `prev` included. */
export interface RecordedAct {
  readonly n: number;
  /** Of which version the act is; absent in acts of the first (`record/act-version.ts`). */
  readonly version?: number;
  /** ISO 8601 in UTC, by the server's clock. */
  readonly at: string;
  readonly seat: SeatId;
  readonly person: PersonId;
  /** The command that caused it; null for acts the server records itself (`leaf-edited`, `leaves-renewed`, `words-offered-back`). */
  readonly command: string | null;
  readonly act: Act;
  readonly prev: string;
  readonly hash: string;
}
