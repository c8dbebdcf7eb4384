// Taking a wording off the table, with all that stood for it alone. Several moves do it: its last sponsor leaves it, or it was taken
// down as heard and is declined, or lapses.

import type { Act, ActOf } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Wording } from '../../model/paragraph.ts';
import { isOnlyProposed } from '../../views/brackets/vanishing.ts';
import { packageOf } from '../../views/packages/package.ts';
import { baseOf } from '../../words/base-words.ts';
import { leavesIn, type SegmentPlace } from '../../words/segment-tree.ts';
import type { Asking } from '../decision.ts';
import { settlementOf } from './settlement.ts';

/** The act that takes a bracket off with its last proposal; none while somebody stands on the base words, or it is tied. */
function liftedWithLast(
  state: NegotiationState,
  place: SegmentPlace<Bracket>,
  last: Wording,
  asking: Asking,
): readonly Act[] {
  const { segment: bracket } = place;
  const base = baseOf(bracket);
  if (base.positions.length > 0 || packageOf(state, bracket.id) !== undefined) return [];
  const without = { ...bracket, wordings: bracket.wordings.filter((wording) => wording !== last) };
  const lifted = settlementOf(
    state,
    base,
    { ...place, segment: without },
    { lifted: [], isBracketLifted: true },
    asking,
  );
  return lifted.ok ? lifted.acts : [];
}

/** The acts that take a wording off the table; a bracket or a paragraph that stood for it alone goes with it. `heard`: how one ends that nobody confirmed. */
export function withdrawal(
  state: NegotiationState,
  wording: Wording,
  place: SegmentPlace<Bracket>,
  asking: Asking,
  heard?: ActOf<'wording-withdrawn'>['heard'],
): readonly Act[] {
  const { paragraph, list, segment: bracket } = place;
  const at = {
    paragraph: paragraph.id,
    bracket: bracket.id,
    wording: wording.id,
    ...(heard === undefined ? {} : { heard }),
  };
  const leaves = (of: readonly Wording[]) =>
    of.flatMap(({ segments }) => leavesIn(segments).map(({ id }) => id));
  const others = bracket.wordings.filter((other) => other !== wording);
  const isLast = others.length === 1;
  if (isLast && list === paragraph.beside) {
    return [{ kind: 'wording-withdrawn', ...at, leaves: [], retired: leaves(bracket.wordings) }];
  }
  const act: Act = { kind: 'wording-withdrawn', ...at, leaves: [], retired: leaves([wording]) };
  if (!isLast) return [act];
  if (!isOnlyProposed(paragraph, bracket)) return [act, ...liftedWithLast(state, place, wording, asking)];
  const rest = leavesIn(paragraph.segments)
    .map(({ id }) => id)
    .filter((id) => !act.retired.includes(id));
  return [act, { kind: 'paragraph-deleted', paragraph: paragraph.id, leaves: [], retired: rest }];
}
