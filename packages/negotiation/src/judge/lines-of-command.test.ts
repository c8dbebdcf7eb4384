import { expect, it } from 'vitest';
import type { Command } from '../model/command.ts';
import { given } from '../testing/scene.ts';
import { OPENING } from '../testing/table.ts';
import { decide } from './decide.ts';

const TURNED = 'a name turned \u202eround';
const { state } = given('one');
const asking = { person: 'p-1', newId: (prefix: string) => `${prefix}-1`, now: '2026-01-01T00:00:00.000Z' };

function refusalOf(command: Command, seat = 'chair') {
  const decision = decide(command.kind === 'open-negotiation' ? null : state, command, { ...asking, seat });
  return decision.ok ? null : decision.refusal;
}

const masthead = { title: 'T', symbol: 'S', situation: 'S', reportSymbol: 'R' };
const [first, ...others] = OPENING.delegations;
if (first === undefined) throw new Error('no delegation');
const precedent = { symbol: 'S/RES/1', year: 2018, paragraph: '4', words: 'words' };

const commands: readonly Command[] = [
  ...(['title', 'symbol', 'situation', 'reportSymbol', 'negotiation'] as const).map(
    (field): Command => ({ ...OPENING, [field]: TURNED }),
  ),
  ...(['seat', 'name', 'code'] as const).map(
    (field): Command => ({ ...OPENING, delegations: [{ ...first, [field]: TURNED }, ...others] }),
  ),
  ...(['title', 'symbol', 'situation', 'reportSymbol'] as const).map(
    (field): Command => ({ kind: 'change-masthead', ...masthead, [field]: TURNED }),
  ),
  { kind: 'change-roster', year: 2027, delegations: [{ ...first, name: TURNED }, ...others] },
  { kind: 'seat-person', person: 'p-2', name: TURNED, seat: 'observer' },
  { kind: 'seat-person', person: TURNED, name: 'Ada', seat: 'observer' },
  { kind: 'form-group', code: 'G\u200b', name: 'Friends', members: ['FRA', 'CHN'] },
  { kind: 'form-group', code: 'G', name: TURNED, members: ['FRA', 'CHN'] },
  { kind: 'tie-package', name: TURNED, choices: [] },
  { kind: 'open-meeting', form: 'formal', number: '1\n2', room: '' },
  { kind: 'open-meeting', form: 'formal', number: '1', room: TURNED },
  { kind: 'adopt', expected: 'x', by: { kind: 'meeting', number: TURNED } },
  {
    kind: 'cite-precedent',
    on: { paragraph: 'p-1', passage: 'one' },
    precedent: { ...precedent, symbol: TURNED },
  },
  {
    kind: 'cite-precedent',
    on: { paragraph: 'p-1', passage: 'one' },
    precedent: { ...precedent, paragraph: TURNED },
  },
];

it.each(commands.map((command) => [command.kind, command] as const))(
  'refuses %s with a character that does not show',
  (_, command) => {
    expect(refusalOf(command)).toEqual({ kind: 'bad-text', why: 'unseen-character' });
  },
);

it('leaves words that are said at length to rules of their own', () => {
  const comment: Command = {
    kind: 'comment',
    on: { paragraph: state.paragraphs[0]?.id ?? '', bracket: null, quote: null },
    words: 'two\nlines',
    mentions: [],
  };
  expect(refusalOf(comment)).toBeNull();
});
