// Leave a wording; the last sponsor withdraws it.
import { z } from 'zod';
import type { Act } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Wording } from '../../model/paragraph.ts';
import { isOnlyProposed } from '../../views/brackets/vanishing.ts';
import { packageOf } from '../../views/packages/package.ts';
import { baseOf } from '../../words/base-words.ts';
import { inheritedLeaves } from '../../words/inherited-leaves.ts';
import { wholeOf } from '../../words/relaying.ts';
import { leavesIn, type SegmentPlace } from '../../words/segment-tree.ts';
import { seenWording } from '../command-parts.ts';
import { type Asking, accept, onWording, refuse } from '../decision.ts';
import { BOTH, defineMove, type Move, OPEN } from '../move.ts';
import { settlementOf } from './settlement.ts';

/** Leaves the wording; the last sponsor to leave withdraws it. */
const command = z.strictObject({ kind: z.literal('withdraw'), ...seenWording });

export const withdraw: Move<typeof command> = defineMove(command, {
  does: 'Leave a wording; the last sponsor withdraws it',
  doing: 'withdraw a wording',
  by: BOTH,
  when: OPEN,
  refusals: ['unknown', 'stale', 'not-a-sponsor'],
  /** The last sponsor to leave takes the wording off the table. Refuses who does not sponsor it, and who saw other words. */
  decide(state, command, asking) {
    const { seat, newId } = asking;
    return onWording(state, command, (wording, place) => {
      const { paragraph, segment: bracket } = place;
      if (!wording.sponsors.includes(seat)) return refuse({ kind: 'not-a-sponsor', doing: 'withdraw' });
      const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
      if (wording.sponsors.length === 1) {
        return accept(...withdrawn(state, wording, place, asking));
      }
      const passed = inheritedLeaves(wording.segments);
      return accept({
        kind: 'sponsorship-ended',
        ...at,
        sponsor: seat,
        leaves: passed.map((leaf) => ({ id: newId('l'), pieces: [wholeOf(leaf)] })),
        retired: passed.map((leaf) => leaf.id),
      });
    });
  },
});

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

/** The acts that take a wording off the table; a bracket or a paragraph that stood for it alone goes with it. */
function withdrawn(
  state: NegotiationState,
  wording: Wording,
  place: SegmentPlace<Bracket>,
  asking: Asking,
): readonly Act[] {
  const { paragraph, list, segment: bracket } = place;
  const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
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
