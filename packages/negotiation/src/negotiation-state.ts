// The state of a negotiation: what folding its record gives. Plain readonly data; see `evolve`.

import type { Thread } from './comment.ts';
import type { Group } from './group.ts';
import type { Numbering } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import type { Revision } from './revision.ts';
import type { Delegation, Reading, SeatId, Seating } from './seat.ts';

export type NegotiationId = string;

export type Phase =
  | { readonly kind: 'negotiating' }
  | { readonly kind: 'adopted'; readonly act: number; readonly at: string }
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
  /** How many acts have been folded; the next act has this number. */
  readonly acts: number;
  /** Hash of the last act; empty before the first. */
  readonly head: string;
}
