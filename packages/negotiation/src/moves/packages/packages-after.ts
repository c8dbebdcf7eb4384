// The packages after every act: one ends by itself when one of its wordings leaves the table, because it can no longer be settled whole.
import type { Act, ActKind } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Package } from '../../model/package.ts';
import { paragraphBrackets } from '../../words/segment-tree.ts';

/** What may take a wording off the table; nothing else need be looked at after every act. */
const ENDS_WORDINGS: readonly ActKind[] = [
  'bracket-settled',
  'wording-withdrawn',
  'wordings-unified',
  'paragraph-deleted',
];

/** The packages that can still be settled whole; the same list when all can. */
export function packagesAfter(state: NegotiationState, { kind }: Act): readonly Package[] {
  if (!ENDS_WORDINGS.includes(kind)) return state.packages;
  if (state.packages.length === 0) return state.packages;
  const open = new Map(state.paragraphs.flatMap(paragraphBrackets).map((bracket) => [bracket.id, bracket]));
  const isWhole = ({ choices }: Package) =>
    choices.every(({ bracket, wording }) => open.get(bracket)?.wordings.some(({ id }) => id === wording));
  return state.packages.every(isWhole) ? state.packages : state.packages.filter(isWhole);
}
