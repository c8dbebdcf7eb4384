// What is said in a private room, as it arrives from outside, and the anchors that its people write into the document.
import {
  type Anchor,
  plainCount,
  plainId,
  type SayingCommand,
  type SayingPlace,
  STANCES,
  wholeText,
} from '@adref/negotiation';
import { z } from 'zod';

const id = plainId;
const count = plainCount;
/** A quote is at most a leaf. */
const quoted = wholeText.max(40_000);
const quote = z.strictObject({ leaf: id, start: count, end: count, words: quoted });
const anchor = { paragraph: id, bracket: id.nullable(), quote: quote.nullable(), acts: count };
const place: z.ZodType<SayingPlace> = z.strictObject({
  ...anchor,
  wording: id.nullable(),
  stance: z.enum(STANCES).nullable(),
});

/** A place in the public text as somebody in the room wrote it down. */
export const anchorSchema: z.ZodType<Anchor> = z.strictObject(anchor);

const sayingSchema: z.ZodType<SayingCommand> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('say'),
    on: z.union([place, z.strictObject({ thread: id })]),
    words: wholeText.max(100_000),
    mentions: z.array(id).max(500),
  }),
  z.strictObject({ kind: z.literal('unsay'), saying: id }),
]);

/** A saying with the id its client chose; sending the same id again is answered, not said again. */
export const sayingEnvelopeSchema = z.strictObject({ id, command: sayingSchema });
