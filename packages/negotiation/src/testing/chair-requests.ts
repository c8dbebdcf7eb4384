// What the Chair and the delegations ask for around packages, unified wordings, leftovers, holds and parking, in scenes. Wordings
// are named by a sponsor and paragraphs by their place, as in `requests.ts`.
import type { NegotiationState } from '../model/negotiation-state.ts';
import type { SeatId } from '../model/seat.ts';
import { wordsInstead } from '../moves/leftovers/ground.ts';
import { hashOfPackage } from '../views/packages/package.ts';
import { hashOfSegments } from '../words/hash.ts';
import { plainText, richText } from '../words/rich-text.ts';
import { leavesIn } from '../words/segment-tree.ts';
import { findByName, type Request, seenParagraph } from './requests.ts';

/** Ties the brackets of these wordings, each to be settled on the wording that is named. */
export function tie(...names: readonly SeatId[]): Request {
  return (state) => ({
    kind: 'tie-package',
    name: 'verbs for dates',
    choices: names.map((name) => seenWording(state, name)),
  });
}

/** A command on the first package: with its words as they are now, where it binds itself to them. */
export function onPackage(
  kind: 'untie-package' | 'accept-package' | 'withdraw-acceptance' | 'settle-package',
): Request {
  return (state) => {
    const [tied] = state.packages;
    const id = tied?.id ?? 'none';
    return kind === 'untie-package' || kind === 'withdraw-acceptance'
      ? { kind, package: id }
      : { kind, package: id, expected: tied === undefined ? '' : hashOfPackage(state, tied) };
  };
}

/** Unifies others into the wording that stays. */
export function unify(
  kept: SeatId,
  others: readonly SeatId[],
  rationale = 'they say the same',
  approach = 'the shorter one',
): Request {
  return (state) => ({
    kind: 'unify-wordings',
    ...seenWording(state, kept),
    others: others.map((name) => {
      const { wording, expected } = seenWording(state, name);
      return { wording, expected };
    }),
    approach,
    rationale,
  });
}

/** Puts the next version of the Chair's bridging wording on the table. */
export function revise(words: string): Request {
  return (state) => ({ kind: 'revise-bridging', ...seenWording(state, 'chair'), text: richText(words) });
}

/** Puts the first proposal that was left behind on other words. */
export function rebase(words: string): Request {
  return (state) => {
    const leaf = state.paragraphs
      .flatMap(({ segments }) => leavesIn(segments))
      .find(({ text }) => plainText(text).includes(words));
    const offset = leaf === undefined ? 0 : plainText(leaf.text).indexOf(words);
    const from = { leaf: leaf?.id ?? 'none', offset };
    const to = { leaf: from.leaf, offset: offset + words.length };
    return { kind: 'rebase-proposal', proposal: state.leftovers[0]?.id ?? 'none', from, to, expected: words };
  };
}

/** Confirms the first proposal that was left behind, on the words that its author sees. */
export function confirm(expected?: string): Request {
  return (state) => {
    const proposal = state.leftovers[0]?.id ?? 'none';
    return {
      kind: 'confirm-proposal',
      proposal,
      expected: expected ?? wordsInstead(state, proposal) ?? '',
    };
  };
}

/** Retires the first proposal that was left behind. */
export function retire(reason = 'met by the new words'): Request {
  return (state) => ({ kind: 'retire-proposal', proposal: state.leftovers[0]?.id ?? 'none', reason });
}

/** Holds a paragraph: agreed pending one's delegation. */
export function hold(place = 1, reason = 'waits for capital'): Request {
  return (state) => ({ kind: 'hold-paragraph', reason, ...seenParagraph(state, place) });
}

/** Releases it. */
export function release(place = 1): Request {
  return (state) => ({ kind: 'release-paragraph', paragraph: seenParagraph(state, place).paragraph });
}

/** Parks a paragraph with delegations. */
export function park(seats: readonly SeatId[], place = 1): Request {
  return (state) => ({ kind: 'park-paragraph', seats, note: 'by Friday', ...seenParagraph(state, place) });
}

/** Brings it back. */
export function unpark(place = 1): Request {
  return (state) => ({ kind: 'unpark-paragraph', paragraph: seenParagraph(state, place).paragraph });
}

function seenWording(state: NegotiationState, name: SeatId) {
  const found = findByName(state, name);
  if (found === undefined) throw new Error(`the scene has a wording of ${name}`);
  const { bracket, wording } = found;
  return { bracket: bracket.id, wording: wording.id, expected: hashOfSegments(wording.segments) };
}
