// Opening a bracket cuts its two leaves and puts what lies between into a base wording; settling puts one wording's
// segments in the bracket's place and joins the texts at both ends. Both keep the invariant leaf (bracket leaf)*.
import type { ActOf } from '../act.ts';
import { leftoversOf, withLeft } from '../chair/leftover.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Bracket, Reservation, Segment } from '../paragraph.ts';
import { evolveSettledBeside, standsBeside } from '../paragraphs/evolve-beside.ts';
import { bracketAt, withListOf, withParagraph, wordingOf } from '../paragraphs/evolve-in-paragraph.ts';
import { reservationsOn } from '../positions/kept-reservations.ts';
import { exchangeLeaves, madeLeaf, makeLeaves, type Origin, textsUnder } from '../words/relaying.ts';
import { placeOfBracket } from '../words/segment-tree.ts';
import { citationsAfterSettling } from './evolve-citation.ts';

/** The state after a bracket is opened around a span of one segment list. */
export function evolveBracketOpened(
  state: NegotiationState,
  act: ActOf<'bracket-opened'>,
  origin: Origin,
): NegotiationState {
  return withParagraph(state, act.paragraph, (paragraph) =>
    withListOf(paragraph, { kind: 'leaf', id: act.from.leaf }, (list, start) => {
      const end = list.findIndex((segment) => segment.kind === 'leaf' && segment.id === act.to.leaf);
      const leavesInside = start === end ? 1 : 2;
      if (end < start || act.inside.length !== leavesInside) {
        throw new Error(
          `invariant: bracket ${act.bracket} spans leaves ${act.from.leaf} to ${act.to.leaf} of one list`,
        );
      }
      const made = makeLeaves(act.leaves, textsUnder(list), origin);
      const inside = act.inside.map((id) => madeLeaf(made, id));
      const bracket: Bracket = {
        kind: 'bracket',
        id: act.bracket,
        on: 'words',
        openedBy: origin.seat,
        openedIn: origin.act,
        reason: act.reason,
        wordings: [
          {
            id: act.base,
            origin: 'base',
            sponsors: [],
            tabledIn: origin.act,
            placement: null,
            sources: [],
            versions: [],
            segments: [...inside.slice(0, 1), ...list.slice(start + 1, end), ...inside.slice(1)],
            positions: [],
          },
        ],
      };
      const [before, after] = [madeLeaf(made, act.before), madeLeaf(made, act.after)];
      return [...list.slice(0, start), before, bracket, after, ...list.slice(end + 1)];
    }),
  );
}

/** The state after a bracket is settled; reservations on the settled wording stay with the paragraph. */
export function evolveBracketSettled(
  state: NegotiationState,
  act: ActOf<'bracket-settled'>,
  origin: Origin,
): NegotiationState {
  const place = placeOfBracket(state, act.bracket);
  const isLeft = place !== undefined && act.isBracketLifted === undefined;
  const left = !isLeft ? [] : leftoversOf(act.paragraph, place.segment, act.wording, origin.act);
  const leftovers = withLeft(state.leftovers, left);
  return withParagraph({ ...state, leftovers }, act.paragraph, (paragraph) => {
    if (standsBeside(paragraph, act.bracket)) return evolveSettledBeside(paragraph, act);
    let kept: readonly Reservation[] = [];
    const next = withListOf(paragraph, { kind: 'bracket', id: act.bracket }, (list, index) => {
      const wording = wordingOf(bracketAt(list, index).wordings, act);
      const made = makeLeaves(act.leaves, textsUnder(list), origin);
      kept = reservationsOn(wording, act);
      const joints: readonly Segment[] = act.joints.map((id) => madeLeaf(made, id));
      if (joints.length !== Math.min(wording.segments.length, 2)) {
        throw new Error(
          `invariant: settling bracket ${act.bracket} joins each end of wording ${act.wording}`,
        );
      }
      const between = exchangeLeaves(wording.segments.slice(1, -1), act.leaves, made);
      return [
        ...list.slice(0, index - 1),
        ...joints.slice(0, 1),
        ...between,
        ...joints.slice(1),
        ...list.slice(index + 2),
      ];
    });
    return {
      ...next,
      reservations: [...next.reservations, ...kept],
      citations: citationsAfterSettling(next, act, paragraph),
    };
  });
}
