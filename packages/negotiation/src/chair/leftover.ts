// Proposals that a settlement left behind: other wordings for the same words. They are never silently dropped: each stays on
// the Chair's desk, with its sponsors and words, until it is put on other words (re-based) or retired, by the Chair or a sponsor.
// How one is confirmed on the words that took its place is in `confirm-leftover.ts`.
import type { Act, ActOf } from '../act.ts';
import { decideOpenBracket } from '../brackets/decide-bracket.ts';
import type { CommandOf } from '../command.ts';
import { type Asking, accept, badReason, refuse } from '../decision.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Bracket, ParagraphId, Wording, WordingId } from '../paragraph.ts';
import type { SeatId } from '../people/seat.ts';
import type { Decision } from '../refusal.ts';
import type { Stretch } from '../talk/comment.ts';
import { followEach, withMore } from '../words/follow-each.ts';
import { followWords } from '../words/follow-words.ts';
import { hashOfSegments } from '../words/hash.ts';
import { plainWords } from '../words/plain-words.ts';
import { lengthOf, type RichText, untraced } from '../words/rich-text.ts';
import { bracketsIn, findBracket, leavesIn } from '../words/segment-tree.ts';

export interface Leftover {
  /** Where it stood; the paragraph may have gone since. */
  readonly paragraph: ParagraphId;
  /** The wording it was. */
  readonly id: WordingId;
  readonly origin: Wording['origin'];
  readonly sponsors: readonly SeatId[];
  /** Its words; brackets in it read by their base wording. */
  readonly text: RichText;
  /** What was settled on instead; null when the wording that it stood in has left the table. */
  readonly settled: string | null;
  /** Where the words that took its place stand now; empty when none of them is left, and when it stood within another wording. */
  readonly instead: readonly Stretch[];
  /** The act that settled the bracket. */
  readonly act: number;
}

/** Decides `rebase-proposal`: a bracket on the new words, with the old wording in it. */
export function decideRebase(
  state: NegotiationState,
  command: CommandOf<'rebase-proposal'>,
  asking: Asking,
): Decision {
  return onLeftover(state, command, asking, (leftover) => {
    const { from, to, expected } = command;
    const opened = decideOpenBracket(
      state,
      { kind: 'open-bracket', from, to, expected, reason: '', wordings: [leftover.text] },
      asking,
    );
    if (!opened.ok) return opened;
    return accept(...inOldNames(leftover, opened.acts), retired(leftover, ''));
  });
}

/** The acts with the proposal under the sponsors that it had, whoever puts it on the table again. */
export function inOldNames({ origin, sponsors }: Leftover, acts: readonly Act[]): readonly Act[] {
  return acts.map((act) =>
    act.kind === 'wording-proposed'
      ? { ...act, origin: origin === 'bridging' ? 'bridging' : 'proposal', sponsors }
      : act,
  );
}

/** Decides `retire-proposal`. */
export function decideRetire(
  state: NegotiationState,
  command: CommandOf<'retire-proposal'>,
  asking: Asking,
): Decision {
  const bad = badReason(command.reason);
  if (bad !== null) return refuse(bad);
  return onLeftover(state, command, asking, (leftover) => accept(retired(leftover, command.reason)));
}

/** What a settlement leaves behind of a bracket: every other wording that says something else, and what was proposed within those. */
export function leftoversOf(
  paragraph: ParagraphId,
  bracket: Bracket,
  chosen: WordingId,
  act: number,
): readonly Leftover[] {
  if (bracket.on !== 'words') return [];
  const settled = bracket.wordings.find(({ id }) => id === chosen);
  const hash = settled && hashOfSegments(settled.segments);
  const words = settled === undefined ? '' : plainWords(settled.segments);
  const instead = settled === undefined ? [] : wholeStretches(settled.segments);
  const others = bracket.wordings.filter(({ id }) => id !== chosen);
  const within = others.flatMap(({ segments }) => proposedWithin(segments));
  const isLeft = ({ segments }: Wording) => hashOfSegments(segments) !== hash && hasWords(segments);
  return [
    ...others
      .filter(({ origin }) => origin !== 'base')
      .filter(isLeft)
      .map((wording) => leftover(paragraph, wording, { settled: words, instead, act })),
    ...within
      .filter(isLeft)
      .map((wording) => leftover(paragraph, wording, { settled: words, instead: [], act })),
  ];
}

