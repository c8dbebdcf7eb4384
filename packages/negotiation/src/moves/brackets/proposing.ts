// Tabling a wording in a bracket that is open: by proposing it, and by confirming a proposal that was left behind. The Chair’s is a
// bridging wording.
import type { CommandOf } from '../../model/command.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Bracket, ParagraphId, Placement, Wording } from '../../model/paragraph.ts';
import type { Decision } from '../../model/refusal.ts';
import { before, underTitle } from '../../views/paragraphs/placement.ts';
import { looseHashOfSegments, looseHashOfWords } from '../../words/loose-hash.ts';
import { plainText } from '../../words/rich-text.ts';
import { findParagraph } from '../../words/segment-tree.ts';
import {
  type Asking,
  accept,
  badSponsors,
  badText,
  onBracket,
  refuse,
  staleWording,
  tooLong,
} from '../decision.ts';
import { badPlacement } from './bad-placement.ts';
import { badHeard, heardBy } from './heard-by-chair.ts';
import { proposed } from './proposed.ts';

/**
 * Decides `propose-wording`. Refuses it on base words that its author has not seen; words that the bracket has already, so that support
 * is counted in one place; a place where the bracket is about words, or none where it is about the place; and more wordings than a
 * bracket holds.
 */
export function decideProposeWording(
  state: NegotiationState,
  command: CommandOf<'propose-wording'>,
  asking: Asking,
): Decision {
  const bad = badText(command.text);
  if (bad !== null) return refuse(bad);
  const badNames = badSponsors(state, command.sponsors, asking) ?? badHeard(state, command, asking);
  if (badNames !== null) return refuse(badNames);
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
    return accept(
      proposed({ ...command, ...heardBy(command), ...(placement && { placement }), paragraph }, asking),
    );
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
