// Where the delegations stand on wordings: one entry per delegation in the order of the roster, silence included. Words may
// be live ones, newer than the record's: a position counts only while the words are those it was taken on (law 4).
import type { Bracket, BracketSubject, Position, Segment, Stance, Wording } from '../../model/paragraph.ts';
import type { Delegation } from '../../model/seat.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { plainWords } from '../../words/plain-words.ts';

/** What is to be shown for a delegation: its stance, that it has none, or that the words changed under it. */
export type ShownStance = Stance | 'silent' | 'lapsed';

export interface Standing {
  readonly delegation: Delegation;
  readonly shown: ShownStance;
  /** The position as taken, also when it has lapsed. */
  readonly position: Position | null;
}

/** How many delegations stand where. */
export type Tally = Readonly<Record<ShownStance, number>>;

/** One wording and where everybody stands on it. */
export interface WordingStandings {
  /** What its bracket is about. */
  readonly on: BracketSubject;
  readonly wording: Wording;
  /** As in `plainWords`; see `wordingName` for those without any. */
  readonly words: string;
  readonly standings: readonly Standing[];
  readonly tally: Tally;
}

/** The words of a list as they are now; the record's own unless somebody knows newer ones. */
export type WordsNow = (segments: readonly Segment[]) => readonly Segment[];

/** One entry per delegation. `segments` are the wording's, with their words as they are now. */
export function standingsOn(
  wording: Wording,
  segments: readonly Segment[],
  delegations: readonly Delegation[],
): readonly Standing[] {
  return delegations.map((delegation) => {
    const position = wording.positions.find(({ seat }) => seat === delegation.seat) ?? null;
    if (position === null) return { delegation, shown: 'silent', position };
    const shown = standsOn(position, wording, segments) ? position.stance : 'lapsed';
    return { delegation, shown, position };
  });
}

/** Whether a position on a wording counts while its words are these (law 4). */
export function standsOn(position: Position, wording: Wording, segments: readonly Segment[]): boolean {
  return position.hash === hashOfSegments(segments) || isTypingOwnWords(position, wording, segments);
}

/** Whether words that are not recorded yet can only be the sponsor's own, who supports them as they come to stand. */
function isTypingOwnWords(position: Position, wording: Wording, live: readonly Segment[]): boolean {
  const { sponsors, segments } = wording;
  const isAlone = sponsors.length === 1 && sponsors[0] === position.seat;
  if (!isAlone || position.stance !== 'support' || live.length !== segments.length) return false;
  const recorded = hashOfSegments(segments);
  // What is typed in a bracket within its words may be anybody's.
  const within = live.map((segment, index) =>
    segment.kind === 'leaf' ? (segments[index] ?? segment) : segment,
  );
  return position.hash === recorded && hashOfSegments(within) === recorded;
}

/** Counts the standings of one wording. */
export function tallyOf(standings: readonly Standing[]): Tally {
  const tally = { support: 0, 'can-accept': 0, reserve: 0, object: 0, silent: 0, lapsed: 0 };
  for (const { shown } of standings) tally[shown] += 1;
  return tally;
}

/** Where everybody stands on each wording of a bracket, in the bracket's order. */
export function standingsInBracket(
  bracket: Bracket,
  delegations: readonly Delegation[],
  now: WordsNow,
): readonly WordingStandings[] {
  return bracket.wordings.map((wording) => {
    const segments = now(wording.segments);
    const standings = standingsOn(wording, segments, delegations);
    const words = plainWords(segments);
    return { on: bracket.on, wording, words, standings, tally: tallyOf(standings) };
  });
}
