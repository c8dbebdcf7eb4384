// Unify proposals that say nearly the same, with all their sponsors, giving approach and rationale.
import { z } from 'zod';
import type { CommandOf } from '../../model/command.ts';
import { LIMITS } from '../../model/limits.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Position, Wording } from '../../model/paragraph.ts';
import type { Refusal } from '../../model/refusal.ts';
import { quoted } from '../../views/names.ts';
import { isBlank } from '../../words/blank.ts';
import { hashOfSegments } from '../../words/hash.ts';
import { withoutHeard } from '../../words/heard.ts';
import { isNearlySame } from '../../words/likeness.ts';
import { plainWords } from '../../words/plain-words.ts';
import { findWording, leavesIn } from '../../words/segment-tree.ts';
import { withParagraph, withWordings, wordingOf } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording, relaying } from '../act-parts.ts';
import { hash, id, seats, seenWording, words } from '../command-parts.ts';
import { accept, badReason, firstRefusal, onWording, refuse, tooLong } from '../decision.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';
import { withoutLostCitations } from './citations.ts';
import { leftWithin, withLeft } from './left-behind.ts';

/** `expected` is the hash of the wording that stays; each of the others has its own. */
const command = z.strictObject({
  kind: z.literal('unify-wordings'),
  ...seenWording,
  others: z.array(z.strictObject({ wording: id, expected: hash })).max(100),
  approach: words,
  rationale: words,
});

export const unifyWordings: Move<typeof command> = defineMove(command, {
  does: 'Unify proposals that say nearly the same, with all their sponsors, giving approach and rationale',
  doing: 'unify wordings',
  by: CHAIR,
  when: OPEN,
  refusals: ['missing', 'too-long', 'unknown', 'stale', 'not-in-order', 'too-different'],
  /**
   * Proposals that say nearly the same become one, with all their sponsors. Refuses it without approach or rationale; wordings
   * that its author saw otherwise; the base text, which nobody proposed; and wordings that are too different, because what is
   * new is for the table to say.
   */
  decide(state, command) {
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
        return refuse({
          kind: 'not-in-order',
          why: 'choose other wordings to unify with this one, each once',
        });
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
  },
});

const wordingsUnifiedSchema = z.strictObject({
  kind: z.literal('wordings-unified'),
  ...inWording,
  others: z.array(id),
  sponsors: seats,
  approach: words,
  rationale: words,
  ...relaying,
});

export const wordingsUnified: ActDefinition<typeof wordingsUnifiedSchema> = defineAct(wordingsUnifiedSchema, {
  /** The state with several wordings gone on as one. */
  fold(state, act, { n }) {
    const { approach, rationale, sponsors } = act;
    let left: NegotiationState['leftovers'] = [];
    const unified = withWordings(state, act, (wordings) => {
      const kept = wordingOf(wordings, act);
      const others = wordings.filter(({ id }) => act.others.includes(id));
      left = others.flatMap((other) => leftWithin(act.paragraph, other, n));
      const sources = others.flatMap((other) => [
        ...other.sources,
        {
          wording: other.id,
          sponsors: other.sponsors,
          words: plainWords(other.segments),
          act: n,
          approach,
          rationale,
        },
      ]);
      const unheard = sponsors.reduce((one, seat) => withoutHeard(one, seat, { words: true }), kept);
      const next: Wording = {
        ...unheard,
        sponsors,
        sources: [...kept.sources, ...sources],
        positions: [...kept.positions, ...positionsThatGoAlong(kept, others)],
      };
      return wordings.filter((one) => !others.includes(one)).map((one) => (one === kept ? next : one));
    });
    const leftovers = withLeft(unified.leftovers, left);
    return withParagraph({ ...unified, leftovers }, act.paragraph, (paragraph) =>
      withoutLostCitations({
        ...paragraph,
        citations: paragraph.citations.map((citation) =>
          citation.wording !== null && act.others.includes(citation.wording)
            ? { ...citation, wording: act.wording }
            : citation,
        ),
      }),
    );
  },
  deed: (act, { state }) =>
    `unified ${act.others.length + 1} wordings into ${wordsOf(state, act)}${act.approach === '' ? '' : ` (${act.approach})`}: ${act.rationale}`,
});

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

/** Positions on the very same words count for the wording that stays, one for each seat. */
function positionsThatGoAlong(kept: Wording, others: readonly Wording[]): readonly Position[] {
  const hash = hashOfSegments(kept.segments);
  const seats = new Set(kept.positions.map(({ seat }) => seat));
  return others
    .flatMap(({ positions }) => positions)
    .filter((position) => {
      if (position.hash !== hash || seats.has(position.seat)) return false;
      seats.add(position.seat);
      return true;
    });
}

function wordsOf(
  state: NegotiationState | null,
  { bracket, wording }: { readonly bracket: string; readonly wording: string },
): string {
  const found = state === null ? undefined : findWording(state, bracket, wording);
  return found === undefined ? 'one' : quoted(plainWords(found.segments));
}