/** All of a wording's words, in the leaves that they stand in before it is settled on; the settlement moves them on. */
function wholeStretches(segments: Wording['segments']): readonly Stretch[] {
  return leavesIn(segments)
    .map(({ id, text }) => ({ leaf: id, start: 0, end: lengthOf(text) }))
    .filter(({ end }) => end > 0);
}

/** What others had proposed within a wording that is withdrawn, revised or unified into another: it went with it, and was not theirs to take. */
export function leftWithin(
  paragraph: ParagraphId,
  { segments, sponsors }: Wording,
  act: number,
): readonly Leftover[] {
  return proposedWithin(segments)
    .filter((inner) => hasWords(inner.segments) && inner.sponsors.some((seat) => !sponsors.includes(seat)))
    .map((wording) => leftover(paragraph, wording, { settled: null, instead: [], act }));
}

function proposedWithin(segments: Wording['segments']): readonly Wording[] {
  return bracketsIn(segments)
    .flatMap(({ wordings }) => wordings)
    .filter(({ origin }) => origin !== 'base');
}

function hasWords(segments: Wording['segments']): boolean {
  return leavesIn(segments).some(({ text }) => text.length > 0);
}

function leftover(
  paragraph: ParagraphId,
  { id, origin, sponsors, segments }: Wording,
  fate: Pick<Leftover, 'settled' | 'instead' | 'act'>,
): Leftover {
  return { paragraph, id, origin, sponsors, text: untraced(leavesAsRead(segments)), ...fate };
}

/**
 * What was left behind, after an act: the words that took its place are followed like the quotes of comments. When they are
 * settled away in their turn, what they were settled on stands there.
 */
export function leftoversAfter(
  before: NegotiationState,
  act: Act,
  now: NegotiationState,
): readonly Leftover[] {
  return followEach(now.leftovers, act, insteadOf, (leftover, instead) => ({
    ...leftover,
    instead: instead.length > 0 ? instead : settledOn(before, act),
  }));
}

/** What was left behind, with more of it. */
export function withLeft(leftovers: readonly Leftover[], left: readonly Leftover[]): readonly Leftover[] {
  return withMore(leftovers, left, insteadOf);
}

function insteadOf({ instead }: Leftover): readonly Stretch[] {
  return instead;
}

/** Where the words of the wording stand that an act settles on; nowhere when it is another act, or there are none. */
function settledOn(before: NegotiationState, act: Act): readonly Stretch[] {
  if (act.kind !== 'bracket-settled') return [];
  const chosen = findBracket(before, act.bracket)?.wordings.find(({ id }) => id === act.wording);
  return chosen === undefined ? [] : followWords(wholeStretches(chosen.segments), act);
}

/** The state without one proposal that was left behind. */
export function evolveProposalRetired(
  state: NegotiationState,
  act: ActOf<'proposal-retired'>,
): NegotiationState {
  return { ...state, leftovers: state.leftovers.filter(({ id }) => id !== act.proposal) };
}

function leavesAsRead(segments: Wording['segments']): RichText {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf' ? segment.text : leavesAsRead(segment.wordings[0]?.segments ?? []),
  );
}

/** Does something with a proposal that was left behind, for its sponsors and the Chair. */
export function onLeftover(
  state: NegotiationState,
  command: {
    readonly kind: 'rebase-proposal' | 'confirm-proposal' | 'retire-proposal';
    readonly proposal: WordingId;
  },
  { seat }: Asking,
  then: (leftover: Leftover) => Decision,
): Decision {
  const leftover = state.leftovers.find(({ id }) => id === command.proposal);
  if (leftover === undefined) return refuse({ kind: 'unknown', what: 'wording', id: command.proposal });
  if (seat !== 'chair' && !leftover.sponsors.includes(seat))
    return refuse({ kind: 'not-a-sponsor', doing: command.kind });
  return then(leftover);
}

/** The act that ends it. */
export function retired({ paragraph, id }: Leftover, reason: string): ActOf<'proposal-retired'> {
  return { kind: 'proposal-retired', paragraph, proposal: id, reason };
}
