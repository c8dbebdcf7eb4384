// Adopt the text.
import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import type { AdoptedBy, NegotiationState } from '../../model/negotiation-state.ts';
import type { Decision } from '../../model/refusal.ts';
import { obstaclesTo } from '../../views/closing/obstacles.ts';
import { meetingNumber } from '../../views/meetings/meeting-name.ts';
import { isAgreedBySilence } from '../../views/silence/silence.ts';
import { isBlank } from '../../words/blank.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { adoptedBy, hash, words } from '../command-parts.ts';
import { accept, refuse, staleText } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

/** `expected` is `hashOfText` as seen. */
const command = z.strictObject({ kind: z.literal('adopt'), expected: hash, by: adoptedBy.exactOptional() });

/** The Chair may leave out how. */
const UNSAID: AdoptedBy = { kind: 'unsaid' };

export const adopt: Move<typeof command> = defineMove(command, {
  does: 'Adopt the text',
  doing: 'adopt the text',
  by: CHAIR,
  when: 'once nothing stands in its way',
  lines: ({ by }) => (by?.kind === 'meeting' ? [by.number] : []),
  refusals: ['bad-text', 'stale', 'obstacles', 'missing', 'not-in-order'],
  /**
   * Refuses it while anything stands in the way, because nothing is agreed until everything is (law 5); on a text that the
   * Chair has not seen; by a meeting without its number; and by silence where none on the whole text passed unbroken.
   */
  decide(state, { expected, by = UNSAID }) {
    const stale = staleText(state, expected);
    if (stale !== null) return stale;
    const obstacles = obstaclesTo(state);
    if (obstacles.length > 0) return refuse({ kind: 'obstacles', obstacles });
    return badAdoption(state, by) ?? accept({ kind: 'adopted', hash: expected, by });
  },
});

const adoptedSchema = z.strictObject({
  kind: z.literal('adopted'),
  hash: words,
  by: adoptedBy,
});

export const adopted: ActDefinition<typeof adoptedSchema> = defineAct(adoptedSchema, {
  fold: (state, act, recorded) => ({
    ...state,
    phase: { kind: 'adopted', act: recorded.n, at: recorded.at, by: act.by },
  }),
  deed: (act) => `declared the text adopted${adoptedBySentence(act)}`,
});

/** Why a text was not adopted as the Chair says: the record does not bear it out, or the meeting is not named. */
function badAdoption(state: NegotiationState, by: AdoptedBy): Decision | null {
  if (by.kind === 'meeting' && isBlank(by.number)) return refuse({ kind: 'missing', what: 'number' });
  if (by.kind === 'silence' && !isAgreedBySilence(state))
    return refuse({ kind: 'not-in-order', why: 'no silence on the whole of this text has passed unbroken' });
  return null;
}

function adoptedBySentence({ by }: ActOf<'adopted'>): string {
  if (by.kind === 'silence') return ' by silence';
  return by.kind === 'meeting' ? ` at the ${meetingNumber(by.number)} meeting` : '';
}
