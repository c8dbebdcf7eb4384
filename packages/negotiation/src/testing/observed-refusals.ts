// Which refusals each kind of command really meets: plausible commands of random negotiations, each also spoilt in every way
// that a mistaken or hurried person (or a hostile client) could spoil it.
import { decide } from '../judge/decide.ts';
import type { Command, CommandKind } from '../model/command.ts';
import { LIMITS } from '../model/limits.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Paragraph } from '../model/paragraph.ts';
import type { RefusalKind } from '../model/refusal.ts';
import type { RichText } from '../model/rich-text.ts';
import type { SeatId } from '../model/seat.ts';
import { COMMAND_KINDS } from '../moves/move-of.ts';
import { hashOfParagraphs } from '../views/silence/silence.ts';
import { hashOfParagraph, hashOfSegments, hashOfText } from '../words/hash.ts';
import { firstLeaf, paragraphLeaves } from '../words/segment-tree.ts';
import { tryCornerCases } from './corner-cases.ts';
import { oneOf, type Random, seededRandom } from './random.ts';
import { everySeat, randomCommand } from './random-command.ts';
import { proposeCommand } from './random-command-by-kind.ts';
import { randomEdit } from './random-edit.ts';
import { Table } from './table.ts';

/** Values that a field of any name may be given in place of its own. */
const ODD_VALUES: readonly unknown[] = [
  '',
  ' ',
  'nobody',
  'x'.repeat(2_001),
  'x'.repeat(20_001),
  'half a \ud83d',
  [],
  [{ text: 'one\ntwo' }],
  [{ text: ' ' }],
  [{ text: 'x'.repeat(20_001) }],
  ['FRA', 'FRA'],
  ['FRA', 'XKX'],
  'chair',
  ['FRA', 'chair'],
  ['FRA', 'observer'],
];

const ODD_PARAGRAPHS = [null, [], ['nobody']];

const ODD_WORDINGS: readonly (readonly RichText[])[] = [
  [[{ text: 'the same' }], [{ text: 'the same' }]],
  [[{ text: 'one\ntwo' }]],
];

/** All refusals met, by kind of command, in so many negotiations from a seed on. */
export function observedRefusals(
  first: number,
  seeds: number,
  steps: number,
): ReadonlyMap<CommandKind, ReadonlySet<RefusalKind>> {
  const observed = new Map<CommandKind, Set<RefusalKind>>(COMMAND_KINDS.map((kind) => [kind, new Set()]));
  const tryOn = (state: NegotiationState | null, seat: SeatId, command: Command) => {
    let ids = 0;
    const newId = (prefix: string) => `${prefix}-new-${++ids}`;
    const decision = decide(state, command, { seat, person: `person-${seat}`, newId, now: nowOf(state) });
    if (!decision.ok) observed.get(command.kind)?.add(decision.refusal.kind);
  };
  tryCornerCases(tryOn);
  for (let seed = first; seed < first + seeds; seed += 1) {
    const random = seededRandom(seed);
    const table = new Table();
    for (let step = 0; step < steps; step += 1) {
      const edit = random() < 0.2 ? randomEdit(table.state, random) : null;
      if (edit !== null) table.note(edit.authors[0]?.seat ?? 'chair', edit);
      tryEveryKind(table, random, tryOn);
      const { seat, command } = randomCommand(table.state, random);
      if (['adopt', 'close-without-agreement'].includes(command.kind) && step < steps - 5) continue;
      table.give(seat, command);
      tryOn(table.state, seat, command); // Twice is once too often.
    }
    if (seed % 10 === 0) {
      addLongWords(table, tryOn);
      afterAdoption(random, tryOn);
    }
    table.give('chair', {
      kind: 'close-without-agreement',
      reason: 'late',
      expected: hashOfText(table.state),
    });
    tryEveryKind(table, random, tryOn);
  }
  return observed;
}

