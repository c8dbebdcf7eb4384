// Brackets that a draft brings along: opened on its new leaf one after the other, each with its wordings as the Chair's, by the
// same acts as any bracket. Whose words the source says they are is kept as heard from them, and counts for nothing.
import type { Act } from '../../model/act.ts';
import type { Draft, DraftBracket } from '../../model/command.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { LeafId, ParagraphId } from '../../model/paragraph.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { RichText } from '../../model/rich-text.ts';
import { looseHashOfWords } from '../../words/loose-hash.ts';
import { lengthOf, plainText, sliceText } from '../../words/rich-text.ts';
import { splitsCharacter } from '../../words/surrogate.ts';
import { proposed } from '../brackets/proposed.ts';
import { type Asking, badSeat, firstRefusal, isDelegation, tooLong } from '../decision.ts';

/** How many wordings brackets have in all, the base ones counted. */
export function wordingsIn(brackets: readonly DraftBracket[] = []): number {
  return brackets.reduce(
    (sum, { within, wordings }) =>
      sum +
      1 +
      wordings.length +
      wordingsIn(within) +
      wordings.reduce((all, one) => all + wordingsIn(one.brackets), 0),
    0,
  );
}

/** All texts that a draft brings: its own, and those of the wordings in its brackets. */
export function textsOf({ text, brackets = [] }: Pick<Draft, 'text' | 'brackets'>): readonly RichText[] {
  return [text, ...brackets.flatMap(textsInBracket)];
}

function textsInBracket({ within = [], wordings }: DraftBracket): readonly RichText[] {
  return [...within.flatMap(textsInBracket), ...wordings.flatMap(textsOf)];
}

/** Why the brackets of drafts cannot be opened; null when they can. */
export function badBrackets(state: NegotiationState, drafts: readonly Draft[]): Refusal | null {
  const count = drafts.reduce((sum, { brackets }) => sum + wordingsIn(brackets), 0);
  return firstRefusal(
    tooLong('all-wordings', count, LIMITS.wordingsAtOnce),
    ...drafts.map(({ text, brackets = [] }) => badList(state, text, brackets, 0, lengthOf(text), 1)),
  );
}

/** Why brackets do not fit between two places of some words: out of order, out of range, too deep, or twice the same. */
function badList(
  state: NegotiationState,
  text: RichText,
  brackets: readonly DraftBracket[],
  start: number,
  end: number,
  depth: number,
): Refusal | null {
  if (brackets.length > 0 && depth > LIMITS.bracketDepth) return { kind: 'bad-span', why: 'too-deep' };
  const words = brackets.length === 0 ? '' : plainText(text);
  let at = start;
  for (const bracket of brackets) {
    const { from, to, within = [], wordings } = bracket;
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < at || to < from || to > end)
      return { kind: 'bad-span', why: 'out-of-range' };
    if (splitsCharacter(words, from) || splitsCharacter(words, to))
      return { kind: 'bad-span', why: 'splits-a-character' };
    if (from === to && wordings.length === 0) return { kind: 'bad-span', why: 'empty' };
    at = to;
    const bad =
      tooLong('wordings', wordings.length + 1, LIMITS.wordingsInBracket) ??
      sameWords(sliceText(text, from, to), bracket) ??
      badNames(state, bracket) ??
      badList(state, text, within, from, to, depth + 1) ??
      firstRefusal(
        ...wordings.map((one) =>
          badList(state, one.text, one.brackets ?? [], 0, lengthOf(one.text), depth + 1),
        ),
      );
    if (bad !== null) return bad;
  }
  return null;
}

function sameWords(base: RichText, { wordings }: DraftBracket): Refusal | null {
  const hashes = [base, ...wordings.map(({ text }) => text)].map(looseHashOfWords);
  return new Set(hashes).size < hashes.length ? { kind: 'same-words', wording: null } : null;
}

function badNames(state: NegotiationState, { wordings }: DraftBracket): Refusal | null {
  const noted = wordings.map(({ noted: seats = [] }) => seats);
  if (noted.some((seats) => new Set(seats).size < seats.length))
    return { kind: 'not-in-order', why: 'a delegation is noted twice for the same words' };
  return badSeat(state, noted.flat(), isDelegation, 'words are noted for delegations only');
}

/** The acts that open a draft's brackets on the leaf it has become. */
export function bracketActs(
  paragraph: ParagraphId,
  leaf: LeafId,
  { text, brackets = [] }: Pick<Draft, 'text' | 'brackets'>,
  asking: Asking,
): readonly Act[] {
  return openedIn({ paragraph, leaf, start: 0, end: lengthOf(text) }, brackets, asking);
}

/** A leaf and the stretch of the draft's words that it holds. */
interface Stretch {
  readonly paragraph: ParagraphId;
  readonly leaf: LeafId;
  readonly start: number;
  readonly end: number;
}

function openedIn(stretch: Stretch, brackets: readonly DraftBracket[], asking: Asking): readonly Act[] {
  const { paragraph } = stretch;
  const acts: Act[] = [];
  let { leaf, start } = stretch;
  for (const { from, to, within = [], wordings } of brackets) {
    const [bracket, before, inside, after] = ['b', 'l', 'l', 'l'].map((prefix) => asking.newId(prefix));
    if (bracket === undefined || before === undefined || inside === undefined || after === undefined)
      throw new Error('invariant: an id is asked for and given');
    const [opens, closes] = [from - start, to - start];
    acts.push({
      kind: 'bracket-opened',
      paragraph,
      bracket,
      base: asking.newId('w'),
      from: { leaf, offset: opens },
      to: { leaf, offset: closes },
      reason: '',
      before,
      inside: [inside],
      after,
      leaves: [
        { id: before, pieces: [{ leaf, start: 0, end: opens }] },
        { id: inside, pieces: [{ leaf, start: opens, end: closes }] },
        { id: after, pieces: [{ leaf, start: closes, end: stretch.end - start }] },
      ],
      retired: [leaf],
    });
    for (const { text, noted, brackets: inner = [] } of wordings) {
      const heard = noted === undefined ? {} : { heard: { from: noted, isImported: true } as const };
      const act = proposed({ paragraph, bracket, text, ...heard }, asking);
      acts.push(
        act,
        ...openedIn({ paragraph, leaf: act.leaf, start: 0, end: lengthOf(text) }, inner, asking),
      );
    }
    acts.push(...openedIn({ paragraph, leaf: inside, start: from, end: to }, within, asking));
    [leaf, start] = [after, to];
  }
  return acts;
}
