// What of a command is refused before anybody decides it.
import { describe, expect, it } from 'vitest';
import { commandSchema } from './schemas.ts';
import { MOVES } from './table.ts';

const COMMAND = { kind: 'reopen', paragraph: 'p1', expected: 'h', reason: 'new facts' };

describe('a command of any kind', () => {
  it.each(MOVES.map(({ kind, command }) => [kind, command] as const))(
    '%s refuses a field too many',
    (_, schema) => {
      const read = schema.safeParse({ becuase: 'a misspelt field' });
      const unknown = read.error?.issues.filter(({ code }) => code === 'unrecognized_keys') ?? [];
      expect(unknown).toMatchObject([{ keys: ['becuase'] }]);
    },
  );
});

describe('a command from outside', () => {
  it('is taken when every field is in its place', () => {
    expect(commandSchema.parse(COMMAND)).toEqual(COMMAND);
  });

  it('is not understood with half a character, a field too many, or of no known kind', () => {
    for (const spoilt of [
      { ...COMMAND, reason: 'half \ud83d' },
      { ...COMMAND, paragraph: 'p\udc00' },
      { ...COMMAND, becuase: 'new facts' },
      { ...COMMAND, kind: 're-open' },
    ])
      expect(commandSchema.safeParse(spoilt).success).toBe(false);
  });

  it('leaves broken words of a text to the domain, which can say what to do', () => {
    const proposal = { kind: 'propose-wording', bracket: 'b1', expected: 'h', text: [{ text: '\ud83d' }] };
    expect(commandSchema.safeParse(proposal).success).toBe(true);
  });

  it('has sponsors or leaves them out', () => {
    const proposal = { kind: 'propose-wording', bracket: 'b1', expected: 'h', text: [] };
    expect(commandSchema.parse(proposal)).toEqual(proposal);
    const joint = { ...proposal, sponsors: ['FRA', 'PAK'] };
    expect(commandSchema.parse(joint)).toEqual(joint);
  });

  it('says that a wording is to be typed, or leaves it out', () => {
    const begun = { kind: 'propose-wording', bracket: 'b1', expected: 'h', text: [], toBeTyped: true };
    expect(commandSchema.parse(begun)).toEqual(begun);
    expect(commandSchema.safeParse({ ...begun, toBeTyped: false }).success).toBe(false);
  });
});
