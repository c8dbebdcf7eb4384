// Taking back a settlement: the bracket stands again where its words are, with its wordings, sponsors and positions as they were.
// What was given up since is not given back: a proposal that was retired or put on other words, a reservation that was lifted.
import type { Act, ActOf, LeafMaking } from '../../model/act.ts';
import type { CommandOf } from '../../model/command.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, Leaf, Segment, Wording } from '../../model/paragraph.ts';
import type { Decision, Refusal } from '../../model/refusal.ts';
import type { SettledWords, Settlement } from '../../model/settlement.ts';
import { before as behindWhich } from '../../views/paragraphs/placement.ts';
import { ownersOf } from '../../views/people/rights.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { inheritedLeaves } from '../../words/inherited-leaves.ts';
import { wholeOf } from '../../words/relaying.ts';
import { lengthOf, untraced } from '../../words/rich-text.ts';
import { bracketDepth, findBracket, findParagraph, leavesIn } from '../../words/segment-tree.ts';
import { accept, type Deciding, refuse } from '../decision.ts';
import { type Cut, segmentsBetween } from './kept-settlements.ts';
import { leftoversOf } from './left-behind.ts';

/** Decides `take-back-settlement`: refused once the words were changed, closed, cut or moved since. What was settled as a package is taken back whole. */
export function decideTakeBack(
  state: NegotiationState,
  { bracket, settled }: CommandOf<'take-back-settlement'>,
  asking: Deciding,
): Decision {
  if (findBracket(state, bracket) !== undefined) return refuse({ kind: 'already-so' });
  const settlement = state.settlements.find((one) => one.bracket.id === bracket && one.act === settled);
  if (settlement === undefined) return refuse(changedSince);
  const together = state.settledPackages.find(({ brackets }) => brackets.includes(bracket));
  if (together === undefined) return takenBack(state, settlement, asking);
  const all = state.settlements.filter(({ bracket: { id } }) => together.brackets.includes(id));
  if (all.length < together.brackets.length) return refuse(changedInPackage(together.name));
  const acts: Act[] = [];
  let now = state;
  for (const { act } of all.toReversed()) {
    // Where its words stand now that the later ones are taken back.
    const one = now.settlements.find((kept) => kept.act === act);
    const decision = one === undefined ? refuse(changedSince) : takenBack(now, one, asking);
    if (!decision.ok)
      return decision.refusal === changedSince ? refuse(changedInPackage(together.name)) : decision;
    acts.push(...decision.acts);
    now = asking.after(now, decision.acts);
  }
  return accept(...acts);
}

const changedSince: Refusal = {
  kind: 'not-in-order',
  why: 'its words have been changed or agreed since it was settled, it was settled long ago, or its bracket held more than comes back at once; propose a wording on the words as they stand',
};

function changedInPackage(name: string): Refusal {
  return {
    kind: 'not-in-order',
    why: `it was settled in the package “${name}”, which is taken back as a whole, and words of it have been changed or agreed since`,
  };
}

function takenBack(state: NegotiationState, settlement: Settlement, asking: Deciding): Decision {
  const { bracket, gone, words } = settlement;
  const wordings = wordingsAgain(state, settlement);
  if (wordings.length < 2)
    return refuse({
      kind: 'not-in-order',
      why: 'nothing is left to decide: every proposal in it has been retired or put on other words since',
    });
  if (gone !== null) return accept(whole(state, settlement, gone, asking));
  const stands = words === null ? null : segmentsBetween(state, words);
  if (words !== null && stands === null) return refuse(changedSince);
  const paragraph = stands?.place.paragraph ?? findParagraph(state, settlement.paragraph);
  if (paragraph === undefined) return refuse(changedSince);
  if (paragraph.status !== 'open') return refuse({ kind: 'paragraph-closed', status: paragraph.status });
  if (words === null || stands === null) return besideWords(state, settlement, bracket, asking);
  if (hashOfSegments(stands.segments) !== settlement.hash) return refuse(changedSince);
  if (stands.place.within.length + bracketDepth([bracket]) > LIMITS.bracketDepth)
    return refuse({
      kind: 'not-in-order',
      why: `its words stand within other brackets now, and with it there would be more than ${LIMITS.bracketDepth} inside one another`,
    });
  return aroundWords(state, settlement, words, stands, asking);
}

