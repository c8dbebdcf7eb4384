// The Chair's desk: all that stands in the way of the text, ordered by what is easiest to close. Resolving must be cheaper than
// bracketing, so each row carries the one command that closes it, where there is one. It decides nothing and records nothing.
import { reasonAgainst } from '../judge/reason-against.ts';
import type { Command } from '../model/command.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Package } from '../model/package.ts';
import type {
  Bracket,
  BracketId,
  Paragraph,
  ParagraphId,
  ReservationKind,
  WordingId,
} from '../model/paragraph.ts';
import type { SeatId } from '../model/seat.ts';
import { hashOfPackage, objectorsToPackage, packageOf } from '../views/packages/package.ts';
import { landingWording, landingZone } from '../views/positions/landing-zone.ts';
import { standingsInBracket, type WordingStandings } from '../views/positions/standings.ts';
import { runningSilence } from '../views/silence/silence.ts';
import { hashOfParagraph, hashOfSegments } from '../words/hash.ts';
import { isNearlySame } from '../words/likeness.ts';
import { placeholdersIn } from '../words/placeholders.ts';
import { plainWords } from '../words/plain-words.ts';
import { paragraphBrackets, placeOfBracket } from '../words/segment-tree.ts';

/** What keeps one thing open. `closing` is what closes it at once; null where it takes more than a press. */
export type DeskRow = {
  /** The same from one fold to the next while it is about the same thing. */
  readonly key: string;
  /** Null for what concerns the whole text. */
  readonly paragraph: ParagraphId | null;
  readonly bracket: BracketId | null;
  readonly closing: Command | null;
} & (
  | { readonly kind: 'settle'; readonly wording: WordingId; readonly standings: WordingStandings }
  | { readonly kind: 'settle-package'; readonly package: Package }
  | { readonly kind: 'agree-ad-ref' | 'agree' }
  | { readonly kind: 'unify'; readonly wording: WordingId; readonly others: readonly WordingId[] }
  /** Nobody objects to some wordings, and none of them stands out. */
  | { readonly kind: 'choice'; readonly standings: readonly WordingStandings[] }
  | { readonly kind: 'one-objection'; readonly standings: readonly WordingStandings[] }
  | { readonly kind: 'pending'; readonly by: readonly SeatId[] }
  | {
      readonly kind: 'reservation';
      readonly seat: SeatId;
      readonly reservation: ReservationKind;
      readonly words: string;
    }
  | { readonly kind: 'placeholder'; readonly words: string }
  | { readonly kind: 'package'; readonly package: Package; readonly by: readonly SeatId[] }
  | { readonly kind: 'contested'; readonly standings: readonly WordingStandings[] }
  | { readonly kind: 'parked'; readonly seats: readonly SeatId[]; readonly note: string }
  | { readonly kind: 'silence'; readonly deadline: string }
);

export type DeskKind = DeskRow['kind'];

/** From what one press closes to what is in other hands. */
export const DESK_ORDER: readonly DeskKind[] = [
  'settle',
  'settle-package',
  'agree-ad-ref',
  'agree',
  'unify',
  'choice',
  'one-objection',
  'pending',
  'reservation',
  'placeholder',
  'package',
  'contested',
  'parked',
  'silence',
];

/** Everything on the Chair's desk, the easiest first, and in reading order among its like; empty when nothing is open. */
export function deskOf(state: NegotiationState): readonly DeskRow[] {
  if (state.phase.kind !== 'negotiating') return [];
  const running = runningSilence(state);
  const silence: readonly DeskRow[] =
    running === undefined
      ? []
      : [{ ...nowhere(`silence ${running.id}`), kind: 'silence', deadline: running.deadline }];
  const rows = [
    ...state.packages.map((tied) => packageRow(state, tied)),
    ...state.paragraphs.flatMap((paragraph) => rowsOf(state, paragraph)),
    ...silence,
  ];
  return rows.toSorted((a, b) => DESK_ORDER.indexOf(a.kind) - DESK_ORDER.indexOf(b.kind));
}

