// Proposals that a settlement leaves behind: other wordings for the same words. They are never silently dropped: each stays on
// the Chair’s desk, with its sponsors and words, until it is put on other words, confirmed or retired (`moves/leftovers`).
import type { Act } from '../../model/act.ts';
import type { Stretch } from '../../model/comment.ts';
import type { Leftover } from '../../model/leftover.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Heard, ParagraphId, Wording, WordingId } from '../../model/paragraph.ts';
import type { RichText } from '../../model/rich-text.ts';
import { followEach, withMore } from '../../words/follow-each.ts';
import { followWords } from '../../words/follow-words.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { heardFrom } from '../../words/heard.ts';
import { plainWords } from '../../words/plain-words.ts';
import { lengthOf, untraced } from '../../words/rich-text.ts';
import { bracketsIn, findBracket, leavesIn } from '../../words/segment-tree.ts';

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
    .filter((inner) => hasWords(inner.segments) && isOthers(inner, sponsors))
    .map((wording) => leftover(paragraph, wording, { settled: null, instead: [], act }));
}

/** Whether others than these stand behind a wording, or said it as the Chair's office has heard. */
function isOthers(inner: Wording, sponsors: Wording['sponsors']): boolean {
  if (inner.sponsors.some((seat) => !sponsors.includes(seat))) return true;
  return heardFrom(inner).length > 0 && inner.heard?.isImported !== true;
}

/** A wording that was taken down as heard, when it leaves the table unconfirmed. */
export function leftUnconfirmed(
  paragraph: ParagraphId,
  wording: Wording,
  { from }: Heard,
  act: number,
): readonly Leftover[] {
  if (!hasWords(wording.segments)) return [];
  return [{ ...leftover(paragraph, wording, { settled: null, instead: [], act }), heard: { from } }];
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
  wording: Wording,
  fate: Pick<Leftover, 'settled' | 'instead' | 'act'>,
): Leftover {
  const { id, origin, sponsors, segments } = wording;
  const from = heardFrom(wording);
  const imported = wording.heard?.isImported ? ({ isImported: true } as const) : {};
  const heard = from.length === 0 ? {} : { heard: { from, ...imported } };
  return { paragraph, id, origin, sponsors, ...heard, text: untraced(leavesAsRead(segments)), ...fate };
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

function leavesAsRead(segments: Wording['segments']): RichText {
  return segments.flatMap((segment) =>
    segment.kind === 'leaf' ? segment.text : leavesAsRead(segment.wordings[0]?.segments ?? []),
  );
}
