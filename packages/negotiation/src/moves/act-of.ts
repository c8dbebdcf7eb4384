// The kind of an act, from the table.
import type { ActKind } from '../model/act.ts';
import type { AnyAct } from './act-kind.ts';
import { ACTS } from './table.ts';

const BY_KIND: ReadonlyMap<string, AnyAct> = new Map(ACTS.map((act): [string, AnyAct] => [act.kind, act]));

/** How acts of a kind fold and are told. */
export function actKind(kind: ActKind): AnyAct {
  const found = BY_KIND.get(kind);
  if (found === undefined) throw new Error(`invariant: an act of no known kind: ${kind}`);
  return found;
}
