// What a reminder does: it leads to what it names, wherever in the room its reader is, and gives it the keyboard.
import type { Focus } from '../../session/in-hand.ts';

/** Discusses a place (null: the comments without one); `targets` are what of it the reminder means, in the order of wish. */
export type Remind = (focus: Focus | null, ...targets: readonly string[]) => void;

export const ASKED = '.side .heard-from-you .button';
export const LAPSED = '.side .lapsed-position[data-lapsed] .button';
export const STANCE_CHOICE = '.side .stance-choice [tabindex="0"], .side .stance-choice input';
export const TALK = '.side [aria-label="Talk"]';
export const PANEL = '.side .panel';
