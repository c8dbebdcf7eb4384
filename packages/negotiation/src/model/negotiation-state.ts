// The state of a negotiation: what folding its record gives. Plain readonly data; see `evolve`.
import type { Reissue, Statement } from './aftermath.ts';
import type { Thread } from './comment.ts';
import type { Group } from './group.ts';
import type { Leftover } from './leftover.ts';
import type { Meeting } from './meeting.ts';
import type { Numbering } from './numbering.ts';
import type { Package } from './package.ts';
import type { Paragraph, ParagraphId } from './paragraph.ts';
import type { Revision } from './revision.ts';
import type { Delegation, Reading, SeatId, Seating } from './seat.ts';
import type { SettledPackage, Settlement } from './settlement.ts';
import type { Silence } from './silence.ts';

export type NegotiationId = string;

/** How a text was adopted: at a meeting, with its number, by a silence on the whole text, or without saying. */
export type AdoptedBy =
  | { readonly kind: 'meeting'; readonly number: string }
  | { readonly kind: 'silence' }
  | { readonly kind: 'unsaid' };

export type Phase =
  | { readonly kind: 'negotiating' }
  | { readonly kind: 'adopted'; readonly act: number; readonly at: string; readonly by: AdoptedBy }
  | { readonly kind: 'closed'; readonly act: number; readonly at: string; readonly reason: string };

export interface NegotiationState {
  readonly id: NegotiationId;
  readonly title: string;
  /** Symbol of the conclusions, e.g. `S/AC.51/2026/…`; may still be incomplete. */
  readonly symbol: string;
  /** The situation under review (a country), in words. */
  readonly situation: string;
  /** Symbol of the Secretary-General's report, e.g. `S/2026/…`; empty when unknown. */
  readonly reportSymbol: string;
  /** The Council year whose roster is seated. */
  readonly year: number;
  /** The member that holds the Chair, by seat; its national seat is separate. Null while there is no Chair. */
  readonly chairMember: SeatId | null;
  /** Whether that member holds it only until a Chair is appointed. */
  readonly isChairActing: boolean;
  /** Members who have left the Council while the file was open; their proposals keep their names. */
  readonly formerDelegations: readonly Delegation[];
  /** In English alphabetical order. */
  readonly delegations: readonly Delegation[];
  readonly people: readonly Seating[];
  /** What secretariat and observers may read. */
  readonly reading: { readonly secretariat: Reading; readonly observer: Reading };
  readonly paragraphs: readonly Paragraph[];
  /** The numbers that paragraphs keep until the next revision; null while they still follow the order alone. */
  readonly numbering: Numbering | null;
  /** The frozen whole texts, in order: Rev.1 first. */
  readonly revisions: readonly Revision[];
  readonly phase: Phase;
  /** Groups of delegations, in the order in which they were formed. */
  readonly groups: readonly Group[];
  /** Threads of comments for all, in the order in which they were begun. */
  readonly threads: readonly Thread[];
  /** Proposals that settlements left behind, until they are re-based or retired. */
  readonly leftovers: readonly Leftover[];
  /** Settlements that can be taken back, in the order in which they were made. */
  readonly settlements: readonly Settlement[];
  /** Packages that were settled and can be taken back. */
  readonly settledPackages: readonly SettledPackage[];
  /** Brackets that are tied to stand or fall together. */
  readonly packages: readonly Package[];
  /** Silence procedures, in the order in which they were started; one runs at a time. */
  readonly silences: readonly Silence[];
  readonly meetings: readonly Meeting[];
  /** How many readings have been opened. */
  readonly readings: number;
  /** The paragraph the table is at; null while it is at none. */
  readonly pointer: ParagraphId | null;
  /** What delegations stated after adoption. */
  readonly statements: readonly Statement[];
  /** Corrigenda and reissues of the adopted text. */
  readonly reissues: readonly Reissue[];
  /** How many acts have been folded; the next act has this number. */
  readonly acts: number;
  /** Hash of the last act; empty before the first. */
  readonly head: string;
}
