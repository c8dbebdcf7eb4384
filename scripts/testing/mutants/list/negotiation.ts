// Ways to break the domain: who may, what counts, what stands in the way, and what the record holds.
import { type Mutant, mutantsOf } from '../mutant.ts';

export const NEGOTIATION: readonly Mutant[] = mutantsOf('packages/negotiation', [
  [
    'a lifted reservation is ignored when its paragraph vanishes',
    "({ stance, seat }) => stance === 'reserve' && !lifted.includes(seat)",
    "({ stance }) => stance === 'reserve'",
    ['settle-package'],
  ],
  [
    'a reservation that stands does not keep a paragraph without words',
    'if (!leavesNothing || isReserved || !mayVanish(paragraph)) return [];',
    'if (!leavesNothing || !mayVanish(paragraph)) return [];',
    ['propose-paragraph', 'paragraphs', 'closing'],
  ],
  [
    'an acceptance of a delegation that left still counts',
    'acceptances: tied.acceptances.filter(({ seat }) => stays(seat)),',
    'acceptances: tied.acceptances,',
    ['settle-package'],
  ],
  [
    'a hold of a delegation that left still counts',
    'holds: paragraph.holds.filter(({ seat }) => stays(seat)),',
    'holds: paragraph.holds,',
    ['office'],
  ],
  [
    'a command may hold what its schema does not know',
    "z.strictObject({ kind: z.literal('settle-package'), package: id, expected: hash })",
    "z.object({ kind: z.literal('settle-package'), package: id, expected: hash })",
    ['command-schema', 'published-schema'],
  ],
  [
    'a reservation that was lifted stays when its wording is settled',
    'kind === null || on !== hash || lifted.includes(seat) ? []',
    'kind === null || on !== hash ? []',
    ['package'],
  ],
  [
    'a bracket that is only lifted leaves reservations',
    'if (isBracketLifted === true) return [];',
    '',
    ['lift-bracket'],
  ],
  [
    'a lapsed position counts',
    'return wording.positions.filter((position) => position.hash === hash);',
    'return wording.positions.filter((position) => hash !== position.note);',
    ['take-position', 'standings'],
  ],
  [
    'a reservation stands in nobody’s way',
    'return [...open, ...brackets, ...unfilled, ...pending, ...held];',
    'return [...open, ...brackets, ...unfilled, ...pending];',
    ['closing'],
  ],
  [
    'a hold does not keep a paragraph from being agreed',
    "if (by.length > 0) return refuse({ kind: 'pending', by });\n      return accept({ kind: 'agreed'",
    "return accept({ kind: 'agreed'",
    ['holding'],
  ],
  [
    'a placeholder does not keep a paragraph from being agreed ad ref',
    "if (placeholders.length > 0) return refuse({ kind: 'placeholders', placeholders });\n      const old",
    'const old',
    ['placeholders', 'closing'],
  ],
  [
    'an acceptance stays after its seat objected again',
    '.filter((acceptance) => acceptance.hash === hash && !isTakenBack(acceptance))',
    '.filter((acceptance) => acceptance.hash === hash)',
    ['package'],
  ],
  [
    'an acceptance stays after the words changed',
    '.filter((acceptance) => acceptance.hash === hash && !isTakenBack(acceptance))',
    '.filter((acceptance) => !isTakenBack(acceptance))',
    ['package'],
  ],
  [
    'a package outlives a wording that was withdrawn',
    "  'wording-withdrawn',\n  'wordings-unified',",
    "  'wordings-unified',",
    ['package'],
  ],
  [
    'a bracket is lifted over the position of another seat',
    'sponsors.every((sponsor) => sponsor === seat) && positions.every((one) => one.seat === seat);',
    'sponsors.every((sponsor) => sponsor === seat);',
    ['lift-bracket'],
  ],
  [
    'a break at the very deadline is in time',
    "now >= silence.deadline || state.phase.kind !== 'negotiating'",
    "now > silence.deadline || state.phase.kind !== 'negotiating'",
    ['silence'],
  ],
  [
    'a break that comes too late ends the silence',
    "return isRunning && !isLate ? endSilence(noted, act.silence, 'broken', n) : noted;",
    "return isRunning ? endSilence(noted, act.silence, 'broken', n) : noted;",
    ['silence'],
  ],
  [
    'two silences run at a time',
    "return refuse({ kind: 'not-in-order', why: 'a silence is running already; it has to end first' });",
    '{}',
    ['silence'],
  ],
  [
    'a seat types in a paragraph under silence',
    "return place?.paragraph.status === 'open' && ownersOf(place.within).includes(seat);",
    "return place?.paragraph.status !== 'agreed' && ownersOf(place?.within ?? []).includes(seat);",
    ['silence', 'closing'],
  ],
  [
    'a delegation of no seat has rights',
    "return seatKind(seat) !== 'delegation' || state.delegations.some((delegation) => delegation.seat === seat);",
    'return state !== null && seatKind(seat) !== null;',
    ['office', 'seat-person'],
  ],
  [
    'a comment is taken back by another seat',
    'if (comment.seat !== seat) {',
    'if (comment.seat === null) {',
    ['comment'],
  ],
  [
    'a group of one goes on',
    'return members.length < 2 ? [] : [{ ...group, members }];',
    'return members.length < 1 ? [] : [{ ...group, members }];',
    ['form-group'],
  ],
  [
    'a changed act is taken for the one that was sealed',
    "if (hashOfJson(unsealed) !== hash) return { ok: false, n, why: 'hash' };",
    '',
    ['record'],
  ],
  [
    'after the end, what may come after an adoption may come after a failure too',
    "return afterwards === 'always' || (afterwards === 'adopted' && phase === 'adopted');",
    "return afterwards === 'always' || (afterwards === 'adopted' && phase !== null);",
    ['laws', 'aftermath', 'silence'],
  ],
]);
