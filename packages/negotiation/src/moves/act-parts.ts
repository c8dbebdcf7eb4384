// What the schemas of several acts are made of, beside the parts of commands.
import { z } from 'zod';
import type { Authorship, KeptLetters, LeafMaking, Piece } from '../model/act.ts';
import type { Heard, Placement } from '../model/paragraph.ts';
import type { Precedent } from '../model/precedent.ts';
import { count, id, seats, text, words } from './command-parts.ts';

/** A bracket of a paragraph, and a wording in it. */
export const inBracket = { paragraph: id, bracket: id };
export const inWording = { ...inBracket, wording: id };

const piece: z.ZodType<Piece> = z.union([
  z.strictObject({ leaf: id, start: count, end: count }),
  z.strictObject({ text }),
]);
const making: z.ZodType<LeafMaking> = z.strictObject({ id, pieces: z.array(piece) });

/** The new leaves and the retired ones of a structural act: the piece map old → new. */
export const relaying = { leaves: z.array(making), retired: z.array(id) };

export const placement: z.ZodType<Placement> = z.strictObject({ after: id.nullable() });
export const heard: z.ZodType<Heard> = z.strictObject({
  from: seats,
  isImported: z.literal(true).exactOptional(),
});
export const precedent: z.ZodType<Precedent> = z.strictObject({
  symbol: words,
  year: count,
  paragraph: words,
  words,
});
export const authorship: z.ZodType<Authorship> = z.strictObject({ seat: id, person: id, length: count });
export const keptLetters: z.ZodType<KeptLetters> = z.strictObject({ was: count, is: count, length: count });
