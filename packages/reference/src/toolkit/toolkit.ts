// The Working Group's toolkit: 26 options for possible actions, by category and competence.
// An aid to drafting and tagging; never a limit on what may be proposed.
import { z } from 'zod';
import raw from './toolkit.json' with { type: 'json' };

const competence = z.enum(['WG', 'WG_or_UNSC', 'UNSC']);

const schema = z
  .object({
    source: z.string().min(1),
    note: z.string().min(1),
    options: z
      .array(
        z
          .object({
            code: z.string().regex(/^\d\.[DES]\.\d$/),
            category: z.string().min(1),
            competence,
            label: z.string().min(1),
            addressees: z.array(z.string().min(1)).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

/** Who may act: the Working Group itself, the Council on its recommendation, or either. */
export type Competence = z.infer<typeof competence>;
/** The catalogue with its source. */
export type Toolkit = z.infer<typeof schema>;
/** One option; `code` is ours: category number, D (direct) E (either) S (Security Council), place. */
export type ToolkitOption = Toolkit['options'][number];

/** The toolkit, checked when the module is loaded. */
export const toolkit: Toolkit = schema.parse(raw);
