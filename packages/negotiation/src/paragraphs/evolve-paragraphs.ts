// Acts on whole paragraphs: their coming, order, cutting and joining, and the closing of one.
import type { ActOf, LeafMaking, RecordedAct } from '../act.ts';
import { shareCitations } from '../brackets/evolve-citation.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Paragraph, ParagraphId } from '../paragraph.ts';
import type { SeatId } from '../people/seat.ts';
import { exchangeLeaves, madeLeaf, makeLeaves, type Origin, textsUnder } from '../words/relaying.ts';
import { plainText } from '../words/rich-text.ts';
import { firstLeaf, lastLeaf } from '../words/segment-tree.ts';
import { indexOfParagraph, paragraphOf, withParagraph } from './evolve-in-paragraph.ts';

/** The state with new paragraphs behind another, or in front. */
export function evolveParagraphsAdded(
  state: NegotiationState,
  act: ActOf<'paragraphs-added'>,
  origin: Origin,
): NegotiationState {
  const made = makeLeaves(act.leaves, textsUnder(), origin);
  const added = act.paragraphs.map(
    ({ id, kind, level, leaf }): Paragraph => ({
      id,
      kind,
      level,
      status: 'open',
      segments: [madeLeaf(made, leaf)],
      beside: [],
      citations: [],
      holds: [],
      parking: null,
      reservations: [],
    }),
  );
  return { ...state, paragraphs: state.paragraphs.toSpliced(indexBehind(state, act.after), 0, ...added) };
}

/** The state with a paragraph put behind another, or in front. */
export function evolveMoved(state: NegotiationState, act: ActOf<'paragraph-moved'>): NegotiationState {
  const moved = paragraphOf(state, act.paragraph);
  const rest = { ...state, paragraphs: state.paragraphs.filter((paragraph) => paragraph !== moved) };
  return { ...rest, paragraphs: rest.paragraphs.toSpliced(indexBehind(rest, act.after), 0, moved) };
}

/** The state with a paragraph cut in two; what follows the cut becomes a paragraph of the same shape. */
export function evolveSplit(
  state: NegotiationState,
  act: ActOf<'paragraph-split'>,
  origin: Origin,
): NegotiationState {
  const index = indexOfParagraph(state, act.paragraph);
  const whole = paragraphOf(state, act.paragraph);
  const cut = whole.segments.findIndex((segment) => segment.id === act.at.leaf);
  if (cut < 0)
    throw new Error(`invariant: leaf ${act.at.leaf} stands in paragraph ${act.paragraph}'s own list`);
  const made = makeLeaves(act.leaves, textsUnder(whole.segments), origin);
  const [end, start] = [madeLeaf(made, act.head), madeLeaf(made, act.tail)];
  const head = { ...whole, segments: [...whole.segments.slice(0, cut), end] };
  const { cutFrom: _, ...rest } = whole;
  const isCutOutright = !/\s$/.test(plainText(end.text)) && !/^\s/.test(plainText(start.text));
  const tail: Paragraph = {
    ...rest,
    ...(isCutOutright ? { cutFrom: whole.id } : {}),
    id: act.newParagraph,
    segments: [start, ...whole.segments.slice(cut + 1)],
    beside: [],
    citations: [],
    holds: [],
    reservations: [],
  };
  const parts = shareCitations(whole.citations, head, tail);
  const others = cutFromInstead(state.paragraphs, whole.id, tail.id);
  return { ...state, paragraphs: others.toSpliced(index, 1, ...parts) };
}

/** The state with a paragraph joined to the end of another. */
export function evolveMerged(
  state: NegotiationState,
  act: ActOf<'paragraph-merged'>,
  origin: Origin,
): NegotiationState {
  const [into, from] = [paragraphOf(state, act.into), paragraphOf(state, act.paragraph)];
  const made = makeLeaves(
    act.leaves,
    textsUnder([lastLeaf(into.segments), firstLeaf(from.segments)]),
    origin,
  );
  const joined: Paragraph = {
    ...into,
    segments: [...into.segments.slice(0, -1), madeLeaf(made, act.joint), ...from.segments.slice(1)],
    beside: [...into.beside, ...from.beside],
    citations: [...into.citations, ...from.citations],
    reservations: [...into.reservations, ...from.reservations],
  };
  const paragraphs = state.paragraphs.flatMap((paragraph) =>
    paragraph === from ? [] : paragraph === into ? [joined] : [paragraph],
  );
  return { ...state, paragraphs: cutFromInstead(paragraphs, from.id, into.id) };
}

