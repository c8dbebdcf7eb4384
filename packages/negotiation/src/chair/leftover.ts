// Proposals that a settlement left behind: other wordings for the same words. They are never silently dropped: each stays on
// the Chair's desk, with its sponsors and words, until it is put on other words (re-based) or retired, by the Chair or a sponsor.
import type { Act, ActOf } from '../act.ts';
import type { CommandOf, Place } from '../command.ts';
import { decideOpenBracket } from '../decide-bracket.ts';
import { type Asking, accept, badReason, refuse } from '../decision.ts';
import { hashOfSegments } from '../hash.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Bracket, ParagraphId, Wording, WordingId } from '../paragraph.ts';
import { plainWords } from '../plain-words.ts';
import type { Decision } from '../refusal.ts';
import { type RichText, untraced } from '../rich-text.ts';
import type { SeatId } from '../seat.ts';
import { bracketsIn, leavesIn } from '../segment-tree.ts';

export interface Leftover {
  /** Where it stood; the paragraph may have gone since. */
  readonly paragraph: ParagraphId;
  /** The wording it was. */
  readonly id: WordingId;
  readonly origin: Wording['origin'];
  readonly sponsors: readonly SeatId[];
  /** Its words; brackets in it read by their base wording. */
  readonly text: RichText;
  /** What was settled on instead; null when the wording that it stood in was withdrawn. */
  readonly settled: string | null;
  /** The act that settled the bracket. */
  readonly act: number;
}

export type LeftoverCommand =
  /** Brackets other words of the paragraph for it, under its old sponsors. `expected` as in `open-bracket`. */
  | {
      readonly kind: 'rebase-proposal';
      readonly proposal: WordingId;
      readonly from: Place;
      readonly to: Place;
      readonly expected: string;
    }
  | {
      readonly kind: 'retire-proposal';
      readonly proposal: WordingId;
      readonly reason: string;
    };

export type LeftoverAct = {
  readonly kind: 'proposal-retired';
  readonly paragraph: ParagraphId;
  readonly proposal: WordingId;
  /** Empty when it was re-based. */
  readonly reason: string;
};

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
    const acts = opened.acts.map((act): Act => {
      if (act.kind !== 'wording-proposed') return act;
      const { origin, sponsors } = leftover;
      return { ...act, origin: origin === 'bridging' ? 'bridging' : 'proposal', sponsors };
    });
    return accept(...acts, retired(leftover, ''));
  });
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
  const others = bracket.wordings.filter(({ id }) => id !== chosen);
  const within = others.flatMap(({ segments }) => proposedWithin(segments));
  return [...others.filter(({ origin }) => origin !== 'base'), ...within]
    .filter(({ segments }) => hashOfSegments(segments) !== hash && hasWords(segments))
    .map((wording) =>
      leftover(paragraph, wording, settled === undefined ? '' : plainWords(settled.segments), act),
    );
}

/** What others had proposed within a wording that its sponsors take off the table: it went with it, and was not theirs to take. */
export function leftWithin(
  paragraph: ParagraphId,
  { segments, sponsors }: Wording,
  act: number,
): readonly Leftover[] {
  return proposedWithin(segments)
    .filter((inner) => hasWords(inner.segments) && inner.sponsors.some((seat) => !sponsors.includes(seat)))
    .map((wording) => leftover(paragraph, wording, null, act));
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
  settled: string | null,
  act: number,
): Leftover {
  return { paragraph, id, origin, sponsors, text: untraced(leavesAsRead(segments)), settled, act };
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

function onLeftover(
  state: NegotiationState,
  command: { readonly kind: 'rebase-proposal' | 'retire-proposal'; readonly proposal: WordingId },
  { seat }: Asking,
  then: (leftover: Leftover) => Decision,
): Decision {
  const leftover = state.leftovers.find(({ id }) => id === command.proposal);
  if (leftover === undefined) return refuse({ kind: 'unknown', what: 'wording', id: command.proposal });
  if (seat !== 'chair' && !leftover.sponsors.includes(seat))
    return refuse({ kind: 'not-a-sponsor', doing: command.kind });
  return then(leftover);
}

function retired({ paragraph, id }: Leftover, reason: string): Act {
  return { kind: 'proposal-retired', paragraph, proposal: id, reason };
}
