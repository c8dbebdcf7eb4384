// The parts that decisions are built of: accepting and refusing, checks of length and words, and finding what a command
// names. Finders take what to do next, so that every command makes its checks in the same order.
import type { Act } from '../model/act.ts';
import { LIMITS } from '../model/limits.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Bracket, Paragraph, ParagraphId, Wording } from '../model/paragraph.ts';
import type { Decision, Refusal } from '../model/refusal.ts';
import type { RichText } from '../model/rich-text.ts';
import { type PersonId, type SeatId, seatKind } from '../model/seat.ts';
import { isSeat } from '../views/people/rights.ts';
import { isBlank } from '../words/blank.ts';
import { hashOfParagraph, hashOfSegments, hashOfText } from '../words/hash.ts';
import { plainWords } from '../words/plain-words.ts';
import { lengthOf, plainText } from '../words/rich-text.ts';
import { findParagraph, placeOfBracket, type SegmentPlace } from '../words/segment-tree.ts';

/** Who asks, and where fresh ids come from. */
export interface Asking {
  readonly seat: SeatId;
  readonly person: PersonId;
  /** A fresh id that begins with the prefix; never one that was given before. */
  newId(prefix: string): string;
  /** The time by the server's clock, ISO 8601 in UTC. */
  readonly now: string;
}

/** What a move is given beside: for one that decides an act on top of another. */
export interface Deciding extends Asking {
  /** The state after acts that are not recorded yet. */
  after(state: NegotiationState, acts: readonly Act[]): NegotiationState;
}

/** The command is done by these acts. */
export function accept(...acts: readonly Act[]): Decision {
  return { ok: true, acts };
}

/** The command is not done. */
export function refuse(refusal: Refusal): Extract<Decision, { readonly ok: false }> {
  return { ok: false, refusal };
}

type Written = Extract<Refusal, { kind: 'too-long' }>['what'];

/** Why words are too long for their place; null when they are not. */
export function tooLong(what: Written, length: number, limit: number): Refusal | null {
  return length > limit ? { kind: 'too-long', what, limit } : null;
}

/** Why a reason that must be given will not do. */
export function badReason(reason: string): Refusal | null {
  if (isBlank(reason)) return { kind: 'missing', what: 'reason' };
  return tooLong('reason', reason.length, LIMITS.reasonLength);
}

/** Why a text cannot be the words of a leaf. */
export function badText(text: RichText): Refusal | null {
  const long =
    tooLong('text', lengthOf(text), LIMITS.textLength) ?? tooLong('runs', text.length, LIMITS.runsInText);
  if (long !== null) return long;
  const words = plainText(text);
  if (/[\n\r\u2028\u2029\v\f]/.test(words)) return { kind: 'bad-text', why: 'line-break' };
  if (/(?!\t)\p{Cc}/u.test(words)) return { kind: 'bad-text', why: 'control-character' };
  return text.every((run) => run.text.isWellFormed()) ? null : { kind: 'bad-text', why: 'broken-character' };
}

/** Why texts cannot come by one command: each must do, and all together must not hold everybody up. */
export function badTexts(texts: readonly RichText[]): Refusal | null {
  let [length, runs] = [0, 0];
  for (const text of texts) {
    length += lengthOf(text);
    runs += text.length;
  }
  const long = tooLong('all-text', length, LIMITS.textAtOnce) ?? tooLong('all-runs', runs, LIMITS.runsAtOnce);
  return texts.map(badText).find((bad) => bad !== null) ?? long;
}

/** Why words that are no leaf's cannot be recorded: half a character would be another one for everybody else. */
export function brokenWords(...words: readonly string[]): Refusal | null {
  return words.every((one) => one.isWellFormed()) ? null : { kind: 'bad-text', why: 'broken-character' };
}

/** Why a command cannot name these seats: one is not at the table, or is there and has no place in this, which `why` says. */
export function badSeat(
  state: NegotiationState,
  seats: readonly SeatId[],
  hasPlace: (seat: SeatId) => boolean,
  why: string,
): Refusal | null {
  const bad = seats.find((seat) => !isSeat(state, seat) || !hasPlace(seat));
  if (bad === undefined) return null;
  return isSeat(state, bad) ? { kind: 'not-in-order', why } : { kind: 'unknown', what: 'seat', id: bad };
}

