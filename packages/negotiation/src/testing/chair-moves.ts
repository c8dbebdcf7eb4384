// What the Chair does, what delegations answer to it, and what time does, for docs/MOVES.md.
import { OPEN, WHILE } from './move-times.ts';
import type { Move } from './moves.ts';
import type { CHAIR_KINDS } from './random-chair.ts';

export const CHAIR_MOVES: Readonly<Record<(typeof CHAIR_KINDS)[number], Move>> = {
  'tie-package': {
    what: 'Tie brackets into a package that stands or falls together',
    when: OPEN,
    refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'stale', 'in-package', 'not-in-order'],
  },
  'untie-package': { what: 'Untie a package', when: WHILE, refusals: ['unknown'] },
  'accept-package': {
    what: 'Lift what one has against the wordings of a package, on condition that it is settled whole',
    when: 'while it is tied',
    refusals: ['unknown', 'stale', 'already-so'],
  },
  'withdraw-acceptance': {
    what: 'Take such a conditional lifting back',
    when: 'while it is tied',
    refusals: ['unknown', 'no-position'],
  },
  'settle-package': {
    what: 'Settle all brackets of a package',
    when: 'while nobody objects who has not accepted the package',
    refusals: ['unknown', 'stale', 'objection'],
  },
  'unify-wordings': {
    what: 'Unify proposals that say nearly the same, with all their sponsors, giving approach and rationale',
    when: OPEN,
    refusals: ['missing', 'too-long', 'unknown', 'stale', 'not-in-order', 'too-different'],
  },
  'revise-bridging': {
    what: 'Put the next version of a bridging wording on the table',
    when: OPEN,
    refusals: ['too-long', 'bad-text', 'unknown', 'stale', 'same-words', 'not-in-order'],
  },
  'rebase-proposal': {
    what: 'Put a proposal that a settlement left behind on other words (its sponsors, or the Chair)',
    when: 'while the paragraph of those words is open',
    refusals: ['unknown', 'not-a-sponsor', 'paragraph-closed', 'bad-span', 'stale', 'same-words', 'too-long'],
  },
  'confirm-proposal': {
    what: 'Confirm such a proposal: it stands again, on the words that took its place (its sponsors, or the Chair)',
    when: 'while the paragraph of those words is open',
    refusals: [
      'unknown',
      'not-a-sponsor',
      'not-in-order',
      'paragraph-closed',
      'stale',
      'bad-span',
      'same-words',
      'too-long',
    ],
  },
  'retire-proposal': {
    what: 'Retire such a proposal (its sponsors, or the Chair)',
    when: WHILE,
    refusals: ['missing', 'too-long', 'unknown', 'not-a-sponsor'],
  },
  'hold-paragraph': {
    what: 'Hold a paragraph: agreed pending one’s delegation',
    when: 'while it is agreed ad ref',
    refusals: ['missing', 'too-long', 'unknown', 'stale', 'paragraph-open', 'paragraph-closed', 'already-so'],
  },
  'release-paragraph': { what: 'Release it', when: WHILE, refusals: ['unknown', 'not-in-order'] },
  'park-paragraph': {
    what: 'Park a paragraph with a small group of delegations',
    when: OPEN,
    refusals: ['too-long', 'unknown', 'not-in-order', 'missing', 'paragraph-closed', 'stale', 'already-so'],
  },
  'unpark-paragraph': {
    what: 'Bring it back to the table',
    when: WHILE,
    refusals: ['unknown', 'already-so'],
  },
  'open-meeting': {
    what: 'Open a meeting: formal with its number, informal, informal informals',
    when: 'while none is open',
    refusals: ['too-long', 'bad-text', 'missing', 'not-in-order'],
  },
  'note-attendance': {
    what: 'Note who attends the meeting',
    when: 'while one is open',
    refusals: ['unknown', 'not-in-order', 'already-so'],
  },
  'close-meeting': { what: 'Close the meeting', when: 'while one is open', refusals: ['not-in-order'] },
  'open-reading': { what: 'Open the next reading', when: WHILE, refusals: [] },
  'point-to': {
    what: 'Say at which paragraph the table is',
    when: WHILE,
    refusals: ['unknown', 'already-so'],
  },
  'start-silence': {
    what: 'Put the text, or paragraphs of it, under silence until a deadline',
    when: 'while they have no brackets and no placeholders, nobody holds them, and no silence runs',
    refusals: [
      'unknown',
      'missing',
      'not-in-order',
      'stale',
      'open-brackets',
      'placeholders',
      'paragraph-closed',
      'pending',
    ],
  },
  'request-extension': {
    what: 'Ask for more time',
    when: 'while the silence runs',
    refusals: ['missing', 'too-long', 'unknown', 'not-in-order'],
  },
  'extend-silence': {
    what: 'Extend a silence',
    when: 'while it runs',
    refusals: ['unknown', 'missing', 'not-in-order'],
  },
  'break-silence': {
    what: 'Break silence, for all to read or for the Chair only; too late, it is kept and changes nothing',
    when: 'while the negotiation lasts; too late, also once the text is adopted',
    refusals: ['missing', 'too-long', 'unknown', 'not-in-order', 'already-so'],
  },
  'cancel-silence': {
    what: 'Call a silence off',
    when: 'while it runs',
    refusals: ['missing', 'too-long', 'unknown', 'not-in-order'],
  },
  'hand-over-chair': {
    what: 'Hand the Chair over to another member, for good or acting, or to nobody yet',
    when: WHILE,
    refusals: ['unknown', 'not-in-order', 'already-so'],
  },
  'change-roster': {
    what: 'Seat the roster of another year; old proposals keep their author, positions of those who left no longer count',
    when: 'while no silence runs',
    refusals: ['missing', 'too-long', 'bad-text', 'not-in-order', 'already-so'],
  },
  'change-masthead': {
    what: 'Change title, symbols or situation',
    when: WHILE,
    refusals: ['missing', 'too-long', 'bad-text', 'already-so'],
  },
  'make-statement': {
    what: 'Explain one’s position, dissociate oneself, or state something, beside the adopted text',
    when: 'once it is adopted',
    refusals: ['missing', 'too-long', 'bad-text', 'not-in-order'],
  },
  reissue: {
    what: 'Issue a corrigendum, or the adopted text again',
    when: 'once it is adopted',
    refusals: ['missing', 'too-long', 'bad-text', 'unknown', 'not-in-order'],
  },
};
