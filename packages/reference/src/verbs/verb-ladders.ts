// Verb ladders: the verbs of one purpose (treating a report, asking, condemning …) from weak to strong.
// Advice with sources, contested and editable; nothing in Adref is ever refused because of a ladder.
import { z } from 'zod';
import raw from './verb-ladders.json' with { type: 'json' };

const word = z.string().regex(/^[a-z]+$/);
const words = z.array(z.string().min(1)).readonly();

const rung = z
  .object({
    words: words.refine((list) => list.length > 0),
    /** What the verb wants behind it, when that is not what it is about: “demands *that*”. “at” is how files of before wrote a preposition. */
    joint: z.enum(['that', 'at']).exactOptional(),
    rank: z.int().min(0),
    evidence: z.string().min(1),
  })
  .readonly();

const schema = z
  .object({
    note: z.string().min(1),
    ladders: z
      .array(
        z
          .object({
            id: z.string().min(1),
            label: z.string().min(1),
            source: z.string().min(1),
            /** What the ladder is for, where another has the same verbs: a *report* is noted otherwise than a step. */
            subjects: words.exactOptional(),
            /** Whether its verbs may have a clause behind them: “notes *that*”. */
            clauses: z.boolean().exactOptional(),
            rungs: z.array(rung).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** The forms of every verb in the ladders, by its participle. */
    forms: z
      .object({
        source: z.string().min(1),
        verbs: z
          .array(
            z
              .object({
                participle: word,
                past: word,
                present: word,
                plain: word,
                /** Of a verb that is passive together with its noun: “concern was *expressed*”. */
                passive: word.exactOptional(),
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly(),
    intensifiers: words,
    timing: words,
    softeners: words,
    otherOrders: z
      .array(
        z
          .object({ source: z.string(), url: z.url(), label: z.string(), words, caution: z.string() })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

/** All ladders, and the side scales on which negotiators trade. */
export type VerbLadders = z.infer<typeof schema>;
/** One ladder, weakest rung first. */
export type VerbLadder = VerbLadders['ladders'][number];
/** One rung: near synonyms of equal force, and what speaks for its place. */
export type Rung = z.infer<typeof rung>;

/** The ladders that come with Adref, checked when the module is loaded. */
export const verbLadders: VerbLadders = schema.parse(raw);

/** Ladders of somebody's own, from a file of the same form; or where the file is not of that form. */
export function readVerbLadders(
  json: unknown,
): { readonly ok: true; readonly ladders: VerbLadders } | { readonly ok: false; readonly why: string } {
  const read = schema.safeParse(json);
  if (read.success) return { ok: true, ladders: read.data };
  const [issue] = read.error.issues;
  return { ok: false, why: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}` };
}
