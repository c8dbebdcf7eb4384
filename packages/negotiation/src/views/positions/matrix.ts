// Every open bracket against every delegation: a fold of the state, computed when it is looked at and stored nowhere.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Paragraph } from '../../model/paragraph.ts';
import { paragraphBrackets } from '../../words/segment-tree.ts';
import { type LandingZone, landingZone } from './landing-zone.ts';
import { standingsInBracket, type WordingStandings, type WordsNow } from './standings.ts';

/** One open bracket: its wordings with the standings of all delegations, and where it could land. */
export interface MatrixRow {
  readonly paragraph: Paragraph;
  readonly bracket: Bracket;
  readonly wordings: readonly WordingStandings[];
  readonly landing: LandingZone;
}

/** The open brackets in reading order, outer before inner. `now` gives live words where there are any. */
export function matrixOf(
  state: NegotiationState,
  now: WordsNow = (segments) => segments,
): readonly MatrixRow[] {
  return state.paragraphs.flatMap((paragraph) =>
    paragraphBrackets(paragraph).map((bracket) => {
      const wordings = standingsInBracket(bracket, state.delegations, now);
      return { paragraph, bracket, wordings, landing: landingZone(wordings) };
    }),
  );
}
