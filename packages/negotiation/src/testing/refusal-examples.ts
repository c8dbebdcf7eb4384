// At least one example of every kind of refusal, on one small state, for the sentences and for docs/MOVES.md.
import type { Refusal, RefusalKind } from '../model/refusal.ts';
import { COMMAND_KINDS } from '../moves/move-of.ts';
import { obstaclesTo } from '../views/closing/obstacles.ts';
import { bracketsIn } from '../words/segment-tree.ts';
import { paragraphAt, take } from './requests.ts';
import { given } from './scene.ts';

const scene = given('one', 'a [base: b | FRA: c] d').when(take('object', 'FRA')).by('RUS');

/** Two paragraphs, one bracket, one objection. */
export const exampleState = scene.state;
const [bracket] = bracketsIn(paragraphAt(exampleState, 2).segments);

/** At least one example of every kind; the type makes a missing kind an error. */
export const EXAMPLES: { readonly [K in RefusalKind]: readonly Extract<Refusal, { kind: K }>[] } = {
  'not-permitted': COMMAND_KINDS.map((doing) => ({ kind: 'not-permitted', doing, seat: 'FRA' })),
  stale: [
    ...(['span', 'wording', 'paragraph', 'order'] as const).map(
      (what) => ({ kind: 'stale', what, now: '' }) as const,
    ),
    ...(['span', 'wording', 'paragraph', 'order', 'text', 'package'] as const).map(
      (what) => ({ kind: 'stale', what, now: 'the words now' }) as const,
    ),
  ],
  unknown: (
    [
      'paragraph',
      'bracket',
      'wording',
      'leaf',
      'person',
      'seat',
      'negotiation',
      'citation',
      'passage',
    ] as const
  ).map((what) => ({ kind: 'unknown', what, id: 'x7' })),
  'bad-span': (['empty', 'crosses-a-bracket', 'out-of-range', 'splits-a-character', 'too-deep'] as const).map(
    (why) => ({
      kind: 'bad-span',
      why,
    }),
  ),
  objection: [
    { kind: 'objection', by: ['RUS'], words: 'c' },
    { kind: 'objection', by: ['RUS', 'CHN', 'USA'], words: '' },
    { kind: 'objection', by: ['RUS'], words: 'c', isInPackage: true },
  ],
  'open-brackets': [
    { kind: 'open-brackets', brackets: [bracket?.id ?? ''] },
    { kind: 'open-brackets', brackets: ['x1', 'x2'] },
  ],
  'paragraph-closed': [
    { kind: 'paragraph-closed', status: 'ad-ref' },
    { kind: 'paragraph-closed', status: 'agreed' },
    { kind: 'paragraph-closed', status: 'silence' },
  ],
  placeholders: [
    { kind: 'placeholders', placeholders: ['[placeholder: figures]'] },
    { kind: 'placeholders', placeholders: ['[placeholder: figures]', '[placeholder]'] },
  ],
  'in-package': [{ kind: 'in-package', name: 'verbs for dates' }],
  pending: [
    { kind: 'pending', by: ['FRA'] },
    { kind: 'pending', by: ['FRA', 'USA'] },
  ],
  'too-different': [{ kind: 'too-different', words: 'welcomes', other: 'condemns in the strongest terms' }],
  'under-silence': [
    { kind: 'under-silence', deadline: '2026-03-02T17:00:00.000Z' },
    { kind: 'under-silence', deadline: '2026-03-02T17:00:00.000Z', isNumbering: true },
  ],
  'paragraph-open': [{ kind: 'paragraph-open' }],
  'same-words': [
    { kind: 'same-words', wording: 'w1' },
    { kind: 'same-words', wording: bracket?.wordings[0]?.id ?? '' },
    { kind: 'same-words', wording: null },
    { kind: 'same-words', wording: null, isInText: true },
  ],
  'bad-text': (
    ['line-break', 'control-character', 'broken-character', 'unseen-character', 'turned'] as const
  ).map((why) => ({
    kind: 'bad-text',
    why,
  })),
  'not-a-sponsor': (
    ['withdraw', 'cite-precedent', 'rebase-proposal', 'confirm-proposal', 'retire-proposal'] as const
  ).map((doing) => ({ kind: 'not-a-sponsor', doing })),
  'already-a-sponsor': [{ kind: 'already-a-sponsor' }],
  'no-position': [{ kind: 'no-position' }],
  'no-reservation': [{ kind: 'no-reservation' }],
  obstacles: [{ kind: 'obstacles', obstacles: obstaclesTo(exampleState) }],
  over: [
    { kind: 'over', phase: 'adopted' },
    { kind: 'over', phase: 'closed' },
  ],
  'already-open': [{ kind: 'already-open', title: 'Maravia' }],
  'already-so': [{ kind: 'already-so' }],
  'already-seated': [{ kind: 'already-seated', seat: 'PAK' }],
  'last-chair': [{ kind: 'last-chair' }],
  missing: (
    [
      'title',
      'reason',
      'name',
      'paragraphs',
      'delegations',
      'symbol',
      'group-name',
      'members',
      'words',
      'note',
      'number',
      'deadline',
      'approach',
    ] as const
  ).map((what) => ({
    kind: 'missing',
    what,
  })),
  'too-long': (
    [
      'text',
      'runs',
      'all-text',
      'all-runs',
      'reason',
      'note',
      'name',
      'title',
      'paragraphs',
      'choices',
      'wordings',
      'leaves',
      'comment',
    ] as const
  ).map((what) => ({
    kind: 'too-long',
    what,
    limit: 20_000,
  })),
  'too-fast': [
    { kind: 'too-fast', what: 'commands', seconds: 1 },
    { kind: 'too-fast', what: 'comments', seconds: 12 },
    { kind: 'too-fast', what: 'rows', seconds: 600 },
  ],
  ceiling: [{ kind: 'ceiling', what: 'comments', limit: 5_000 }],
  'not-in-order': [{ kind: 'not-in-order', why: 'a paragraph cannot stand behind itself' }],
};
