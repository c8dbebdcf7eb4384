// Unified wordings and versions of bridging wordings in the fold. Positions on identical words go along; others are kept with
// the words they were given on.
import type { ActOf } from '../act.ts';
import { withoutLostCitations } from '../brackets/evolve-citation.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Position, Wording } from '../paragraph.ts';
import { withParagraph, withWording, withWordings, wordingOf } from '../paragraphs/evolve-in-paragraph.ts';
import { hashOfSegments } from '../words/hash.ts';
import { plainWords } from '../words/plain-words.ts';
import { madeLeaf, makeLeaves, type Origin, textsUnder } from '../words/relaying.ts';
import { leftWithin, withLeft } from './leftover.ts';

/** The state with several wordings gone on as one. */
export function evolveUnified(
  state: NegotiationState,
  act: ActOf<'wordings-unified'>,
  { act: n }: Origin,
): NegotiationState {
  const { approach, rationale, sponsors } = act;
  let left: NegotiationState['leftovers'] = [];
  const unified = withWordings(state, act, (wordings) => {
    const kept = wordingOf(wordings, act);
    const others = wordings.filter(({ id }) => act.others.includes(id));
    left = others.flatMap((other) => leftWithin(act.paragraph, other, n));
    const sources = others.flatMap((other) => [
      ...other.sources,
      {
        wording: other.id,
        sponsors: other.sponsors,
        words: plainWords(other.segments),
        act: n,
        approach,
        rationale,
      },
    ]);
    const next: Wording = {
      ...kept,
      sponsors,
      sources: [...kept.sources, ...sources],
      positions: [...kept.positions, ...positionsThatGoAlong(kept, others)],
    };
    return wordings.filter((one) => !others.includes(one)).map((one) => (one === kept ? next : one));
  });
  const leftovers = withLeft(unified.leftovers, left);
  return withParagraph({ ...unified, leftovers }, act.paragraph, (paragraph) =>
    withoutLostCitations({
      ...paragraph,
      citations: paragraph.citations.map((citation) =>
        citation.wording !== null && act.others.includes(citation.wording)
          ? { ...citation, wording: act.wording }
          : citation,
      ),
    }),
  );
}

/** Positions on the very same words count for the wording that stays, one for each seat. */
function positionsThatGoAlong(kept: Wording, others: readonly Wording[]): readonly Position[] {
  const hash = hashOfSegments(kept.segments);
  const seats = new Set(kept.positions.map(({ seat }) => seat));
  return others
    .flatMap(({ positions }) => positions)
    .filter((position) => {
      if (position.hash !== hash || seats.has(position.seat)) return false;
      seats.add(position.seat);
      return true;
    });
}

/** The state with the next version of a bridging wording. */
export function evolveBridgingRevised(
  state: NegotiationState,
  act: ActOf<'bridging-revised'>,
  origin: Origin,
): NegotiationState {
  const leaf = madeLeaf(makeLeaves(act.leaves, textsUnder(), origin), act.leaf);
  let left: NegotiationState['leftovers'] = [];
  const revised = withWording(state, act, (wording) => {
    left = leftWithin(act.paragraph, wording, origin.act);
    return {
      ...wording,
      segments: [leaf],
      versions: [
        ...wording.versions,
        { words: plainWords(wording.segments), until: origin.act, positions: wording.positions },
      ],
      positions: [],
    };
  });
  const { leftovers } = revised;
  return withParagraph(
    { ...revised, leftovers: withLeft(leftovers, left) },
    act.paragraph,
    withoutLostCitations,
  );
}
