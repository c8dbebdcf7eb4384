// Wordings of an open bracket: tabled, joined, left, withdrawn; and the positions taken on them.
import type { ActOf } from '../act.ts';
import { leftWithin, withLeft } from '../chair/leftover.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Position, Wording } from '../paragraph.ts';
import { forgetWithdrawn } from '../paragraphs/evolve-beside.ts';
import { withParagraph, withWording, withWordings, wordingOf } from '../paragraphs/evolve-in-paragraph.ts';
import type { SeatId } from '../people/seat.ts';
import { baseWords } from '../words/base-words.ts';
import { plainWords } from '../words/plain-words.ts';
import { exchangeLeaves, madeLeaf, makeLeaves, type Origin, textsUnder } from '../words/relaying.ts';

/** The state with a wording tabled behind the others. */
export function evolveWordingProposed(
  state: NegotiationState,
  act: ActOf<'wording-proposed'>,
  origin: Origin,
): NegotiationState {
  const leaf = madeLeaf(makeLeaves(act.leaves, textsUnder(), origin), act.leaf);
  return withWordings(state, act, (wordings) => {
    const tabled: Wording = {
      id: act.wording,
      origin: act.origin,
      sponsors: act.sponsors,
      tabledIn: origin.act,
      placement: act.placement ?? null,
      sources: [],
      versions: [],
      ...(act.noted === undefined ? {} : { noted: { seats: act.noted, words: baseWords([leaf]) } }),
      segments: [leaf],
      positions: [],
    };
    return [...wordings, tabled];
  });
}

/** The state with one more sponsor of a wording. */
export function evolveSponsorAdded(
  state: NegotiationState,
  act: ActOf<'wording-cosponsored'>,
): NegotiationState {
  return withWording(state, act, (wording) => ({ ...wording, sponsors: [...wording.sponsors, act.sponsor] }));
}

/** The state with a sponsor gone; the wording's leaves go on under those who remain. */
export function evolveSponsorshipEnded(
  state: NegotiationState,
  act: ActOf<'sponsorship-ended'>,
  origin: Origin,
): NegotiationState {
  return withWording(state, act, (wording) => {
    const made = makeLeaves(act.leaves, textsUnder(wording.segments), origin);
    return {
      ...wording,
      sponsors: wording.sponsors.filter((seat) => seat !== act.sponsor),
      segments: exchangeLeaves(wording.segments, act.leaves, made),
    };
  });
}

/** The state with a wording off the table. */
export function evolveWordingWithdrawn(
  state: NegotiationState,
  act: ActOf<'wording-withdrawn'>,
  { act: n }: Origin,
): NegotiationState {
  let left: NegotiationState['leftovers'] = [];
  const without = withWordings(state, act, (wordings) => {
    const withdrawn = wordingOf(wordings, act);
    left = leftWithin(act.paragraph, withdrawn, n);
    return wordings.filter((wording) => wording !== withdrawn);
  });
  const leftovers = withLeft(state.leftovers, left);
  return withParagraph({ ...without, leftovers }, act.paragraph, forgetWithdrawn);
}

/** The state with a seat's position on a wording; an earlier one of the same seat is replaced. */
export function evolvePositionTaken(
  state: NegotiationState,
  act: ActOf<'position-taken'>,
  { act: n, seat }: Origin,
): NegotiationState {
  const { stance, hash, note } = act;
  const reservation = stance === 'reserve' ? (act.reservation ?? 'general') : null;
  return withWording(state, act, (wording) => {
    const words = plainWords(wording.segments);
    const taken: Position = { seat, stance, reservation, hash, words, note, act: n };
    return { ...wording, positions: [...othersThan(seat, wording), taken] };
  });
}

/** The state without a seat's position on a wording. */
export function evolvePositionWithdrawn(
  state: NegotiationState,
  act: ActOf<'position-withdrawn'>,
  seat: SeatId,
): NegotiationState {
  return withWording(state, act, (wording) => ({ ...wording, positions: othersThan(seat, wording) }));
}

function othersThan(seat: SeatId, wording: Wording): Wording['positions'] {
  return wording.positions.filter((position) => position.seat !== seat);
}
