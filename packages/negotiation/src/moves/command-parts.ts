// What the schemas of several commands are made of. Limits on length here only keep nonsense out; the domain's own limits answer
// with a refusal.
import { z } from 'zod';
import { plainCount, plainId, wholeText } from './plain-values.ts';
import { richTextSchema } from './rich-text-schema.ts';

/** An id, of whatever. */
export const id = plainId;
export const words = wholeText.max(1_000_000);
export const hash = z.string().max(200);
export const count = plainCount;
export const level = z.int().min(1).max(9);
export const shape = z.enum(['heading', 'numbered', 'item', 'chapeau', 'plain']);
export const year = z.int().min(1946).max(9999);
export const text = richTextSchema;

/** A place in a leaf; `offset` in UTF-16 code units. */
export const place = z.strictObject({ leaf: id, offset: count });
export const delegation = z.strictObject({ seat: id, name: words, code: words, permanent: z.boolean() });
export const reading = z.enum(['record', 'text']);
export const seats = z.array(id).max(500);

/** In whose name something is tabled: several delegations in their order, the own one among them. Left out: the own seat alone. */
export const jointSponsors = { sponsors: seats.exactOptional() };

/** From which delegations the Chair's office has heard the words that it takes down. */
export const heardByChair = { heardFrom: seats.exactOptional() };

const quote = z.strictObject({ leaf: id, start: count, end: count, words });
export const commentPlace = z.strictObject({
  paragraph: id,
  bracket: id.nullable(),
  quote: quote.nullable(),
});
export const inThread = z.strictObject({ thread: id });

/** A paragraph, and `hashOfParagraph` as its author saw it. */
export const seenParagraph = { paragraph: id, expected: hash };

/** A wording, and `hashOfSegments` of it as its author saw it. */
export const seenWording = { bracket: id, wording: id, expected: hash };

export const choice = { bracket: id, wording: id };
export const masthead = { title: words, symbol: words, situation: words, reportSymbol: words };
export const adoptedBy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('meeting'), number: words }),
  z.strictObject({ kind: z.literal('silence') }),
  z.strictObject({ kind: z.literal('unsaid') }),
]);
