// Wordings of an open bracket: proposing, co-sponsoring, leaving. The Chair's proposal is a bridging wording.
import type { ActOf } from './act.ts';
import type { CommandOf } from './command.ts';
import { type Asking, accept, badText, onBracket, onWording, refuse, staleWording } from './decision.ts';
import { hashOfSegments, hashOfWords } from './hash.ts';
import { inheritedLeaves } from './inherited-leaves.ts';
import type { NegotiationState } from './negotiation-state.ts';
import type { BracketId, ParagraphId } from './paragraph.ts';
import type { Decision } from './refusal.ts';
import { wholeOf } from './relaying.ts';
import { plainText, type RichText, untraced } from './rich-text.ts';
import { leavesIn } from './segment-tree.ts';

/** Decides `propose-wording`. */
export function decideProposeWording(
  state: NegotiationState,
  command: CommandOf<'propose-wording'>,
  asking: Asking,
): Decision {
  const bad = badText(command.text);
  if (bad !== null) return refuse(bad);
  return onBracket(state, command.bracket, ({ paragraph: { id: paragraph, status }, segment: bracket }) => {
    if (status !== 'open') return refuse({ kind: 'paragraph-closed', status });
    const [base] = bracket.wordings;
    if (base === undefined) throw new Error(`invariant: bracket ${bracket.id} has its base wording`);
    const stale = staleWording(base, command.expected);
    if (stale !== null) return stale;
    const hash = hashOfWords(command.text);
    // A proposal typed in the text begins empty; two delegations may begin at once, and only then are theirs alike.
    const isBegun = plainText(command.text) === '';
    const same = bracket.wordings.find(
      ({ segments, sponsors }) =>
        hashOfSegments(segments) === hash && (!isBegun || sponsors.includes(asking.seat)),
    );
    if (same !== undefined) return refuse({ kind: 'same-words', wording: same.id });
    return accept(proposed({ paragraph, bracket: bracket.id, text: command.text }, asking));
  });
}

/** The act that tables a wording in a bracket. */
export function proposed(
  at: { readonly paragraph: ParagraphId; readonly bracket: BracketId; readonly text: RichText },
  { seat, newId }: Asking,
): ActOf<'wording-proposed'> {
  const leaf = newId('l');
  return {
    kind: 'wording-proposed',
    paragraph: at.paragraph,
    bracket: at.bracket,
    wording: newId('w'),
    origin: seat === 'chair' ? 'bridging' : 'proposal',
    sponsors: [seat],
    leaf,
    leaves: [{ id: leaf, pieces: [{ text: untraced(at.text) }] }],
    retired: [],
  };
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
  { seat, newId }: Asking,
): Decision {
  return onWording(state, command, (wording, { paragraph, segment: bracket }) => {
    if (!wording.sponsors.includes(seat)) return refuse({ kind: 'not-a-sponsor' });
    const at = { paragraph: paragraph.id, bracket: bracket.id, wording: wording.id };
    if (wording.sponsors.length === 1) {
      const retired = leavesIn(wording.segments).map((leaf) => leaf.id);
      return accept({ kind: 'wording-withdrawn', ...at, leaves: [], retired });
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
