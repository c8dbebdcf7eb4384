// The silence procedure (Note by the President S/2017/507): a text, bound by its hash, is agreed unless a member breaks silence
// before a deadline by the server's clock. While it runs nobody changes the words under it. Whatever arrives late is kept and
// marked late. The deadline is an instant; in which zone a reader sees it is for the screen.
import type { ActOf } from '../act.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Paragraph, ParagraphId, ParagraphStatus } from '../paragraph.ts';
import type { SeatId } from '../people/seat.ts';
import { hashOfJson } from '../words/canonical-json.ts';
import { hashOfParagraph } from '../words/hash.ts';

export type SilenceId = string;

/** A message that broke the silence, or came too late to. */
export interface SilenceBreak {
  readonly seat: SeatId;
  /** Empty when it was told to the Chair only. */
  readonly reason: string;
  readonly isToChair: boolean;
  readonly isLate: boolean;
  readonly at: string;
  readonly act: number;
}

export interface Silence {
  readonly id: SilenceId;
  /** The paragraphs under it, in their order, with the status they had. */
  readonly under: readonly { readonly paragraph: ParagraphId; readonly was: ParagraphStatus }[];
  /** Whether that is the whole text. */
  readonly isWhole: boolean;
  /** The revision that is under it: the whole text, unchanged since it was frozen. Null: other words. */
  readonly revision: number | null;
  /** `hashOfParagraphs` of what is under it. */
  readonly hash: string;
  readonly recipients: readonly SeatId[];
  /** Whether those were all delegations of the roster. */
  readonly isToAll: boolean;
  readonly startedAt: string;
  readonly act: number;
  /** ISO 8601 in UTC; extensions move it. */
  readonly deadline: string;
  readonly extensions: readonly { readonly from: string; readonly to: string; readonly act: number }[];
  readonly requests: readonly { readonly seat: SeatId; readonly reason: string; readonly act: number }[];
  readonly breaks: readonly SilenceBreak[];
  readonly outcome: 'running' | 'agreed' | 'broken' | 'cancelled';
  /** The act that ended it; null while it runs. */
  readonly endedIn: number | null;
}

/** What a silence is bound to: the paragraphs under it, in their order. */
export function hashOfParagraphs(paragraphs: readonly Paragraph[]): string {
  return hashOfJson(paragraphs.map(hashOfParagraph));
}

/** The silence that runs now; one at a time. */
export function runningSilence({ silences }: Pick<NegotiationState, 'silences'>): Silence | undefined {
  return silences.find(({ outcome }) => outcome === 'running');
}

/** Whether a silence on the whole text passed unbroken, and the text is still the one that it was on. */
export function isAgreedBySilence({
  silences,
  paragraphs,
}: Pick<NegotiationState, 'silences' | 'paragraphs'>): boolean {
  const hash = hashOfParagraphs(paragraphs);
  return silences.some((one) => one.isWhole && one.outcome === 'agreed' && one.hash === hash);
}

/** The paragraphs that a start would put under silence; undefined when one of them is not there. */
export function paragraphsUnder(
  state: NegotiationState,
  chosen: readonly ParagraphId[] | null,
): readonly Paragraph[] | undefined {
  if (chosen === null) return state.paragraphs;
  const named = new Set(chosen);
  const paragraphs = state.paragraphs.filter(({ id }) => named.has(id));
  return paragraphs.length === named.size ? paragraphs : undefined;
}

/** The act that is due because the deadline has passed; null when none is. */
export function dueConclusion(state: NegotiationState, now: string): ActOf<'silence-concluded'> | null {
  const running = runningSilence(state);
  if (running === undefined || now < running.deadline) return null;
  return { kind: 'silence-concluded', silence: running.id, hash: running.hash };
}
