// Unifying wordings, and putting the next version of a bridging wording on the table.

import type { CommandOf } from '../command.ts';
import {
  type Asking,
  accept,
  badReason,
  badText,
  firstRefusal,
  onWording,
  refuse,
  tooLong,
} from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Wording } from '../paragraph.ts';
import type { Decision, Refusal } from '../refusal.ts';
import { isBlank } from '../words/blank.ts';
import { hashOfSegments, hashOfWords } from '../words/hash.ts';
import { looseHashOfSegments, looseHashOfWords } from '../words/loose-hash.ts';
import { plainWords } from '../words/plain-words.ts';
import { untraced } from '../words/rich-text.ts';
import { leavesIn } from '../words/segment-tree.ts';
import { isNearlySame } from './unify.ts';

/** Decides `unify-wordings`: proposals that say nearly the same become one, with all their sponsors. */
export function decideUnify(state: NegotiationState, command: CommandOf<'unify-wordings'>): Decision {
  const { approach, rationale } = command;
  const ids = command.others.map((other) => other.wording);
  const bad = firstRefusal(badApproach(approach), badReason(rationale));
  if (bad !== null) return refuse(bad);
  return onWording(state, command, (wording, { paragraph, segment: bracket }) => {
    const others = bracket.wordings.filter(({ id }) => ids.includes(id));
    const missing = ids.find((id) => !others.some((other) => other.id === id));
    if (missing !== undefined) return refuse({ kind: 'unknown', what: 'wording', id: missing });
    const stale = staleOther(others, command);
    if (stale !== null) return refuse(stale);
    if (others.length === 0 || others.includes(wording) || new Set(ids).size < ids.length)
      return refuse({ kind: 'not-in-order', why: 'choose other wordings to unify with this one, each once' });
    const all = [wording, ...others];
    if (bracket.on !== 'words' || all.some(({ origin }) => origin === 'base'))
      return refuse({
        kind: 'not-in-order',
        why: 'only proposals of words are unified; the base text stays as it is',
      });
    const words = plainWords(wording.segments);
    const unlike = others.find(({ segments }) => !isNearlySame(plainWords(segments), words));
    if (unlike !== undefined)
      return refuse({ kind: 'too-different', words, other: plainWords(unlike.segments) });
    const sponsors = [...new Set(all.flatMap((one) => one.sponsors))];
    return accept({
      kind: 'wordings-unified',
      paragraph: paragraph.id,
      bracket: bracket.id,
      wording: wording.id,
      others: ids,
      sponsors:
        wording.origin === 'bridging' ? wording.sponsors : sponsors.filter((seat) => seat !== 'chair'),
      approach,
      rationale,
      leaves: [],
      retired: others.flatMap(({ segments }) => leavesIn(segments).map(({ id }) => id)),
    });
  });
}

/** The refusal for the first wording that would go into the one that stays otherwise than its author saw it. */
function staleOther(
  others: readonly Wording[],
  { others: seen }: CommandOf<'unify-wordings'>,
): Refusal | null {
  const changed = others.find(({ id, segments }) =>
    seen.some(({ wording, expected }) => wording === id && expected !== hashOfSegments(segments)),
  );
  if (changed === undefined) return null;
  const { id, segments } = changed;
  return { kind: 'stale', what: 'wording', now: plainWords(segments), wording: id };
}

/** Why the approach will not do: which words were taken is a part of where the unified wording comes from. */
function badApproach(approach: string): Refusal | null {
  if (isBlank(approach)) return { kind: 'missing', what: 'approach' };
  return tooLong('reason', approach.length, LIMITS.reasonLength);
}

/** Decides `revise-bridging`: what was answered before is kept with the words it was given on. */
export function decideReviseBridging(
  state: NegotiationState,
  command: CommandOf<'revise-bridging'>,
  { newId }: Asking,
): Decision {
  const bad = badText(command.text);
  if (bad !== null) return refuse(bad);
  return onWording(state, command, (wording, { paragraph, segment: bracket }) => {
    if (wording.origin !== 'bridging')
      return refuse({ kind: 'not-in-order', why: 'only a bridging wording of the Chair has versions' });
    const [hash, loose] = [hashOfWords(command.text), looseHashOfWords(command.text)];
    const same = bracket.wordings.find(({ id, segments }) =>
      // Its own spaces may be put right.
      id === wording.id ? hashOfSegments(segments) === hash : looseHashOfSegments(segments) === loose,
    );
    if (same !== undefined) return refuse({ kind: 'same-words', wording: same.id });
    const leaf = newId('l');
    return accept({
      kind: 'bridging-revised',
      paragraph: paragraph.id,
      bracket: bracket.id,
      wording: wording.id,
      leaf,
      leaves: [{ id: leaf, pieces: [{ text: untraced(command.text) }] }],
      retired: leavesIn(wording.segments).map(({ id }) => id),
    });
  });
}
