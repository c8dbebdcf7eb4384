// Wordings of an open bracket: proposing, co-sponsoring, leaving. The Chair's proposal is a bridging wording.
import type { Act } from '../act.ts';
import type { CommandOf } from '../command.ts';
import {
  type Asking,
  accept,
  badSponsors,
  badText,
  onBracket,
  onWording,
  refuse,
  staleWording,
  tooLong,
} from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Bracket, ParagraphId, Placement, Wording } from '../paragraph.ts';
import { badPlacement, before, underTitle } from '../paragraphs/placement.ts';
import { isOnlyProposed } from '../paragraphs/vanishing.ts';
import type { Decision } from '../refusal.ts';
import { inheritedLeaves } from '../words/inherited-leaves.ts';
import { looseHashOfSegments, looseHashOfWords } from '../words/loose-hash.ts';
import { wholeOf } from '../words/relaying.ts';
import { plainText } from '../words/rich-text.ts';
import { findParagraph, leavesIn, type SegmentPlace } from '../words/segment-tree.ts';
import { liftedWithLast } from './decide-lift-bracket.ts';
import { proposed } from './proposed.ts';

/** Decides `propose-wording`. */
export function decideProposeWording(
  state: NegotiationState,
  command: CommandOf<'propose-wording'>,
  asking: Asking,
): Decision {
  const bad = badText(command.text);
  if (bad !== null) return refuse(bad);
  const badJoint = badSponsors(state, command.sponsors, asking);
  if (badJoint !== null) return refuse(badJoint);
  return onBracket(state, command.bracket, ({ paragraph: { id: paragraph, status }, segment: bracket }) => {
    if (status !== 'open') return refuse({ kind: 'paragraph-closed', status });
    const placement = command.placement && {
      after: underTitle(state, command.placement.after, paragraph),
    };
    const badPlace = badPlacement(state, bracket.on, paragraph, placement);
    if (badPlace !== null) return refuse(badPlace);
    const [base] = bracket.wordings;
    if (base === undefined) throw new Error(`invariant: bracket ${bracket.id} has its base wording`);
    const stale = staleWording(base, command.expected);
    if (stale !== null) return stale;
    const many = tooLong('wordings', bracket.wordings.length + 1, LIMITS.wordingsInBracket);
    if (many !== null) return refuse(many);
    const same =
      bracket.on === 'place'
        ? samePlace(bracket, placement, before(state, paragraph))
        : sameWording(onTheTable(state, paragraph, bracket), command, asking);
    if (same !== undefined) return refuse({ kind: 'same-words', wording: same.id });
    return accept(proposed({ ...command, ...(placement && { placement }), paragraph }, asking));
  });
}

/** The wording that puts the paragraph there already; the base leaves it where it stands. */
function samePlace(
  { wordings }: Bracket,
  placement: Placement | undefined,
  now: ParagraphId | null,
): Wording | undefined {
  return wordings.find(({ placement: there }) => (there === null ? now : there.after) === placement?.after);
}

/** The wording that says the same. Two delegations may begin to type at once, and only then are theirs alike. Outright, deletion is proposed once. */
function sameWording(
  wordings: readonly Wording[],
  { text, toBeTyped }: CommandOf<'propose-wording'>,
  { seat }: Asking,
): Wording | undefined {
  const hash = looseHashOfWords(text);
  const isBegun = toBeTyped === true && plainText(text) === '';
  return wordings.find(
    ({ segments, sponsors }) =>
      looseHashOfSegments(segments) === hash && (!isBegun || sponsors.includes(seat)),
  );
}

/** What a wording must differ from: those of its bracket, and of all notes beside the paragraph if it is one. */
function onTheTable(state: NegotiationState, paragraph: ParagraphId, bracket: Bracket): readonly Wording[] {
  if (bracket.on !== 'note') return bracket.wordings;
  const beside = findParagraph(state, paragraph)?.beside ?? [];
  return beside.filter(({ on }) => on === 'note').flatMap(({ wordings }) => wordings);
}

/** Decides `co-sponsor`: of delegations' proposals only. */
export function decideCoSponsor(
  state: NegotiationState,
  command: CommandOf<'co-sponsor'>,
  { seat }: Asking,
): Decision {
  return onWording(state, command, (wording, { paragraph, segment: bracket }) => {
    if (wording.origin !== 'proposal') {
      return refuse({
        kind: 'not-in-order',
        why: 'only a delegation’s proposal can be co-sponsored; a position can be taken on this wording',
      });
    }
    if (wording.sponsors.includes(seat)) return refuse({ kind: 'already-a-sponsor' });
    const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
    return accept({ kind: 'wording-cosponsored', ...at, sponsor: seat });
  });
}

/** Decides `withdraw`: the last sponsor to leave takes the wording off the table. */
export function decideWithdraw(
  state: NegotiationState,
  command: CommandOf<'withdraw'>,
  asking: Asking,
): Decision {
  const { seat, newId } = asking;
  return onWording(state, command, (wording, place) => {
    const { paragraph, segment: bracket } = place;
    if (!wording.sponsors.includes(seat)) return refuse({ kind: 'not-a-sponsor', doing: 'withdraw' });
    const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
    if (wording.sponsors.length === 1) {
      return accept(...withdrawn(state, wording, place, asking));
    }
    const passed = inheritedLeaves(wording.segments);
    return accept({
      kind: 'sponsorship-ended',
      ...at,
      sponsor: seat,
      leaves: passed.map((leaf) => ({ id: newId('l'), pieces: [wholeOf(leaf)] })),
      retired: passed.map((leaf) => leaf.id),
    });
  });
}

/** The acts that take a wording off the table; a bracket or a paragraph that stood for it alone goes with it. */
function withdrawn(
  state: NegotiationState,
  wording: Wording,
  place: SegmentPlace<Bracket>,
  asking: Asking,
): readonly Act[] {
  const { paragraph, list, segment: bracket } = place;
  const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
  const leaves = (of: readonly Wording[]) =>
    of.flatMap(({ segments }) => leavesIn(segments).map(({ id }) => id));
  const others = bracket.wordings.filter((other) => other !== wording);
  const isLast = others.length === 1;
  if (isLast && list === paragraph.beside) {
    return [{ kind: 'wording-withdrawn', ...at, leaves: [], retired: leaves(bracket.wordings) }];
  }
  const act: Act = { kind: 'wording-withdrawn', ...at, leaves: [], retired: leaves([wording]) };
  if (!isLast) return [act];
  if (!isOnlyProposed(paragraph, bracket)) return [act, ...liftedWithLast(state, place, wording, asking)];
  const rest = leavesIn(paragraph.segments)
    .map(({ id }) => id)
    .filter((id) => !act.retired.includes(id));
  return [act, { kind: 'paragraph-deleted', paragraph: paragraph.id, leaves: [], retired: rest }];
}
