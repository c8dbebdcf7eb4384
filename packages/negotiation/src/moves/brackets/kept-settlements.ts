// Which settlements can be taken back, through the acts: one is remembered when a bracket is settled, and forgotten when its words
// are changed, when its paragraph is agreed, or when many others have been made since.
import type { Act, ActOf, RecordedAct } from '../../model/act.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Leaf, Segment } from '../../model/paragraph.ts';
import type { TracedText } from '../../model/rich-text.ts';
import type { SettledWords, Settlement } from '../../model/settlement.ts';
import { before as behindWhich } from '../../views/paragraphs/placement.ts';
import { lengthOf, sliceText } from '../../words/rich-text.ts';
import {
  leafAt,
  leavesIn,
  placeOfBracket,
  placeOfLeaf,
  type SegmentPlace,
} from '../../words/segment-tree.ts';
import { standsBeside } from './beside.ts';
import { followPlaces } from './follow-place.ts';

type Kept = Pick<NegotiationState, 'settlements' | 'settledPackages'>;

/** What can be taken back after an act, from the states before and after it. */
export function settlementsAfter(
  before: NegotiationState,
  recorded: Pick<RecordedAct, 'n' | 'command'>,
  act: Act,
): Kept {
  const kept = keptBy(before, recorded, act);
  if (kept.settlements === before.settlements && kept.settledPackages === before.settledPackages) return kept;
  const settledPackages = kept.settledPackages.filter(
    ({ command, brackets }) =>
      command === recorded.command ||
      kept.settlements.some((one) => one.command === command && brackets.includes(one.bracket.id)),
  );
  return { ...kept, settledPackages };
}

function keptBy(
  before: NegotiationState,
  { n, command }: Pick<RecordedAct, 'n' | 'command'>,
  act: Act,
): Kept {
  const { settledPackages } = before;
  const newest = before.settlements.at(-1);
  const goesWith = newest?.act === n - 1 && newest.command === command ? newest : null;
  const settlements = standingAfter(before.settlements, act);
  switch (act.kind) {
    case 'bracket-settled': {
      const one = act.isBracketLifted === true ? null : settlementOf(before, command, n, act);
      if (one === null) return { settlements, settledPackages };
      return { settlements: newestOf([...settlements, one]), settledPackages };
    }
    case 'package-settled': {
      const tied = before.packages.find(({ id }) => id === act.package);
      if (tied === undefined) return { settlements, settledPackages };
      const brackets = tied.choices.map(({ bracket }) => bracket);
      const one = { name: tied.name, command, brackets };
      return { settlements, settledPackages: [...settledPackages, one] };
    }
    case 'settlement-taken-back':
      return {
        settlements: settlements.filter(({ bracket }) => bracket.id !== act.bracket),
        settledPackages: settledPackages.filter(({ brackets }) => !brackets.includes(act.bracket)),
      };
    case 'paragraph-deleted': {
      const paragraph = before.paragraphs.find(({ id }) => id === act.paragraph);
      const others = settlements.filter((one) => one !== goesWith && one.paragraph !== act.paragraph);
      if (goesWith === null || goesWith.paragraph !== act.paragraph || paragraph === undefined)
        return { settlements: others, settledPackages };
      const gone = { paragraph, after: behindWhich(before, act.paragraph) };
      return { settlements: [...others, { ...goesWith, words: null, gone }], settledPackages };
    }
    case 'paragraph-moved': {
      if (goesWith === null || goesWith.paragraph !== act.paragraph) break;
      const movedFrom = { after: behindWhich(before, act.paragraph) };
      return { settlements: settlements.with(-1, { ...goesWith, movedFrom }), settledPackages };
    }
  }
  return { settlements, settledPackages };
}

/** The newest, as many as are remembered: taking one back brings all its words again, and everybody who comes in is told of them. */
function newestOf(settlements: readonly Settlement[]): readonly Settlement[] {
  let [letters, runs] = [0, 0];
  let first = settlements.length;
  for (const { bracket } of settlements.slice(-LIMITS.settlementsKept).reverse()) {
    for (const { text } of leavesIn([bracket])) {
      letters += lengthOf(text);
      runs += text.length;
    }
    if (letters > LIMITS.textAtOnce || runs > LIMITS.runsAtOnce) break;
    first -= 1;
  }
  return first === 0 ? settlements : settlements.slice(first);
}

