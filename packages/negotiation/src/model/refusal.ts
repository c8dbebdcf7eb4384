// Why a command was not done: a value, never an exception. One sentence per kind is in `refusal-sentence.ts`.
import type { Act } from './act.ts';
import type { CommandKind } from './command.ts';
import type { BracketId, ParagraphId, ParagraphStatus, ReservationKind, WordingId } from './paragraph.ts';
import type { SeatId } from './seat.ts';

/** One thing that stands in the way of the agreed text. */
export type Obstacle =
  | { readonly kind: 'no-paragraphs' }
  | { readonly kind: 'closed-without-agreement'; readonly reason: string }
  | {
      readonly kind: 'paragraph-not-agreed';
      readonly paragraph: ParagraphId;
      readonly label: string;
      readonly status: ParagraphStatus;
    }
  /** `objections` lists, per wording of the bracket, who objects to it now. */
  | {
      readonly kind: 'open-bracket';
      readonly paragraph: ParagraphId;
      readonly label: string;
      readonly bracket: BracketId;
      readonly words: string;
      readonly objections: readonly {
        readonly wording: WordingId;
        readonly words: string;
        readonly by: readonly SeatId[];
      }[];
    }
  | { readonly kind: 'silence'; readonly silence: string; readonly deadline: string }
  | {
      readonly kind: 'pending';
      readonly paragraph: ParagraphId;
      readonly label: string;
      readonly by: readonly SeatId[];
    }
  /** A gap in the words, written `[placeholder: …]`. */
  | {
      readonly kind: 'placeholder';
      readonly paragraph: ParagraphId;
      readonly label: string;
      readonly words: string;
    }
  | {
      readonly kind: 'reservation';
      readonly paragraph: ParagraphId;
      readonly label: string;
      readonly seat: SeatId;
      readonly reservation: ReservationKind;
      readonly words: string;
    };

export type Refusal =
  /** This seat may not do this: see `rights.ts`. */
  | { readonly kind: 'not-permitted'; readonly doing: CommandKind; readonly seat: SeatId }
  | {
      readonly kind: 'stale';
      readonly what: 'span' | 'words-instead' | 'wording' | 'paragraph' | 'order' | 'text' | 'package';
      /** The words now, empty for a whole text, which its asker has or is being sent; of an order, the name of the paragraph behind which it stands. */
      readonly now: string;
      /** Which wording, where a command names several. */
      readonly wording?: WordingId;
    }
  | {
      readonly kind: 'unknown';
      readonly what:
        | 'paragraph'
        | 'bracket'
        | 'wording'
        | 'leaf'
        | 'person'
        | 'seat'
        | 'negotiation'
        | 'citation'
        | 'passage'
        | 'group'
        | 'comment'
        | 'package'
        | 'silence';
      readonly id: string;
    }
  | {
      readonly kind: 'bad-span';
      readonly why:
        | 'empty'
        | 'crosses-a-bracket'
        | 'out-of-range'
        | 'splits-a-character'
        | 'splits-a-bracket'
        | 'too-deep';
    }
  /** `isInPackage`: it is settled whole, and who objects has not accepted it. */
  | {
      readonly kind: 'objection';
      readonly by: readonly SeatId[];
      readonly words: string;
      readonly isInPackage?: true;
    }
  | { readonly kind: 'open-brackets'; readonly brackets: readonly BracketId[] }
  | { readonly kind: 'paragraph-closed'; readonly status: ParagraphStatus }
  | { readonly kind: 'placeholders'; readonly placeholders: readonly string[] }
  | { readonly kind: 'paragraph-open' }
  /** Tied into a package: settled with it, or untied first. */
  | { readonly kind: 'in-package'; readonly name: string }
  /** Agreed pending these delegations. */
  | { readonly kind: 'pending'; readonly by: readonly SeatId[] }
  /** Wordings that do not say nearly the same. */
  | { readonly kind: 'too-different'; readonly words: string; readonly other: string }
  /** Nothing is added while the whole text is under silence, and nothing numbered anew while any of it is. */
  | { readonly kind: 'under-silence'; readonly deadline: string; readonly isNumbering?: true }
  /** `wording` is null when two wordings of one command are the same, or a proposal that was left behind and the text. */
  | { readonly kind: 'same-words'; readonly wording: WordingId | null; readonly isInText?: true }
  /** Words that a line of text cannot hold: a leaf is one line of whole characters. */
  | {
      readonly kind: 'bad-text';
      /** `unseen-character`: in a name, title, symbol or number. `turned`: a direction control without its partner. */
      readonly why: 'line-break' | 'control-character' | 'broken-character' | 'unseen-character' | 'turned';
    }
  | {
      readonly kind: 'not-a-sponsor';
      readonly doing:
        | 'withdraw'
        | 'cite-precedent'
        | 'rebase-proposal'
        | 'confirm-proposal'
        | 'retire-proposal';
    }
  | { readonly kind: 'already-a-sponsor' }
  | { readonly kind: 'no-position' }
  | { readonly kind: 'no-reservation' }
  | { readonly kind: 'obstacles'; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: 'over'; readonly phase: 'adopted' | 'closed' }
  | { readonly kind: 'already-open'; readonly title: string }
  | { readonly kind: 'already-so' }
  | { readonly kind: 'already-seated'; readonly seat: SeatId }
  | { readonly kind: 'last-chair' }
  | {
      readonly kind: 'missing';
      readonly what:
        | 'title'
        | 'reason'
        | 'name'
        | 'paragraphs'
        | 'delegations'
        | 'symbol'
        | 'number'
        | 'deadline'
        | 'group-name'
        | 'members'
        | 'approach'
        | 'package-name'
        | 'silent-paragraphs'
        | 'recipients'
        | 'corrections'
        | 'words'
        | 'note';
    }
  | {
      readonly kind: 'too-long';
      readonly what:
        | 'text'
        | 'runs'
        | 'all-text'
        | 'all-runs'
        | 'all-wordings'
        | 'reason'
        | 'note'
        | 'name'
        | 'title'
        | 'paragraphs'
        | 'choices'
        | 'wordings'
        | 'leaves'
        | 'delegations'
        | 'comment';
      readonly limit: number;
    }
  | { readonly kind: 'not-in-order'; readonly why: string }
  /** More than one person may do at once, or within an hour: it may be asked again in so many seconds. By the server. */
  | {
      readonly kind: 'too-fast';
      readonly what: 'commands' | 'comments' | 'rows';
      readonly seconds: number;
    }
  /** As many as one person may ever have here, because they stay. By the server, whose operator can raise it. */
  | { readonly kind: 'ceiling'; readonly what: 'comments'; readonly limit: number };

export type RefusalKind = Refusal['kind'];
export type Decision =
  | { readonly ok: true; readonly acts: readonly Act[] }
  | { readonly ok: false; readonly refusal: Refusal };