/** The time of the test table, which records an act a second. */
function nowOf(state: NegotiationState | null): string {
  return new Date(Date.UTC(2026, 0, 5, 10) + (state?.acts ?? 0) * 1000).toISOString();
}

type Try = (state: NegotiationState | null, seat: SeatId, command: Command) => void;

/** What can be tried while the whole text is under silence, which is then called off. */
function underSilence(table: Table, random: Random, tryOn: Try): void {
  const { paragraphs, delegations } = table.state;
  table.give('chair', {
    kind: 'start-silence',
    paragraphs: null,
    recipients: delegations.map(({ seat }) => seat),
    deadline: '2026-02-01T17:00:00.000Z',
    expected: hashOfParagraphs(paragraphs),
  });
  for (let time = 0; time < 10; time += 1) tryEveryKind(table, random, tryOn);
  const [silence] = table.state.silences;
  if (silence !== undefined)
    table.give('chair', { kind: 'cancel-silence', silence: silence.id, reason: 'only a try' });
}

/** What can be tried once a text is adopted. */
function afterAdoption(random: Random, tryOn: Try): void {
  const table = new Table();
  const draft = { kind: 'plain', level: 1, text: [{ text: 'one' }] } as const;
  table.give('chair', { kind: 'add-paragraphs', after: null, drafts: [draft], source: 'draft' });
  const [paragraph] = table.state.paragraphs;
  if (paragraph === undefined) return;
  underSilence(table, random, tryOn);
  const on = { paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
  table.give('chair', { kind: 'agree-ad-ref', ...on });
  table.give('chair', { kind: 'agree', ...on });
  table.give('chair', { kind: 'adopt', expected: hashOfText(table.state) });
  for (let time = 0; time < 20; time += 1) tryEveryKind(table, random, tryOn);
}

function tryEveryKind({ state }: Table, random: Random, tryOn: Try): void {
  for (const kind of COMMAND_KINDS) {
    const proposal = proposeCommand(kind, state, random);
    if (proposal === null) continue;
    const { seat, command } = proposal;
    const spoilt = spoil(command, state, random);
    tryOn(state, seat, command);
    tryOn(state, oneOf(random, everySeat(state)) ?? seat, command);
    tryOn(state, seat, spoilt);
    if (kind === 'open-negotiation') tryOn(null, seat, spoilt);
  }
}

/** The command with one of its fields, or a field within one, made odd. Fields keep their type, as the wire's schema sees to that. */
function spoil(command: Command, state: NegotiationState, random: Random): Command {
  const names = Object.keys(command).filter((name) => name !== 'kind');
  const name = oneOf(random, names);
  if (name === undefined) return command;
  const fields: Readonly<Record<string, unknown>> = { ...command };
  const special = name === 'wordings' ? ODD_WORDINGS : name === 'paragraphs' ? ODD_PARAGRAPHS : null;
  const value = special === null ? odd(fields[name], state, random) : oneOf<unknown>(random, special);
  return { ...command, [name]: value };
}

const LONG: RichText = [{ text: 'x'.repeat(LIMITS.textLength) }];

/** Two paragraphs that are too long to be joined, a wording that is too long to be settled on, and a bracket to be lifted. */
function addLongWords(table: Table, tryOn: Try): void {
  const drafts = [LONG, LONG, [{ text: 'x' }]].map((text) => ({ kind: 'plain', level: 1, text }) as const);
  table.give('chair', { kind: 'add-paragraphs', after: null, drafts, source: 'draft' });
  const merging = (into: Paragraph | undefined, joined: Paragraph | undefined): Command => ({
    kind: 'merge-paragraph',
    paragraph: joined?.id ?? '',
    into: into?.id ?? '',
    expected: joined === undefined ? '' : hashOfParagraph(joined),
    expectedInto: into === undefined ? '' : hashOfParagraph(into),
  });
  const [first, second, third] = table.state.paragraphs;
  tryOn(table.state, 'chair', merging(first, second));
  table.give('chair', merging(second, third));
  const grown = table.state.paragraphs[1];
  if (grown === undefined) return;
  const leaf = firstLeaf(grown.segments).id;
  const [from, to] = [
    { leaf, offset: 0 },
    { leaf, offset: 1 },
  ];
  table.give('chair', { kind: 'open-bracket', from, to, expected: 'x', reason: '', wordings: [LONG] });
  const open = table.state.paragraphs[1]?.segments[1];
  const wording = open?.kind === 'bracket' ? open.wordings[1] : undefined;
  if (open === undefined || wording === undefined) return;
  const expected = hashOfSegments(wording.segments);
  tryOn(table.state, 'chair', { kind: 'settle', bracket: open.id, wording: wording.id, expected });
  const base = open.kind === 'bracket' ? open.wordings[0]?.segments : undefined;
  if (base === undefined) return;
  const authors = [{ seat: 'chair', person: 'person-chair', length: LIMITS.textLength }];
  const typed = {
    paragraph: grown.id,
    leaf: firstLeaf(base).id,
    at: 0,
    removed: [],
    inserted: LONG,
    authors,
  };
  table.note('chair', { kind: 'leaf-edited', ...typed });
  const now = table.state.paragraphs[1]?.segments[1];
  const longer = now?.kind === 'bracket' ? now.wordings[0]?.segments : undefined;
  if (longer === undefined) return;
  tryOn(table.state, 'chair', { kind: 'lift-bracket', bracket: open.id, expected: hashOfSegments(longer) });
}

function odd(value: unknown, state: NegotiationState, random: Random): unknown {
  if (typeof value === 'string' && random() < 0.4) return someId(state, random);
  if (typeof value === 'number') return random() < 0.5 ? value + 1_000_000 : value + 1;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const name = oneOf(random, Object.keys(value));
    const fields: Readonly<Record<string, unknown>> = { ...value };
    return name === undefined ? value : { ...value, [name]: odd(fields[name], state, random) };
  }
  if (Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null && 'seat' in value[0]) {
    const [first, ...more] = value;
    return oneOf(random, [
      [],
      [first, first, ...more],
      [{ ...first, seat: 'chair' }, ...more],
      [{ ...first, name: 'x'.repeat(2_001) }, ...more],
      [{ ...first, name: 'a name turned \u202eround' }, ...more],
    ]);
  }
  if (Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null && 'level' in value[0]) {
    return oneOf(random, [
      [],
      Array.from({ length: 501 }, () => value[0]),
      [{ ...value[0], text: [{ text: 'a\nb' }] }],
    ]);
  }
  if (Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null && !('text' in value[0])) {
    const [first, ...more] = value;
    if (Array.isArray(first)) return value;
    return oneOf(random, [[], [first], [first, first], [odd(first, state, random), ...more]]);
  }
  const isList = Array.isArray(value);
  const fitting = ODD_VALUES.filter((candidate) => {
    if (!isList) return typeof candidate === 'string';
    if (!Array.isArray(candidate)) return false;
    const [had, has]: readonly unknown[] = [value[0], candidate[0]];
    return (
      has === undefined ||
      (had !== undefined && typeof had === typeof has && Array.isArray(had) === Array.isArray(has))
    );
  });
  return oneOf(random, fitting) ?? value;
}

/** The id of something that is there, and mostly is something else. */
function someId({ paragraphs, people, delegations }: NegotiationState, random: Random): string {
  const leaf = oneOf(random, paragraphs.flatMap(paragraphLeaves))?.id ?? '';
  const ids = [
    leaf,
    leaf,
    leaf,
    ...paragraphs.map(({ id }) => id),
    ...people.map(({ person }) => person),
    ...delegations.map(({ seat }) => seat),
  ];
  return oneOf(random, ids) ?? 'nobody';
}