/** Those whose words still stand, each with its place of now; the same list when the act concerns none. Most acts concern none. */
function standingAfter(settlements: readonly Settlement[], act: Act): readonly Settlement[] {
  if (settlements.length === 0) return settlements;
  if (act.kind === 'agreed') {
    const isAgreed = ({ paragraph }: Settlement) => paragraph === act.paragraph;
    return settlements.some(isAgreed) ? settlements.filter((one) => !isAgreed(one)) : settlements;
  }
  const leaves = act.kind === 'leaf-edited' ? [act.leaf] : 'retired' in act ? act.retired : [];
  if (leaves.length === 0) return settlements;
  const ended = new Set(leaves);
  let after: (Settlement | null)[] | null = null;
  for (let at = 0; at < settlements.length; at += 1) {
    const words = settlements[at]?.words ?? null;
    if (words === null || !(ended.has(words.start.leaf) || ended.has(words.end.leaf))) continue;
    after ??= [...settlements];
    const one = settlements[at];
    const now = followPlaces(words, act);
    after[at] = one === undefined || now === null ? null : { ...one, words: now };
  }
  return after === null ? settlements : after.filter((one) => one !== null);
}

function settlementOf(
  before: NegotiationState,
  command: string | null,
  n: number,
  act: ActOf<'bracket-settled'>,
): Settlement | null {
  const place = placeOfBracket(before, act.bracket);
  if (place === undefined) return null;
  const { paragraph, list, index, segment: bracket } = place;
  const isBeside = standsBeside(paragraph, act.bracket);
  return {
    act: n,
    command,
    paragraph: act.paragraph,
    bracket,
    chosen: act.wording,
    hash: act.hash,
    lifted: act.lifted ?? [],
    citations: paragraph.citations,
    words: isBeside ? null : settledWords(act, leafAt(list, index - 1), leafAt(list, index + 1)),
    gone: null,
    movedFrom: null,
  };
}

/** The wording is joined to the leaves beside the bracket: it begins where the one ends, and ends where the other begins. */
function settledWords(
  { joints, leaves }: ActOf<'bracket-settled'>,
  inFront: Leaf,
  behind: Leaf,
): SettledWords {
  const [first = '', last = first] = joints;
  const made = leaves.find(({ id }) => id === last)?.pieces ?? [];
  const length = made.reduce(
    (sum, piece) => sum + ('text' in piece ? lengthOf(piece.text) : piece.end - piece.start),
    0,
  );
  return {
    start: { leaf: first, offset: lengthOf(inFront.text) },
    end: { leaf: last, offset: length - lengthOf(behind.text) },
  };
}

/** The segments between two places of one list, cut where they stand; null when they do not stand so any more. */
export function segmentsBetween(state: NegotiationState, { start, end }: SettledWords): Cut | null {
  const place = placeOfLeaf(state, start.leaf);
  const to = place?.list.findIndex(({ id }) => id === end.leaf) ?? -1;
  if (place === undefined || to < place.index) return null;
  const { list, index } = place;
  const [first, last] = [leafAt(list, index), leafAt(list, to)];
  const isInOrder = index < to || start.offset <= end.offset;
  if (!isInOrder || start.offset > lengthOf(first.text) || end.offset > lengthOf(last.text)) return null;
  const cut = ({ text }: Leaf, from: number, until: number): TracedText => sliceText(text, from, until);
  const segments: readonly Segment[] =
    index === to
      ? [{ ...first, text: cut(first, start.offset, end.offset) }]
      : [
          { ...first, text: cut(first, start.offset, lengthOf(first.text)) },
          ...list.slice(index + 1, to),
          { ...last, text: cut(last, 0, end.offset) },
        ];
  return { place, first, last, between: list.slice(index + 1, to), segments };
}

/** A stretch of a list: where it begins, the leaves at its ends, what lies between them, and how it reads. */
export interface Cut {
  readonly place: SegmentPlace<Leaf>;
  readonly first: Leaf;
  readonly last: Leaf;
  readonly between: readonly Segment[];
  readonly segments: readonly Segment[];
}
