// Ways to break the facts, the demonstrations and the wire.
import { type Mutant, mutantsOf } from '../mutant.ts';

export const REFERENCE: readonly Mutant[] = mutantsOf('packages/reference', [
  [
    'the African members include a permanent one',
    '!permanent && AFRICAN_GROUP.has(seat)',
    'permanent || AFRICAN_GROUP.has(seat)',
    ['standing-groups'],
  ],
  [
    'a group of one is a group',
    '.filter(({ members }) => members.length > 1);',
    '.filter(({ members }) => members.length > 0);',
    ['standing-groups'],
  ],
  [
    'a code stands on two lines',
    'if (taken.has(seat)) return wrong(',
    "if (seat === '') return wrong(",
    ['roster-lines'],
  ],
  ['a body has two members', 'const FEWEST_MEMBERS = 3;', 'const FEWEST_MEMBERS = 2;', ['roster-lines']],
  [
    'the roster is in no order',
    'collator.compare(a.name, b.name)',
    'collator.compare(b.name, a.name)',
    ['rosters'],
  ],
]);

export const SCENARIOS: readonly Mutant[] = mutantsOf('packages/scenarios', [
  [
    'the observer has no person',
    "{ person: 'observer', name: 'Observer', seat: 'observer' },",
    '',
    ['demonstration'],
  ],
  [
    'the model negotiation is not adopted',
    "{ name: 'adoption', story: adoptionStory },",
    '',
    ['model-negotiation'],
  ],
]);

export const PROTOCOL: readonly Mutant[] = mutantsOf('packages/protocol', [
  ['an act has half a number', 'acts: z.array(z.int().min(0)),', 'acts: z.array(z.number()),', ['message']],
  [
    'an envelope may hold what nobody knows',
    'z.strictObject({ id: plainId, command: commandSchema })',
    'z.object({ id: plainId, command: commandSchema })',
    ['envelope'],
  ],
  [
    'a saying may hold what nobody knows',
    "z.strictObject({ kind: z.literal('unsay'), saying: id })",
    "z.object({ kind: z.literal('unsay'), saying: id })",
    ['envelope'],
  ],
  [
    'a refusal needs no reason',
    'z.object({ leaf: z.string().nullable(), why: z.string() })',
    'z.object({ leaf: z.string().nullable() })',
    ['message'],
  ],
]);
