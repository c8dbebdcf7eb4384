// What a command is made from, judged on and sent with.
import type { Command } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import type { WhyNot } from './reasons.ts';
import type { RecordNow } from './record-now.ts';
import { createSlice, useSlice } from './slice.ts';
import type { LiveText } from './words/live-text.ts';

export interface Asker extends Pick<RecordNow, 'state' | 'live' | 'acts'> {
  /** The words as they are now, to hold a place in while others type. */
  readonly text: LiveText;
  /** Why a command of mine would be refused now. */
  readonly whyNot: WhyNot;
  send(command: Command): Promise<CommandAnswer>;
  /** Resolves when the act of this number has been folded here. */
  folded(n: number): Promise<void>;
  /** Resolves when the server has all I typed, and I have what it said before that. */
  caughtUp(): Promise<void>;
}

export const AskerContext = createSlice<Asker>();

export function useAsker(): Asker {
  return useSlice(AskerContext, 'useAsker');
}
