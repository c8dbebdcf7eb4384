// The type that a schema reads: of a command or an act, as it is inferred from the schema of its kind.
import type { z } from 'zod';

/** What came from outside is never changed. */
type Unchanging<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Unchanging<E>[]
    : { readonly [K in keyof T]: Unchanging<T[K]> };

/** The schema of an object whose `kind` is one word: a command or an act. */
export type Tagged = z.ZodObject<{ kind: z.ZodLiteral<string> }, z.core.$strict>;

/** The command that a schema reads. */
export type Reads<S extends z.ZodType> = Unchanging<z.output<S>>;
