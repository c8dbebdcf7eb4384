// Texts, ids and counts as they may arrive from outside, for every schema of the wire. What would read back from the document as
// something else is refused: shown, recorded and stored would not be one, and pages take nothing of such a document.
import { z } from 'zod';
import { isPlainLine } from '../words/plain-line.ts';

/** Half a character (a lone surrogate) becomes another one on its way. */
export const wholeText = z
  .string()
  .refine((given) => given.isWellFormed(), 'has a character that is cut in two');

/** An id, of whatever. */
export const plainId = wholeText.min(1).max(200).refine(isPlainLine, 'has a character that does not show');

/** A number of letters or acts. A zero below zero, which JSON can write, is none. */
export const plainCount = z
  .int()
  .min(0)
  .max(10_000_000)
  .refine((given) => !Object.is(given, -0), 'is a zero below zero');
