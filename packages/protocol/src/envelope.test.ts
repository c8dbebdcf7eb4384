// What wraps a command on the wire is taken with its own fields and no other, in the public room and in a private one.
import { expect, it } from 'vitest';
import { envelopeSchema } from './envelope.ts';
import { sayingEnvelopeSchema } from './saying-schema.ts';

const COMMAND = { id: 'c1', command: { kind: 'leave-group', group: 'g1' } };
const SAYING = { id: 'c1', command: { kind: 'unsay', saying: 's1' } };

it('takes what is written as it should be', () => {
  expect(envelopeSchema.parse(COMMAND)).toEqual(COMMAND);
  expect(sayingEnvelopeSchema.parse(SAYING)).toEqual(SAYING);
});

it('takes no field that nobody knows, in the envelope or in what it holds', () => {
  for (const [schema, given] of [
    [envelopeSchema, COMMAND],
    [sayingEnvelopeSchema, SAYING],
  ] as const) {
    expect(schema.safeParse({ ...given, seat: 'chair' }).success).toBe(false);
    expect(schema.safeParse({ ...given, command: { ...given.command, seat: 'chair' } }).success).toBe(false);
  }
});

it('takes no id that could be read as another', () => {
  expect(envelopeSchema.safeParse({ ...COMMAND, id: 'c\ud800' }).success).toBe(false);
});
