// Every move of a negotiation as docs/MOVES.md lists it: what it is, when it may be made, and how it may be refused.
// Who may make it is in `rights.ts`; a test compares the refusals with those that really come (moves.test.ts).
import type { CommandKind } from '../command.ts';
import type { RefusalKind } from '../refusal.ts';
import { CHAIR_MOVES } from './chair-moves.ts';
import { OPEN, WHILE } from './move-times.ts';

/** A move for the table. */
export interface Move {
  readonly what: string;
  readonly when: string;
  /** Besides `not-permitted` and, once the negotiation has ended, `over`, which any move may meet. */
  readonly refusals: readonly RefusalKind[];
}

const ALWAYS = 'at any time, also after the end';

/** In the order of a negotiation's life. */
export const MOVES: Readonly<Record<CommandKind, Move>> = {
  'open-negotiation': {
    what: 'Open a negotiation with its masthead and roster',
    when: 'once',
    refusals: ['already-open', 'missing', 'too-long', 'bad-text', 'unknown', 'not-in-order'],
  },
  'seat-person': {
    what: 'Seat a person, or rename one who sits',
    when: ALWAYS,
    refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'already-seated', 'already-so'],
  },
  'unseat-person': {
    what: 'End a person’s seating',
    when: ALWAYS,
    refusals: ['unknown', 'already-so', 'last-chair'],
  },
  'allow-reading': {
    what: 'Let the secretariat or observers read the record, or the text only',
    when: ALWAYS,
    refusals: ['already-so'],
  },
  'add-paragraphs': {
    what: 'Add or import paragraphs, with their brackets',
    when: WHILE,
    refusals: [
      'missing',
      'too-long',
      'bad-text',
      'unknown',
      'bad-span',
      'same-words',
      'not-in-order',
      'under-silence',
    ],
  },
  'reshape-paragraph': {
    what: 'Change the kind or level of a paragraph',
    when: OPEN,
    refusals: ['unknown', 'paragraph-closed', 'stale', 'already-so'],
  },
  'move-paragraph': {
    what: 'Move a paragraph',
    when: OPEN,
    refusals: ['unknown', 'paragraph-closed', 'stale', 'not-in-order', 'already-so'],
  },
  'split-paragraph': {
    what: 'Split a paragraph outside its brackets',
    when: OPEN,
    refusals: ['unknown', 'paragraph-closed', 'stale', 'bad-span', 'too-long'],
  },
  'merge-paragraph': {
    what: 'Join a paragraph to the one before it',
    when: 'while both are open, no heading and a paragraph, and another place is proposed for one of them at most',
    refusals: ['unknown', 'paragraph-closed', 'stale', 'too-long', 'not-in-order'],
  },
  'delete-paragraph': {
    what: 'Delete a paragraph',
    when: 'while it is open, without brackets and reservations',
    refusals: ['unknown', 'paragraph-closed', 'stale', 'open-brackets', 'not-in-order'],
  },
  'open-bracket': {
    what: 'Bracket words, a bracket with what is around it, or a whole paragraph; with other wordings, the empty one to delete',
    when: OPEN,
    refusals: [
      'unknown',
      'paragraph-closed',
      'bad-span',
      'stale',
      'same-words',
      'too-long',
      'bad-text',
      'not-in-order',
    ],
  },
  'propose-wording': {
    what: 'Propose another wording in a bracket (from the Chair: a bridging wording)',
    when: OPEN,
    refusals: ['unknown', 'stale', 'same-words', 'too-long', 'bad-text', 'not-in-order'],
  },
  'propose-paragraph': {
    what: 'Propose a new paragraph',
    when: WHILE,
    refusals: ['under-silence', 'unknown', 'same-words', 'missing', 'too-long', 'bad-text', 'not-in-order'],
  },
  'propose-move': {
    what: 'Propose another place for a paragraph',
    when: OPEN,
    refusals: [
      'unknown',
      'paragraph-closed',
      'stale',
      'same-words',
      'already-so',
      'too-long',
      'bad-text',
      'not-in-order',
    ],
  },
  'propose-note': {
    what: 'Propose an editorial note, which changes no text',
    when: OPEN,
    refusals: [
      'unknown',
      'paragraph-closed',
      'stale',
      'missing',
      'same-words',
      'too-long',
      'bad-text',
      'not-in-order',
    ],
  },
  'cite-precedent': {
    what: 'Cite an earlier text for one’s wording (from the Chair: for the base text)',
    when: WHILE,
    refusals: ['unknown', 'missing', 'too-long', 'bad-text', 'not-a-sponsor', 'not-in-order', 'already-so'],
  },
  'withdraw-citation': {
    what: 'Withdraw a citation that one’s seat made (the Chair: any)',
    when: WHILE,
    refusals: ['unknown', 'not-in-order'],
  },
  'co-sponsor': {
    what: 'Co-sponsor a delegation’s wording',
    when: OPEN,
    refusals: ['unknown', 'stale', 'already-a-sponsor', 'not-in-order'],
  },
  withdraw: {
    what: 'Leave a wording; the last sponsor withdraws it',
    when: OPEN,
    refusals: ['unknown', 'stale', 'not-a-sponsor'],
  },
  'take-position': {
    what: 'Take or change a position on a wording',
    when: OPEN,
    refusals: ['unknown', 'stale', 'already-so', 'too-long', 'not-in-order'],
  },
  'withdraw-position': {
    what: 'Withdraw a position',
    when: OPEN,
    refusals: ['unknown', 'stale', 'no-position'],
  },
  settle: {
    what: 'Settle a bracket on one of its wordings',
    when: 'while its paragraph is open and nobody objects to that wording',
    refusals: ['unknown', 'stale', 'objection', 'in-package', 'too-long'],
  },
  'lift-reservation': {
    what: 'Lift a reservation that stayed when its bracket was settled',
    when: WHILE,
    refusals: ['unknown', 'stale', 'no-reservation'],
  },
  'freeze-revision': {
    what: 'Freeze the text as the next revision and number its paragraphs anew',
    when: 'while no silence runs',
    refusals: ['missing', 'too-long', 'under-silence', 'stale', 'already-so'],
  },
  'agree-ad-ref': {
    what: 'Record a paragraph as agreed ad ref',
    when: 'while it is open, without brackets and placeholders',
    refusals: ['unknown', 'already-so', 'paragraph-closed', 'stale', 'open-brackets', 'placeholders'],
  },
  agree: {
    what: 'Record a paragraph as agreed',
    when: 'once it is agreed ad ref',
    refusals: ['unknown', 'already-so', 'stale', 'paragraph-open', 'paragraph-closed', 'pending'],
  },
  reopen: {
    what: 'Reopen a paragraph',
    when: 'once it is agreed, ad ref or for good',
    refusals: ['unknown', 'missing', 'too-long', 'already-so', 'paragraph-closed', 'stale'],
  },
  adopt: {
    what: 'Adopt the text',
    when: 'once nothing stands in its way',
    refusals: ['bad-text', 'stale', 'obstacles', 'missing', 'not-in-order'],
  },
  'close-without-agreement': {
    what: 'Close the negotiation without agreement',
    when: WHILE,
    refusals: ['missing', 'too-long', 'stale'],
  },
  ...CHAIR_MOVES,
  'form-group': {
    what: 'Form a group of delegations (a delegation: one that it belongs to)',
    when: WHILE,
    refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'not-in-order'],
  },
  'leave-group': {
    what: 'Leave a group; with one member left it ends',
    when: WHILE,
    refusals: ['unknown', 'not-in-order'],
  },
  comment: {
    what: 'Comment for all on a paragraph, a bracket or quoted words, or answer in a thread',
    when: WHILE,
    refusals: ['unknown', 'missing', 'too-long', 'bad-text', 'bad-span', 'stale', 'not-in-order'],
  },
  'withdraw-comment': {
    what: 'Withdraw a comment of one’s seat; the record keeps its words',
    when: WHILE,
    refusals: ['unknown', 'already-so', 'not-in-order'],
  },
  'close-thread': {
    what: 'Close a thread',
    when: WHILE,
    refusals: ['unknown', 'already-so', 'not-in-order'],
  },
  'reopen-thread': {
    what: 'Reopen a thread',
    when: WHILE,
    refusals: ['unknown', 'already-so', 'not-in-order'],
  },
};
