// What is said in a private room, as it arrives from outside.
import { type SayingCommand, type SayingPlace, STANCES } from '@adref/negotiation';
import { z } from 'zod';

const id = z.string().min(1).max(200);
const count = z.int().min(0).max(10_000_000);
/** A quote is at most a leaf. */
const quoted = z.string().max(40_000);
const quote = z.strictObject({ leaf: id, start: count, end: count, words: quoted });
const anchor = { paragraph: id, bracket: id.nullable(), quote: quote.nullable(), acts: count };
const place: z.ZodType<SayingPlace> = z.strictObject({
  ...anchor,
  wording: id.nullable(),
  stance: z.enum(STANCES).nullable(),
});

const sayingSchema: z.ZodType<SayingCommand> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('say'),
    on: z.union([place, z.strictObject({ thread: id })]),
    words: z.string().max(100_000),
    mentions: z.array(id).max(500),
  }),
  z.strictObject({ kind: z.literal('unsay'), saying: id }),
]);

/** A saying with the id its client chose; sending the same id again is answered, not said again. */
export const sayingEnvelopeSchema = z.strictObject({ id, command: sayingSchema });
