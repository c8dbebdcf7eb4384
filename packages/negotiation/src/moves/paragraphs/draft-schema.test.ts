import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../model/limits.ts';
import { commandSchema } from '../schemas.ts';

const text = [{ text: 'The Group welcomes it' }];
const bracket = { from: 10, to: 18, wordings: [{ text: [{ text: 'notes' }], noted: ['FRA'] }] };
const importing = (draft: object, more: object = {}) => ({
  kind: 'add-paragraphs',
  after: null,
  source: 'import',
  drafts: [{ kind: 'numbered', level: 1, text, ...draft }],
  ...more,
});

describe('drafts from outside', () => {
  it('may bring brackets, and say what they were read from', () => {
    const from = { name: 'проект.txt', hash: 'a'.repeat(64) };
    const command = importing(
      { brackets: [{ ...bracket, within: [{ ...bracket, wordings: [] }] }] },
      { from },
    );
    expect(commandSchema.parse(command)).toEqual(command);
    expect(commandSchema.parse(importing({}))).toEqual(importing({}));
  });

  it.each([
    ['a place that is no whole number', { brackets: [{ ...bracket, from: 0.5 }] }],
    ['a place in front of the words', { brackets: [{ ...bracket, from: -1 }] }],
    ['a field too many', { brackets: [{ ...bracket, sponsors: ['FRA'] }] }],
    ['a name that does not show', { brackets: [{ ...bracket, wordings: [{ text, noted: ['FRA\u202e'] }] }] }],
    ['brackets that are no list', { brackets: bracket }],
  ])('are not understood with %s', (_, draft) => {
    expect(commandSchema.safeParse(importing(draft)).success).toBe(false);
  });

  it('are not understood from a source with no hash', () => {
    expect(commandSchema.safeParse(importing({}, { from: { name: 'x', hash: 'none' } })).success).toBe(false);
  });

  it('nest no deeper than a text may, however deep the sender goes', () => {
    const deep = (levels: number): object =>
      levels === 1 ? bracket : { ...bracket, wordings: [{ text, brackets: [deep(levels - 1)] }] };
    expect(commandSchema.safeParse(importing({ brackets: [deep(LIMITS.bracketDepth)] })).success).toBe(true);
    expect(commandSchema.safeParse(importing({ brackets: [deep(2_000)] })).success).toBe(false);
  });
});
