// The act `heard-lapsed`, and what lapses when a meeting is closed or a reading begins: all that nobody has confirmed.
import { z } from 'zod';
import type { Act, ActOf } from '../../model/act.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { wordingWords } from '../../views/brackets/wording-words.ts';
import { capitalised, listOfSeats } from '../../views/names.ts';
import { heardFrom } from '../../words/heard.ts';
import { paragraphBrackets, placeOfBracket } from '../../words/segment-tree.ts';
import { withWording } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { inWording } from '../act-parts.ts';
import { withdrawal } from '../brackets/withdrawal.ts';
import { seats } from '../command-parts.ts';
import type { Deciding } from '../decision.ts';

/** Followed, in the same command, by the withdrawals of proposals that nobody has confirmed. */
const heardLapsedSchema = z.strictObject({
  kind: z.literal('heard-lapsed'),
  ...inWording,
  /** From whom the words were heard. */
  from: seats,
  /** Whose positions were heard. */
  positions: seats,
});

export const heardLapsed: ActDefinition<typeof heardLapsedSchema> = defineAct(heardLapsedSchema, {
  /** The state without what was heard on a wording. */
  fold: (state, act) =>
    withWording(state, act, ({ heard, heardPositions, ...wording }) => ({
      ...wording,
      ...(act.from.length > 0 || heard === undefined ? {} : { heard }),
    })),
  sentence(act, { state }) {
    const words = wordingWords(state, act);
    const said = act.from.length === 0 ? [] : [`${words}, as heard from ${listOfSeats(state, act.from)},`];
    const whose = act.positions.length === 1 ? 'the position' : 'the positions';
    const stood =
      act.positions.length === 0
        ? []
        : [`${whose} on ${words} heard from ${listOfSeats(state, act.positions)}`];
    return `${capitalised([...said, ...stood].join(' and '))} lapsed: nobody has confirmed ${said.length + act.positions.length === 1 ? 'it' : 'them'}`;
  },
});

/** The acts by which all that is unconfirmed lapses. Proposals leave the table; imported words lose only the names. */
export function lapses(state: NegotiationState, asking: Deciding): readonly Act[] {
  const lapsed = lapsedIn(state);
  const acts: Act[] = [...lapsed];
  let now = acts.length === 0 ? state : asking.after(state, acts);
  // Inner ones first: each is left behind by itself, and does not go with the one around it.
  for (const { bracket, wording: id, from } of lapsed.toReversed()) {
    const before = placeOfBracket(state, bracket)?.segment.wordings.find((one) => one.id === id);
    const isTheirs = from.length > 0 && before?.origin === 'bridging' && before.heard?.isImported !== true;
    const place = placeOfBracket(now, bracket);
    const wording = place?.segment.wordings.find((one) => one.id === id);
    if (!isTheirs || place === undefined || wording === undefined) continue;
    const gone = withdrawal(now, wording, place, asking, { end: 'lapsed', from });
    acts.push(...gone);
    now = asking.after(now, gone);
  }
  return acts;
}

/** One act for each wording on which something is unconfirmed, in the order of the text. */
function lapsedIn({ paragraphs }: NegotiationState): readonly ActOf<'heard-lapsed'>[] {
  return paragraphs
    .filter(({ status }) => status === 'open')
    .flatMap((paragraph) =>
      paragraphBrackets(paragraph).flatMap(({ id: bracket, wordings }) =>
        wordings.flatMap((wording) => {
          const from = heardFrom(wording);
          const positions = (wording.heardPositions ?? []).map(({ seat }) => seat);
          if (from.length + positions.length === 0) return [];
          const at = { paragraph: paragraph.id, bracket, wording: wording.id };
          return [{ kind: 'heard-lapsed' as const, ...at, from, positions }];
        }),
      ),
    );
}
