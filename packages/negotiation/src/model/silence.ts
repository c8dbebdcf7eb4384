// The silence procedure (Note by the President S/2017/507): a text, bound by its hash, is agreed unless a member breaks silence
// before a deadline by the server’s clock. While it runs nobody changes the words under it. Whatever arrives late is kept and
// marked late. The deadline is an instant; in which zone a reader sees it is for the screen.
import type { ParagraphId, ParagraphStatus } from './paragraph.ts';
import type { SeatId } from './seat.ts';

type SilenceId = string;

/** A message that broke the silence, or came too late to. */
interface SilenceBreak {
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
