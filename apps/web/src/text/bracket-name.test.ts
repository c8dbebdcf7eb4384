import { expect, it } from 'vitest';
import { bracketName } from './bracket-name.ts';

const wording = (id: string) => ({
  id,
  origin: 'proposal' as const,
  sponsors: [],
  segments: [],
  positions: [],
});
const named = (...whose: string[]) =>
  bracketName('2.1', { wordings: whose.map((id) => ({ ...wording(id) })) } as never, ({ id }) => id);

it.each([
  [['base'], 'bracket 2.1, one wording, base'],
  [['base', 'Latvia'], 'bracket 2.1, two wordings, base and Latvia'],
  [['base', 'Latvia and Panama', 'Chair'], 'bracket 2.1, three wordings, base, Latvia and Panama and Chair'],
])('%j', (whose, name) => expect(named(...whose)).toBe(name));
