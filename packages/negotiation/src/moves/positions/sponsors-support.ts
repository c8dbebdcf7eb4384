// A sponsor stands behind its words: what an act does to the positions of those who sponsor a wording. Tabling, co-sponsoring
// or confirming what was heard takes that seat's support, leaving takes it back, and a sponsor's own edit takes its support along to the new words. A joint proposal is
// the support of all whom it names; what the Chair puts back on the table in their names counts for none before it has spoken.

import type { Act, RecordedAct } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Paragraph, Position, Wording, WordingId } from '../../model/paragraph.ts';
import type { SeatId } from '../../model/seat.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { newAuthors } from '../../words/new-authors.ts';
import { plainWords } from '../../words/plain-words.ts';
import { findBracket, paragraphBrackets } from '../../words/segment-tree.ts';
import { bracketAt, withListOf, withWording } from '../../words/with-paragraph.ts';
import { othersThan } from './others-than.ts';

/** The state after an act that has been folded, with the positions that it takes, moves or takes back for sponsors. */
export function sponsorsAfter(
  before: NegotiationState,
  next: NegotiationState,
  act: Act,
  recorded: RecordedAct,
): NegotiationState {
  const edited = withSupportAnew(before, next, act, recorded);
  switch (act.kind) {
    case 'wording-proposed': {
      if (!act.sponsors.includes(recorded.seat)) return edited;
      const seats = act.sponsors.filter((seat) => isAtTable(next, seat));
      return withWording(edited, act, (wording) => seats.reduce(supporting(recorded.n), wording));
    }
    case 'wording-cosponsored':
      return withWording(edited, act, (wording) => supporting(recorded.n)(wording, act.sponsor));
    case 'heard-confirmed':
      return withWording(edited, act, (wording) => supporting(recorded.n)(wording, recorded.seat));
    case 'sponsorship-ended':
      return withWording(edited, act, (wording) => ({
        ...wording,
        positions: wording.positions.filter(
          ({ seat, stance }) => seat !== act.sponsor || stance !== 'support',
        ),
      }));
    case 'wordings-unified':
      return withWording(edited, act, (wording) => {
        const { wordings = [] } = findBracket(before, act.bracket) ?? {};
        const others = wordings.filter(({ id }) => act.others.includes(id));
        return { ...wording, positions: [...wording.positions, ...supportOfJoined(wording, others)] };
      });
    default:
      return edited;
  }
}

/** What sponsors said of words that went into others: it counts no more, and is shown to have lapsed until they speak. */
function supportOfJoined({ positions }: Wording, others: readonly Wording[]): readonly Position[] {
  const seats = new Set(positions.map(({ seat }) => seat));
  return others.flatMap((other) =>
    other.positions.filter(({ seat }) => {
      if (seats.has(seat) || !other.sponsors.includes(seat) || !standsBehind(other, seat)) return false;
      seats.add(seat);
      return true;
    }),
  );
}

/** Puts a seat in support of a wording as it reads. */
function supporting(act: number): (wording: Wording, seat: SeatId) => Wording {
  return (wording, seat) => {
    const hash = hashOfSegments(wording.segments);
    const words = plainWords(wording.segments);
    const taken: Position = { seat, stance: 'support', reservation: null, hash, words, note: '', act };
    return { ...wording, positions: [...othersThan(seat, wording), taken] };
  };
}

/** The support of sponsors who changed their own words, on the words as they are now. */
function withSupportAnew(
  before: NegotiationState,
  next: NegotiationState,
  act: Act,
  recorded: RecordedAct,
): NegotiationState {
  const editors = editorsOf(act, recorded).filter((seat) => isAtTable(next, seat));
  if (editors.length === 0 || next.paragraphs === before.paragraphs) return next;
  const unchanged = new Set(before.paragraphs);
  let paragraphs = next.paragraphs;
  for (const [index, paragraph] of next.paragraphs.entries()) {
    if (unchanged.has(paragraph)) continue;
    const was = before.paragraphs.find(({ id }) => id === paragraph.id);
    if (was === undefined) continue;
    const now = withSupportIn(was, paragraph, editors, recorded.n);
    if (now !== paragraph) paragraphs = paragraphs.with(index, now);
  }
  return paragraphs === next.paragraphs ? next : { ...next, paragraphs };
}

function withSupportIn(
  before: Paragraph,
  paragraph: Paragraph,
  editors: readonly SeatId[],
  act: number,
): Paragraph {
  const known = new Map<WordingId, Wording>();
  for (const { wordings } of paragraphBrackets(before)) for (const one of wordings) known.set(one.id, one);
  let now = paragraph;
  for (const { id, wordings } of paragraphBrackets(paragraph)) {
    for (const wording of wordings) {
      const was = known.get(wording.id);
      if (was === undefined || was.segments === wording.segments) continue;
      const seats = editors.filter((seat) => wording.sponsors.includes(seat) && standsBehind(was, seat));
      if (seats.length === 0) continue;
      now = withListOf(now, { kind: 'bracket', id }, (list, index) => {
        const bracket = bracketAt(list, index);
        const anew = bracket.wordings.map((one) =>
          one.id === wording.id ? onNewWords(one, seats, act) : one,
        );
        return list.with(index, { ...bracket, wordings: anew });
      });
    }
  }
  return now;
}

/** The same support with the same note, on the words of now. */
function onNewWords(wording: Wording, seats: readonly SeatId[], act: number): Wording {
  const hash = hashOfSegments(wording.segments);
  const words = plainWords(wording.segments);
  const positions = wording.positions.map((position) =>
    seats.includes(position.seat) && position.hash !== hash ? { ...position, hash, words, act } : position,
  );
  return { ...wording, positions };
}

function standsBehind({ positions, segments }: Wording, seat: SeatId): boolean {
  const position = positions.find((one) => one.seat === seat);
  return position?.stance === 'support' && position.hash === hashOfSegments(segments);
}

/** Whose change an act is: the authors of new letters, or whoever took letters out; of any other act, its seat. */
function editorsOf(act: Act, { seat }: RecordedAct): readonly SeatId[] {
  const authors = act.kind === 'leaf-edited' ? newAuthors(act).map((author) => author.seat) : [];
  return authors.length === 0 ? [seat] : [...new Set(authors)];
}

/** Former members and the Chair have no positions. */
function isAtTable({ delegations }: NegotiationState, seat: SeatId): boolean {
  return delegations.some((delegation) => delegation.seat === seat);
}
