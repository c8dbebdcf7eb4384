// Meetings: dated events in the record. What is recorded between a meeting’s opening and its close was done at it.
import type { SeatId } from './seat.ts';

/** Formal meetings have a number; most of the text is made in informals between them, and in informal informals. */
export const MEETING_FORMS = ['formal', 'informal', 'informal-informal'] as const;
export type MeetingForm = (typeof MEETING_FORMS)[number];
export type MeetingId = string;

export interface Meeting {
  readonly id: MeetingId;
  readonly form: MeetingForm;
  /** E.g. "67th"; empty for informals. */
  readonly number: string;
  readonly room: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly attendance: readonly SeatId[];
  /** The acts that opened and closed it. */
  readonly from: number;
  readonly to: number | null;
}