function rowsOf(state: NegotiationState, paragraph: Paragraph): readonly DeskRow[] {
  const { id, status, holds, parking, reservations, segments } = paragraph;
  const at = { paragraph: id, bracket: null, closing: null };
  const reserved = reservations.map(
    ({ seat, kind: reservation, words, bracket }): DeskRow => ({
      ...at,
      key: `reservation ${id} ${seat} ${bracket}`,
      kind: 'reservation',
      seat,
      reservation,
      words,
    }),
  );
  const expected = hashOfParagraph(paragraph);
  if (status === 'agreed' || status === 'silence') return reserved;
  if (status === 'ad-ref') {
    const by = holds.map(({ seat }) => seat);
    const next: DeskRow =
      by.length > 0
        ? { ...at, key: `pending ${id}`, kind: 'pending', by }
        : {
            ...at,
            key: `agree ${id}`,
            kind: 'agree',
            closing: { kind: 'agree', paragraph: id, expected },
          };
    return [next, ...reserved];
  }
  if (parking !== null)
    return [
      { ...at, key: `parked ${id}`, kind: 'parked', seats: parking.seats, note: parking.note },
      ...reserved,
    ];
  const brackets = paragraphBrackets(paragraph);
  const gaps = placeholdersIn(segments).map(
    (words, index): DeskRow => ({
      ...at,
      key: `placeholder ${id} ${index}`,
      kind: 'placeholder',
      words,
    }),
  );
  const free = brackets.filter((bracket) => packageOf(state, bracket.id) === undefined);
  const open = free.map((bracket) => bracketRow(state, id, bracket));
  if (brackets.length > 0 || gaps.length > 0) return [...open, ...gaps, ...reserved];
  const closing = { kind: 'agree-ad-ref', paragraph: id, expected } as const;
  return [{ ...at, key: `ad-ref ${id}`, kind: 'agree-ad-ref', closing }, ...reserved];
}

function bracketRow(state: NegotiationState, paragraph: ParagraphId, bracket: Bracket): DeskRow {
  const at = { key: `bracket ${bracket.id}`, paragraph, bracket: bracket.id };
  const standings = standingsInBracket(bracket, state.delegations, (segments) => segments);
  const zone = landingZone(standings);
  const landing = standings.find(({ wording }) => wording.id === landingWording(zone));
  if (landing !== undefined && isAnswered(landing)) {
    const { id: wording, segments } = landing.wording;
    const closing = {
      kind: 'settle',
      bracket: bracket.id,
      wording,
      expected: hashOfSegments(segments),
    } as const;
    if (reasonAgainst(state, closing, 'chair') === null)
      return { ...at, kind: 'settle', wording, standings: landing, closing };
  }
  const alike = nearlySameIn(bracket);
  if (alike !== null) return { ...at, ...alike, kind: 'unify', closing: null };
  switch (zone.kind) {
    case 'free':
      return { ...at, kind: 'choice', standings, closing: null };
    case 'one-objection':
      return { ...at, kind: 'one-objection', standings, closing: null };
    case 'contested':
      return { ...at, kind: 'contested', standings, closing: null };
    default: {
      const never: never = zone;
      throw new Error(`invariant: a landing zone of no known kind: ${JSON.stringify(never)}`);
    }
  }
}

/** Whether somebody besides its sponsors supports or accepts a wording: what nobody has answered yet is not closed in passing. */
function isAnswered({ wording, standings }: WordingStandings): boolean {
  return standings.some(
    ({ shown, delegation }) =>
      (shown === 'support' || shown === 'can-accept') && !wording.sponsors.includes(delegation.seat),
  );
}

/** Proposals of a bracket that could be unified, and the one that would stay; null when there are none. */
function nearlySameIn({
  on,
  wordings,
}: Bracket): { readonly wording: WordingId; readonly others: readonly WordingId[] } | null {
  if (on !== 'words') return null;
  const proposals = wordings
    .filter(({ origin }) => origin !== 'base')
    .map(({ id, segments }) => ({ id, words: plainWords(segments) }))
    .filter(({ words }) => words !== '');
  for (const { id: wording, words } of proposals) {
    const others = proposals
      .filter((other) => other.id !== wording && isNearlySame(other.words, words))
      .map(({ id }) => id);
    if (others.length > 0) return { wording, others };
  }
  return null;
}

function packageRow(state: NegotiationState, tied: Package): DeskRow {
  const bracket = tied.choices[0]?.bracket ?? null;
  const place = bracket === null ? undefined : placeOfBracket(state, bracket);
  const at = { key: `package ${tied.id}`, paragraph: place?.paragraph.id ?? null, bracket };
  const by = [...new Set(objectorsToPackage(state, tied).flatMap((choice) => choice.by))];
  if (by.length > 0) return { ...at, kind: 'package', package: tied, by, closing: null };
  const closing = { kind: 'settle-package', package: tied.id, expected: hashOfPackage(state, tied) } as const;
  const isRefused = reasonAgainst(state, closing, 'chair') !== null;
  return { ...at, kind: 'settle-package', package: tied, closing: isRefused ? null : closing };
}

function nowhere(key: string) {
  return { key, paragraph: null, bracket: null, closing: null };
}
