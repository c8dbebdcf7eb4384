// Freeze the text as the next revision and number its paragraphs anew.
import { z } from 'zod';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { ConcordanceLine } from '../../model/revision.ts';
import { pathsInOrder, standingPaths } from '../../views/paragraphs/number-paths.ts';
import { runningSilence } from '../../views/silence/silence.ts';
import { hashOfText } from '../../words/hash.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { count, hash, words } from '../command-parts.ts';
import { accept, badReason, refuse, staleText } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';

/** Freezes the whole text as the next revision and numbers its paragraphs anew. `expected` is `hashOfText` as seen. */
const command = z.strictObject({ kind: z.literal('freeze-revision'), reason: words, expected: hash });

export const freezeRevision: Move<typeof command> = defineMove(command, {
  does: 'Freeze the text as the next revision and number its paragraphs anew',
  doing: 'freeze a revision of the text',
  by: CHAIR,
  when: 'while no silence runs',
  refusals: ['missing', 'too-long', 'under-silence', 'stale', 'already-so'],
  /**
   * Refuses it without a reason; while a silence runs, because what was sent with it keeps its numbers; on a text that the
   * Chair has not seen; and when nothing has changed since the last revision.
   */
  decide(state, { reason, expected }) {
    const bad = badReason(reason);
    if (bad !== null) return refuse(bad);
    const silence = noRevisionNow(state);
    if (silence !== null) return refuse(silence);
    const stale = staleText(state, expected);
    if (stale !== null) return stale;
    if (state.paragraphs.length === 0) return refuse({ kind: 'missing', what: 'paragraphs' });
    const last = state.revisions.at(-1);
    if (last?.hash === hashOfText(state)) return refuse({ kind: 'already-so' });
    return accept({ kind: 'revision-frozen', number: (last?.number ?? 0) + 1, reason, hash: expected });
  },
});

const revisionFrozenSchema = z.strictObject({
  kind: z.literal('revision-frozen'),
  number: count,
  reason: words,
  hash: words,
});

export const revisionFrozen: ActDefinition<typeof revisionFrozenSchema> = defineAct(revisionFrozenSchema, {
  /** The state with one more revision. */
  fold(state, { number, reason, hash }, { n, at }) {
    const revision = { number, act: n, at, reason, hash, concordance: concordanceOf(state) };
    return { ...state, revisions: [...state.revisions, revision] };
  },
  deed: (act) => `froze the text as Rev.${act.number}: ${act.reason}`,
});

/** Why no revision can be frozen now: paragraphs are under silence, and they keep the numbers that it was sent with. */
function noRevisionNow(state: NegotiationState): Refusal | null {
  const running = runningSilence(state);
  if (running === undefined) return null;
  return { kind: 'under-silence', deadline: running.deadline, isNumbering: true };
}

/** How the paragraphs are called now and would be called if they were numbered anew. */
function concordanceOf(state: NegotiationState): readonly ConcordanceLine[] {
  const [was, is] = [standingPaths(state), pathsInOrder(state.paragraphs)];
  const here = state.paragraphs
    .map(({ id }) => ({ paragraph: id, was: was.get(id) ?? '', is: is.get(id) ?? '' }))
    .filter((line) => line.was !== '' || line.is !== '');
  const gone = [...was]
    .filter(([id]) => !is.has(id))
    .map(([paragraph, path]) => ({ paragraph, was: path, is: null }));
  return [...here, ...gone];
}