/** Whether a seat is a delegation’s. */
export function isDelegation(seat: SeatId): boolean {
  return seatKind(seat) === 'delegation';
}

/** Why this seat cannot table something in these names: only a delegation speaks for others, and for itself among them. */
export function badSponsors(
  state: NegotiationState,
  sponsors: readonly SeatId[] | undefined,
  { seat }: Asking,
): Refusal | null {
  if (sponsors === undefined) return null;
  const bad = badSeat(state, sponsors, isDelegation, 'only delegations sponsor a joint proposal');
  if (bad !== null) return bad;
  if (new Set(sponsors).size < sponsors.length)
    return { kind: 'not-in-order', why: 'a sponsor is named twice' };
  if (!sponsors.includes(seat))
    return { kind: 'not-in-order', why: 'a joint proposal is tabled by one of its sponsors' };
  return null;
}

/** The sponsors of a command, when it names them. */
export function joint({ sponsors }: { readonly sponsors?: readonly SeatId[] }): {
  sponsors?: readonly SeatId[];
} {
  return sponsors === undefined ? {} : { sponsors };
}

/** The first refusal there is. */
export function firstRefusal(...refusals: readonly (Refusal | null)[]): Refusal | null {
  return refusals.find((refusal) => refusal !== null) ?? null;
}

/** Goes on with a paragraph that is open and as its author saw it. */
export function onOpenParagraph(
  state: NegotiationState,
  command: { readonly paragraph: ParagraphId; readonly expected: string },
  then: (paragraph: Paragraph) => Decision,
): Decision {
  return onParagraph(state, command.paragraph, (paragraph) => {
    if (paragraph.status !== 'open') return refuse({ kind: 'paragraph-closed', status: paragraph.status });
    return staleParagraph(paragraph, command.expected) ?? then(paragraph);
  });
}

/** Goes on with a paragraph in whatever status. */
export function onParagraph(
  state: NegotiationState,
  id: ParagraphId,
  then: (paragraph: Paragraph) => Decision,
): Decision {
  const paragraph = findParagraph(state, id);
  return paragraph === undefined ? refuse({ kind: 'unknown', what: 'paragraph', id }) : then(paragraph);
}

/** The refusal of a command whose author saw other words or another shape. */
export function staleParagraph(paragraph: Paragraph, expected: string): Decision | null {
  if (hashOfParagraph(paragraph) === expected) return null;
  return refuse({ kind: 'stale', what: 'paragraph', now: plainWords(paragraph.segments) });
}

/** Goes on with a bracket in an open paragraph. */
export function onBracket(
  state: NegotiationState,
  id: string,
  then: (place: SegmentPlace<Bracket>) => Decision,
): Decision {
  const place = placeOfBracket(state, id);
  return place === undefined ? refuse({ kind: 'unknown', what: 'bracket', id }) : then(place);
}

/** Goes on with a wording in an open paragraph whose words its author saw. */
export function onWording(
  state: NegotiationState,
  command: { readonly bracket: string; readonly wording: string; readonly expected: string },
  then: (wording: Wording, place: SegmentPlace<Bracket>) => Decision,
): Decision {
  return onBracket(state, command.bracket, (place) => {
    const wording = place.segment.wordings.find(({ id }) => id === command.wording);
    if (wording === undefined) return refuse({ kind: 'unknown', what: 'wording', id: command.wording });
    const { status } = place.paragraph;
    if (status !== 'open') return refuse({ kind: 'paragraph-closed', status });
    return staleWording(wording, command.expected) ?? then(wording, place);
  });
}

/** The refusal of a command whose author saw other words of a wording. */
export function staleWording(wording: Wording, expected: string): Decision | null {
  if (hashOfSegments(wording.segments) === expected) return null;
  return refuse({ kind: 'stale', what: 'wording', now: plainWords(wording.segments) });
}

/** The refusal of a command whose author saw another text. */
export function staleText(state: NegotiationState, expected: string): Decision | null {
  if (hashOfText(state) === expected) return null;
  return refuse({ kind: 'stale', what: 'text', now: '' });
}
