// Acts as they come from a store or a wire, made by another program or an earlier version of this one: each is read by the schema
// of its kind before it is folded. Whether it is as it was sealed is not asked here (`isSealed`, `verifyRecord`).
import { z } from 'zod';
import type { RecordedAct } from '../model/act.ts';
import { actSchema } from '../moves/schemas.ts';
import { liftAct } from './lift-act.ts';

/** What stands around an act. Its kind is read first, because an older shape is lifted before its schema is asked. */
const around = z.strictObject({
  n: z.int().min(0),
  version: z.int().min(1).exactOptional(),
  at: z.string(),
  seat: z.string(),
  person: z.string(),
  command: z.string().nullable(),
  act: z.custom<RecordedAct['act']>(
    (given) => typeof given === 'object' && given !== null && 'kind' in given,
    'is no act',
  ),
  prev: z.string(),
  hash: z.string(),
});

/**
 * The recorded act that a value is, in its newest shape. Its hash is still that of what is stored. Throws, naming the act, where the
 * value is none, or is of a version or a kind that this program does not know.
 */
export function readAct(stored: unknown): RecordedAct {
  const outside = around.safeParse(stored);
  if (!outside.success) throw notRead(numberIn(stored), outside.error);
  const act = liftAct(outside.data);
  const inside = actSchema.safeParse(act);
  if (!inside.success) throw notRead(outside.data.n, inside.error);
  return { ...outside.data, act };
}

/** The recorded acts of a record, one after the other. */
export function* readRecord(stored: Iterable<unknown>): Iterable<RecordedAct> {
  for (const one of stored) yield readAct(one);
}

function numberIn(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null && 'n' in stored ? stored.n : '(without a number)';
}

function notRead(n: unknown, error: z.ZodError): Error {
  const [issue] = error.issues;
  return new Error(`act ${String(n)} does not read as one: ${issue?.path.join('.')} ${issue?.message}`);
}