/** What was cut from one paragraph is beside another now: the part of it, or the whole, that ends there. */
function cutFromInstead(
  paragraphs: readonly Paragraph[],
  was: ParagraphId,
  is: ParagraphId,
): readonly Paragraph[] {
  return paragraphs.map((each) => (each.cutFrom === was ? { ...each, cutFrom: is } : each));
}

/** The state without a paragraph. */
export function evolveDeleted(state: NegotiationState, act: ActOf<'paragraph-deleted'>): NegotiationState {
  return { ...state, paragraphs: state.paragraphs.toSpliced(indexOfParagraph(state, act.paragraph), 1) };
}

/** The state with a paragraph agreed ad referendum, its words in a leaf that nobody may write. */
export function evolveAdRef(
  state: NegotiationState,
  act: ActOf<'agreed-ad-ref'>,
  origin: Origin,
): NegotiationState {
  return withParagraph(state, act.paragraph, (paragraph) => {
    if (paragraph.segments.length !== 1) {
      throw new Error(`invariant: paragraph ${act.paragraph} has no open bracket when it is agreed ad ref`);
    }
    const made = makeLeaves(act.leaves, textsUnder(paragraph.segments), origin);
    return { ...paragraph, status: 'ad-ref', segments: [madeLeaf(made, act.leaf)] };
  });
}

/** The state closed without agreement, its words in leaves that nobody may write. */
export function evolveClosed(
  state: NegotiationState,
  act: ActOf<'closed-without-agreement'>,
  { n, at, seat }: RecordedAct,
): NegotiationState {
  const phase = { kind: 'closed', act: n, at, reason: act.reason } as const;
  // Records of the first version close without leaves of their own, as do those since the fourth.
  const makings = 'leaves' in act ? act.leaves : [];
  return { ...withLeavesExchanged(state, makings, { act: n, seat }), phase };
}

/** The state after `leaves-renewed`: the words are what they were, in leaves of other names. */
export function evolveRenewed(
  state: NegotiationState,
  { leaves }: ActOf<'leaves-renewed'>,
  origin: Origin,
): NegotiationState {
  return withLeavesExchanged(state, leaves, origin);
}

function withLeavesExchanged(
  state: NegotiationState,
  makings: readonly LeafMaking[],
  origin: Origin,
): NegotiationState {
  if (makings.length === 0) return state;
  const lists = state.paragraphs.flatMap(({ segments, beside }) => [segments, beside]);
  const made = makeLeaves(makings, textsUnder(...lists), origin);
  const paragraphs = state.paragraphs.map((paragraph) => {
    const segments = exchangeLeaves(paragraph.segments, makings, made);
    const beside = exchangeLeaves(paragraph.beside, makings, made);
    return segments === paragraph.segments && beside === paragraph.beside
      ? paragraph
      : { ...paragraph, segments, beside: beside.filter((one) => one.kind === 'bracket') };
  });
  return { ...state, paragraphs };
}

/** The state without one seat's reservation from one settled bracket. */
export function evolveReservationLifted(
  state: NegotiationState,
  act: ActOf<'reservation-lifted'>,
  seat: SeatId,
): NegotiationState {
  return withParagraph(state, act.paragraph, (paragraph) => ({
    ...paragraph,
    reservations: paragraph.reservations.filter((held) => held.seat !== seat || held.bracket !== act.bracket),
  }));
}

function indexBehind(state: NegotiationState, after: ParagraphId | null): number {
  return after === null ? 0 : indexOfParagraph(state, after) + 1;
}
