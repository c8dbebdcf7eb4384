// A settlement taken back, in the fold: the remembered bracket goes round the words that it was settled on, its other wordings in new
// leaves, each letter with its trace of before.
import type { ActOf } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Leaf, LeafId, Paragraph, Segment, Wording } from '../../model/paragraph.ts';
import type { Settlement } from '../../model/settlement.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { exchangeLeaves, madeLeaf, makeLeaves, type Origin, textsUnder } from '../../words/relaying.ts';
import { mapLeaves } from '../../words/segment-tree.ts';
import { indexBehind, withListOf, withParagraph } from '../../words/with-paragraph.ts';
import { wordingsAgain } from './take-back.ts';

type TakenBack = ActOf<'settlement-taken-back'>;

/** The state with the bracket standing again. */
export function evolveSettlementTakenBack(
  state: NegotiationState,
  act: TakenBack,
  origin: Origin,
): NegotiationState {
  const settlement = state.settlements.find(({ act: n }) => n === act.settled);
  if (settlement === undefined)
    throw new Error(
      `invariant: act ${origin.act} takes back act ${act.settled}, which settled nothing that stands`,
    );
  const leftovers = state.leftovers.filter((one) => one.act !== act.settled);
  const rest = leftovers.length === state.leftovers.length ? state : { ...state, leftovers };
  const restored = bracketAgain(state, settlement, act);
  const { gone, words } = settlement;
  if (gone !== null) return withParagraphAgain(rest, settlement, gone.paragraph, act, restored, origin);
  return withParagraph(rest, act.paragraph, (paragraph) => {
    const bare = asBefore(paragraph, settlement);
    if (words === null || act.around === null) return { ...bare, beside: [...bare.beside, restored(null)] };
    return withListOf(bare, { kind: 'leaf', id: words.start.leaf }, (list, start) => {
      const end = list.findIndex(({ id }) => id === words.end.leaf);
      const stretch = list.slice(start, end + 1);
      const made = makeLeaves(
        act.leaves.filter(({ id }) => !act.again.some((one) => one.id === id)),
        textsUnder(list),
        origin,
      );
      const inside = act.inside.map((id) => madeLeaf(made, id));
      const chosen = [
        ...inside.slice(0, 1),
        ...exchangeLeaves(stretch.slice(1, -1), act.leaves, made),
        ...inside.slice(1),
      ];
      const [before, after] = [madeLeaf(made, act.around?.before), madeLeaf(made, act.around?.after)];
      return [...list.slice(0, start), before, restored(chosen), after, ...list.slice(end + 1)];
    });
  });
}

/** Makes the bracket, given the words of the chosen wording where they were cut out of the text. */
function bracketAgain(
  state: NegotiationState,
  settlement: Settlement,
  { again }: TakenBack,
): (chosen: readonly Segment[] | null) => Bracket {
  const ids = new Map(again.map(({ id, was }) => [was, id]));
  const anew = (leaf: Leaf): Leaf => ({ ...leaf, id: newId(ids, leaf.id) });
  const holders = new Set(
    state.paragraphs
      .find(({ id }) => id === settlement.paragraph)
      ?.reservations.filter(({ bracket }) => bracket === settlement.bracket.id)
      .map(({ seat }) => seat),
  );
  const wordings = wordingsAgain(state, settlement);
  return (chosen) => ({
    ...settlement.bracket,
    wordings: wordings.map((wording) => {
      if (wording.id !== settlement.chosen)
        return { ...wording, segments: mapLeaves(wording.segments, anew) };
      const segments = chosen ?? mapLeaves(wording.segments, anew);
      return { ...wording, segments, positions: stillHeld(wording, settlement, holders) };
    }),
  });
}

/** The positions on the chosen wording, without the reservations that were lifted since the settlement. */
function stillHeld(
  { positions, segments }: Wording,
  { lifted, gone }: Settlement,
  holders: ReadonlySet<string>,
): Wording['positions'] {
  if (gone !== null) return positions;
  const hash = hashOfSegments(segments);
  const isLifted = ({ seat, stance, hash: on }: Wording['positions'][number]) =>
    stance === 'reserve' && on === hash && !lifted.includes(seat) && !holders.has(seat);
  return positions.filter((position) => !isLifted(position));
}

/** The paragraph with what was cited for the bracket's wordings, and without what was reserved in it: that is in it again. */
function asBefore(paragraph: Paragraph, { bracket, citations }: Settlement): Paragraph {
  const wordings = new Set(bracket.wordings.map(({ id }) => id));
  const again = citations.filter(({ wording }) => wording !== null && wordings.has(wording));
  const others = paragraph.citations.filter(({ id }) => !again.some((one) => one.id === id));
  return {
    ...paragraph,
    citations: again.length === 0 ? paragraph.citations : [...others, ...again],
    reservations: paragraph.reservations.filter((one) => one.bracket !== bracket.id),
  };
}

function withParagraphAgain(
  state: NegotiationState,
  { citations }: Settlement,
  gone: Paragraph,
  act: TakenBack,
  restored: ReturnType<typeof bracketAgain>,
  origin: Origin,
): NegotiationState {
  const made = makeLeaves(act.leaves, textsUnder(), origin);
  const [before, after] = [madeLeaf(made, act.around?.before), madeLeaf(made, act.around?.after)];
  const paragraph: Paragraph = {
    ...gone,
    status: 'open',
    citations,
    segments: [before, restored(null), after],
  };
  const behind = act.returns?.after ?? null;
  return { ...state, paragraphs: state.paragraphs.toSpliced(indexBehind(state, behind), 0, paragraph) };
}

function newId(ids: ReadonlyMap<LeafId, LeafId>, was: LeafId): LeafId {
  const id = ids.get(was);
  if (id === undefined)
    throw new Error(`invariant: leaf ${was} of a bracket that stands again has a successor`);
  return id;
}
