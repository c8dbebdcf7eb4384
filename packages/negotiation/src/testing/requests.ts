// What seats ask for in scenes: commands that name paragraphs by number and wordings by a sponsor (or `base`), with the
// `expected` that the asking seat sees.
import type { Command } from '../model/command.ts';
import type { AdoptedBy, NegotiationState } from '../model/negotiation-state.ts';
import type { Bracket, Paragraph, ReservationKind, Stance, Wording } from '../model/paragraph.ts';
import type { SeatId } from '../model/seat.ts';
import { hashOfParagraph, hashOfSegments, hashOfText } from '../words/hash.ts';
import { plainText, richText } from '../words/rich-text.ts';
import { leavesIn, paragraphBrackets } from '../words/segment-tree.ts';

/** A command made from the state as its author sees it. */
export type Request = (state: NegotiationState, seat: SeatId) => Command;

type WordingCommand = 'co-sponsor' | 'withdraw' | 'withdraw-position' | 'settle';
type ParagraphCommand = 'agree-ad-ref' | 'agree' | 'delete-paragraph';

/** The first wording in the text that is called so, with its bracket. `base` is the first bracket's. */
export function findByName(
  state: NegotiationState,
  name: SeatId | 'base',
): { readonly bracket: Bracket; readonly wording: Wording } | undefined {
  for (const bracket of state.paragraphs.flatMap((paragraph) => paragraphBrackets(paragraph))) {
    const wording = bracket.wordings.find(({ origin, sponsors }) =>
      name === 'base' ? origin === 'base' : sponsors.includes(name),
    );
    if (wording !== undefined) return { bracket, wording };
  }
  return undefined;
}

/** Brackets the first occurrence of some words in one leaf, proposing wordings for it. */
export function bracket(words: string, ...wordings: readonly string[]): Request {
  return (state) => {
    const leaf = state.paragraphs
      .flatMap(({ segments }) => leavesIn(segments))
      .find(({ text }) => plainText(text).includes(words));
    const offset = leaf === undefined ? 0 : plainText(leaf.text).indexOf(words);
    const from = { leaf: leaf?.id ?? 'none', offset };
    const to = { leaf: from.leaf, offset: offset + words.length };
    return { kind: 'open-bracket', from, to, expected: words, reason: '', wordings: wordings.map(richText) };
  };
}

/** Proposes a wording in the first bracket. */
export function propose(words: string): Request {
  return (state) => {
    const found = mustFind(findByName(state, 'base'), 'a bracket');
    const expected = hashOfSegments(found.wording.segments);
    return { kind: 'propose-wording', bracket: found.bracket.id, text: richText(words), expected };
  };
}

/** A command on the wording called so. */
export function onWording(kind: WordingCommand, name: SeatId | 'base'): Request {
  return (state) => ({ kind, ...seen(state, name) });
}

/** Settles on the wording called so. */
export function settle(name: SeatId | 'base'): Request {
  return onWording('settle', name);
}

/** Takes a position on the wording called so. */
export function take(stance: Stance, name: SeatId | 'base', note = ''): Request {
  return (state) => ({ kind: 'take-position', stance, note, ...seen(state, name) });
}

/** Reserves on the wording called so; without a kind, as clients did before there were kinds. */
export function reserve(name: SeatId | 'base', reservation?: ReservationKind): Request {
  const kind = reservation === undefined ? {} : { reservation };
  return (state) => ({ kind: 'take-position', stance: 'reserve', ...kind, note: '', ...seen(state, name) });
}

/** A command on the paragraph in this place, counted from 1. */
export function onParagraph(kind: ParagraphCommand, place = 1): Request {
  return (state) => ({ kind, ...seenParagraph(state, place) });
}

/** Reopens the paragraph in this place. */
export function reopen(place = 1, reason = 'new facts'): Request {
  return (state) => ({ kind: 'reopen', reason, ...seenParagraph(state, place) });
}

/** Adopts the text as it stands. */
export function adopt(by?: AdoptedBy): Request {
  return (state) => ({
    kind: 'adopt',
    expected: hashOfText(state),
    ...(by === undefined ? {} : { by }),
  });
}

/** A command with what its author saw made wrong. */
export function outdated(request: Request): Request {
  return (state, seat) => {
    const command = request(state, seat);
    return 'expected' in command ? { ...command, expected: 'what was there before' } : command;
  };
}

/** The paragraph in a place, counted from 1. */
export function paragraphAt(state: NegotiationState, place: number): Paragraph {
  return mustFind(state.paragraphs[place - 1], `paragraph ${place}`);
}

/** A paragraph as its author sees it. */
export function seenParagraph(state: NegotiationState, place: number) {
  const paragraph = paragraphAt(state, place);
  return { paragraph: paragraph.id, expected: hashOfParagraph(paragraph) };
}

function seen(state: NegotiationState, name: SeatId | 'base') {
  const { bracket, wording } = mustFind(findByName(state, name), `a wording of ${name}`);
  return { bracket: bracket.id, wording: wording.id, expected: hashOfSegments(wording.segments) };
}

function mustFind<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`the scene has ${what}`);
  return found;
}
