// All kinds of commands, as a list to go through.
import type { CommandKind } from './command.ts';

/** In the order of a negotiation's life. */
export const COMMAND_KINDS = [
  'open-negotiation',
  'seat-person',
  'unseat-person',
  'allow-reading',
  'add-paragraphs',
  'reshape-paragraph',
  'move-paragraph',
  'split-paragraph',
  'merge-paragraph',
  'delete-paragraph',
  'open-bracket',
  'propose-wording',
  'co-sponsor',
  'withdraw',
  'take-position',
  'withdraw-position',
  'settle',
  'lift-reservation',
  'agree-ad-ref',
  'agree',
  'reopen',
  'adopt',
  'close-without-agreement',
  'form-group',
  'leave-group',
] as const satisfies readonly CommandKind[];