/** Around the words that the settlement put into the text. */
function aroundWords(
  state: NegotiationState,
  settlement: Settlement,
  { start, end }: SettledWords,
  { place, first, last, between }: Cut,
  asking: Deciding,
): Decision {
  const make = (pieces: LeafMaking['pieces']): LeafMaking => ({ id: asking.newId('l'), pieces });
  const part = (leaf: Leaf, from: number, to: number) => make([{ leaf: leaf.id, start: from, end: to }]);
  const inFront = part(first, 0, start.offset);
  const behind = part(last, end.offset, lengthOf(last.text));
  const inside =
    first === last
      ? [part(first, start.offset, end.offset)]
      : [part(first, start.offset, lengthOf(first.text)), part(last, 0, end.offset)];
  const chosen = chosenOf(settlement);
  const passes =
    ownersOf([...place.within, { bracket: settlement.bracket, wording: chosen }]).join() !==
    ownersOf(place.within).join();
  const onward = passes ? inheritedLeaves(between) : [];
  const others = wordingsAgain(state, settlement).filter(({ id }) => id !== chosen.id);
  const { again, makings } = remade(others, asking);
  return accept({
    ...named(settlement),
    paragraph: place.paragraph.id,
    around: { before: inFront.id, after: behind.id },
    inside: inside.map(({ id }) => id),
    again,
    leaves: [inFront, ...inside, behind, ...onward.map((leaf) => make([wholeOf(leaf)])), ...makings],
    retired: [...new Set([first.id, last.id]), ...onward.map(({ id }) => id)],
  });
}

/** A paragraph that went with the settlement, where it stood. */
function whole(
  state: NegotiationState,
  settlement: Settlement,
  { after }: NonNullable<Settlement['gone']>,
  asking: Deciding,
): Act {
  const { again, makings } = remade(wordingsAgain(state, settlement), asking);
  const [inFront, behind] = [asking.newId('l'), asking.newId('l')].map((id) => ({
    id,
    pieces: [{ text: [] }],
  }));
  if (inFront === undefined || behind === undefined) throw new Error('invariant: two leaves were made');
  const stands = after === null || findParagraph(state, after) !== undefined;
  return {
    ...named(settlement),
    around: { before: inFront.id, after: behind.id },
    inside: [],
    again,
    // Where the one in front of it has gone too, it stands at the end, for the Chair to move.
    returns: { after: stands ? after : (state.paragraphs.at(-1)?.id ?? null) },
    leaves: [inFront, behind, ...makings],
    retired: [],
  };
}

/** Beside the words of the paragraph, which goes back to where it stood if the settlement moved it. */
function besideWords(
  state: NegotiationState,
  settlement: Settlement,
  bracket: Bracket,
  asking: Deciding,
): Decision {
  const { movedFrom, paragraph } = settlement;
  const to = chosenOf(settlement).placement?.after;
  if (movedFrom !== null) {
    const isMovedOn = behindWhich(state, paragraph) !== to;
    const hasGone = movedFrom.after !== null && findParagraph(state, movedFrom.after) === undefined;
    if (isMovedOn || hasGone) return refuse(changedSince);
  }
  const { again, makings } = remade(wordingsAgain(state, settlement), asking);
  const act: Act = { ...named(settlement), around: null, inside: [], again, leaves: makings, retired: [] };
  if (bracket.on === 'words') throw new Error(`invariant: bracket ${bracket.id} stood beside words`);
  return movedFrom === null
    ? accept(act)
    : accept(act, { kind: 'paragraph-moved', paragraph, after: movedFrom.after });
}

function named({ paragraph, bracket, act }: Settlement) {
  return { kind: 'settlement-taken-back', paragraph, bracket: bracket.id, settled: act } as const;
}

/** New leaves for the words of wordings that the settlement took off the table. */
function remade(
  wordings: readonly Wording[],
  { newId }: Deciding,
): { readonly again: ActOf<'settlement-taken-back'>['again']; readonly makings: readonly LeafMaking[] } {
  const made = wordings
    .flatMap(({ segments }) => leavesIn(segments))
    .map(({ id: was, text }) => ({ was, id: newId('l'), pieces: [{ text: untraced(text) }] }));
  return {
    again: made.map(({ id, was }) => ({ id, was })),
    makings: made.map(({ id, pieces }) => ({ id, pieces })),
  };
}

/** The wordings that stand again: all, but for proposals that were retired or put on other words since. */
export function wordingsAgain(state: NegotiationState, settlement: Settlement): readonly Wording[] {
  const { paragraph, bracket, chosen, act } = settlement;
  const left = leftoversOf(paragraph, bracket, chosen, act).map(({ id }) => id);
  const waiting = new Set(state.leftovers.filter((one) => one.act === act).map(({ id }) => id));
  const gone = new Set(left.filter((id) => !waiting.has(id)));
  return gone.size === 0 ? bracket.wordings : without(bracket, gone).wordings;
}

function without(bracket: Bracket, gone: ReadonlySet<string>): Bracket {
  const inner = (segments: readonly Segment[]) =>
    segments.map((segment) => (segment.kind === 'leaf' ? segment : without(segment, gone)));
  const wordings = bracket.wordings
    .filter(({ id }) => !gone.has(id))
    .map((wording) => ({ ...wording, segments: inner(wording.segments) }));
  return { ...bracket, wordings };
}

/** The wording that was settled on. */
function chosenOf({ bracket, chosen }: Settlement): Wording {
  const wording = bracket.wordings.find(({ id }) => id === chosen);
  if (wording === undefined)
    throw new Error(`invariant: bracket ${bracket.id} was settled on one of its wordings`);
  return wording;
}
