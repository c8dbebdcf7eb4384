// The scales beside the verbs: when something is asked for (“in due course … immediately”) and how it is softened (“as
// appropriate … in accordance with national law”). Negotiators trade on them as on verbs. Advice; the order of softeners is contested.
import type { VerbLadder, VerbLadders } from './verb-ladders.ts';
import type { VerbPlace, WordingInText } from './verb-place.ts';

export interface SideLadder {
  readonly ladder: VerbLadder;
  /** Where a phrase of the scale stands in a wording; null where none does, or a longer one that is unknown. */
  readonly place: (wording: WordingInText) => VerbPlace | null;
}

const known = new WeakMap<VerbLadders, readonly SideLadder[]>();

/** The scales of time and of softeners, weakest first. */
export function sideLadders(ladders: VerbLadders): readonly SideLadder[] {
  const memo = known.get(ladders);
  if (memo !== undefined) return memo;
  const made = [
    sideLadder('timing', 'When', ladders.timing),
    sideLadder('softeners', 'Softening, the softest first', ladders.softeners),
  ];
  known.set(ladders, made);
  return made;
}

function sideLadder(id: string, label: string, phrases: readonly string[]): SideLadder {
  const ladder: VerbLadder = {
    id,
    label,
    source: 'recalled practice; the order is contested',
    rungs: phrases.map((phrase, rank) => ({ words: [phrase], rank, evidence: 'recalled' })),
  };
  const alternatives = [...phrases].sort((a, b) => b.length - a.length).map(asPattern);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}-])`, 'iu');
  const rungs = new Map(phrases.map((phrase, rung) => [phrase.toLowerCase(), rung]));
  const place = ({ words }: WordingInText): VerbPlace | null => {
    const match = phrases.length === 0 ? null : pattern.exec(words);
    const rung = match === null ? undefined : rungs.get(match[0].toLowerCase().replace(/\s+/g, ' '));
    if (match === null || rung === undefined) return null;
    const [start, end] = [match.index, match.index + match[0].length];
    if (GOES_ON_AFTER.test(words.slice(end)) || GOES_ON_BEFORE.test(words.slice(0, start))) return null;
    return { rung, form: 'plain', start, end, outside: '', object: 'unknown', isSplit: false };
  };
  return { ladder, place };
}

/** “Immediately and unconditionally”, “not immediately”: what the shorter phrase does not say. */
const GOES_ON_AFTER = /^,?\s+(?:and|or)\s+(?:\p{L}+ly|without|with)(?!\p{L})/iu;
const GOES_ON_BEFORE = /\b(?:not|and|or)\s+$/i;

function asPattern(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
}
