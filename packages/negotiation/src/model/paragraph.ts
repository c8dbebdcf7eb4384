// The tree of a text: paragraphs of segments, brackets of wordings, wordings of segments again.
// Invariant of every segment list: leaf (bracket leaf)* — it begins and ends with a leaf, which may be empty, and
// no two leaves or two brackets are neighbours. So there is always a place to type on either side of a bracket.
import type { Hold, Parking } from './holding.ts';
import type { Citation } from './precedent.ts';
import type { TracedText } from './rich-text.ts';
import type { SeatId } from './seat.ts';

export type ParagraphId = string;
export type LeafId = string;
export type BracketId = string;
export type WordingId = string;

/**
 * `heading` has levels 1–3; `numbered` is a main paragraph (1., 2., …); `item` is lettered, level 1 (a), 2 (i), 3 a.;
 * `chapeau` is an unnumbered lead-in such as an addressee line, across which letters run on; `plain` is unnumbered text.
 */
export type ParagraphKind = 'heading' | 'numbered' | 'item' | 'chapeau' | 'plain';

/** `open` may be edited and bracketed; `ad-ref` is agreed ad referendum; `agreed` is closed; both are reopened only by an act. Under `silence` nobody changes it. */
export type ParagraphStatus = 'open' | 'ad-ref' | 'agreed' | 'silence';

export interface Paragraph {
  readonly id: ParagraphId;
  readonly kind: ParagraphKind;
  /** 1–3 for headings and items; 1 otherwise. */
  readonly level: number;
  readonly status: ParagraphStatus;
  readonly segments: readonly Segment[];
  /** Brackets about the paragraph that stand beside its words: where it belongs, and editorial notes. */
  readonly beside: readonly Bracket[];
  /** Earlier texts that passages of it, or wordings proposed in it, are taken from. */
  readonly citations: readonly Citation[];
  /** Who it is agreed pending; it is not agreed before all have released it. */
  readonly holds: readonly Hold[];
  /** The small group that works on it; null when it is before the whole table. */
  readonly parking: Parking | null;
  /** Reservations that stood on a wording when it was settled; each blocks adoption until its seat lifts it. */
  readonly reservations: readonly Reservation[];
  /** The paragraph that it was cut from where no space stood, as within a word: joined again, they read as before. */
  readonly cutFrom?: ParagraphId;
}

export type Segment = Leaf | Bracket;

/** A run of CRDT text with owners of its own. `text` is the last recorded version; the live words are in the shared document. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly id: LeafId;
  readonly text: TracedText;
}

/**
 * What the wordings of a bracket are alternatives of: the words it stands around; or, beside the words, the place of its
 * paragraph (each wording has a `placement`), or an editorial note that changes no text.
 */
export type BracketSubject = 'words' | 'place' | 'note';

/** Behind which paragraph one would stand; null puts it first. */
export interface Placement {
  readonly after: ParagraphId | null;
}

export interface Bracket {
  readonly kind: 'bracket';
  readonly id: BracketId;
  readonly on: BracketSubject;
  readonly openedBy: SeatId;
  /** The number of the act that opened it. */
  readonly openedIn: number;
  readonly reason: string;
  /** The base wording first, then the others in the order in which they were tabled. */
  readonly wordings: readonly Wording[];
}

export interface Wording {
  readonly id: WordingId;
  /** `base` is the Chair's text inside the bracket, `bridging` the Chair's proposal, `proposal` a delegation's. */
  readonly origin: 'base' | 'bridging' | 'proposal';
  /** In order of sponsorship; empty for `base`, `['chair']` for `bridging`. */
  readonly sponsors: readonly SeatId[];
  /** The number of the act that tabled it. */
  readonly tabledIn: number;
  /** Where it would put the paragraph; null unless its bracket is about the place. Its words then say why. */
  readonly placement: Placement | null;
  /** Wordings that were unified into it. */
  readonly sources: readonly WordingSource[];
  /** What a bridging wording said before, and how it was answered. */
  readonly versions: readonly WordingVersion[];
  /** From whom the Chair's office has these words; absent when from nobody. Read it with `heardFrom`. */
  readonly heard?: HeardWords;
  /** One empty leaf means "delete"; beside the words it is the base wording: as it stands. */
  readonly segments: readonly Segment[];
  /** As given; one counts only while its hash is the wording's (see `standingPositions`). */
  readonly positions: readonly Position[];
  /** What the Chair's office has taken down for delegations that spoke, one for each; it is no position until its delegation confirms it. */
  readonly heardPositions?: readonly Position[];
}

/** From whom the Chair's office has words: nobody of these has confirmed it, and it counts for nothing. */
export interface Heard {
  readonly from: readonly SeatId[];
  /** It was not heard: an import says so. The words stay the Chair's when nobody confirms them. */
  readonly isImported?: true;
}

/** With the words: of others it says nothing. */
interface HeardWords extends Heard {
  readonly words: string;
}

export const STANCES = ['support', 'can-accept', 'reserve', 'object'] as const;
export type Stance = (typeof STANCES)[number];

/** Why a delegation reserves: in general, while it studies the words, until its capital answers, or over a question of language. */
export const RESERVATION_KINDS = ['general', 'scrutiny', 'pending-capital', 'linguistic'] as const;
export type ReservationKind = (typeof RESERVATION_KINDS)[number];

/** A delegation's stance on one exact wording. No position = silence. */
export interface Position {
  readonly seat: SeatId;
  readonly stance: Stance;
  /** What kind of reserve it is; null for every other stance. */
  readonly reservation: ReservationKind | null;
  /** `hashOfSegments` of the wording when the position was taken. */
  readonly hash: string;
  /** The plain words of the wording then, so that what changed since can be shown. */
  readonly words: string;
  readonly note: string;
  /** The number of the act that took it. */
  readonly act: number;
}

/** A standing reserve that outlived its bracket. */
export interface Reservation {
  readonly seat: SeatId;
  readonly kind: ReservationKind;
  readonly bracket: BracketId;
  /** The words it was given on. */
  readonly words: string;
  readonly note: string;
  readonly act: number;
}

/** A wording that was unified into another: whose it was, what it said, and why it was joined. */
interface WordingSource {
  readonly wording: WordingId;
  readonly sponsors: readonly SeatId[];
  readonly words: string;
  /** The act that unified it. */
  readonly act: number;
  readonly approach: string;
  readonly rationale: string;
}

/** What a bridging wording said before, and how it was answered. */
interface WordingVersion {
  readonly words: string;
  /** The act that replaced it. */
  readonly until: number;
  readonly positions: readonly Position[];
}
