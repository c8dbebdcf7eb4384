// Revisions: the whole text frozen as Rev.1, Rev.2 …. The frozen text is the state after the act that froze it, so nothing is
// copied; what is kept is how the paragraphs were called before and are called from then on.
import type { ActOf, RecordedAct } from '../act.ts';
import { staleText } from '../closing/decide-closing.ts';
import type { CommandOf } from '../command.ts';
import { accept, badReason, refuse } from '../decision.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { ParagraphId } from '../paragraph.ts';
import type { Decision, Refusal } from '../refusal.ts';
import { runningSilence } from '../time/silence.ts';
import { hashOfText } from '../words/hash.ts';
import { pathsInOrder, standingPaths } from './number-paths.ts';

/** One line of a concordance, with whole paths such as "8 (j) (i)"; `is` is null for a paragraph that has gone since the last revision. */
export interface ConcordanceLine {
  readonly paragraph: ParagraphId;
  readonly was: string;
  readonly is: string | null;
}

export interface Revision {
  /** 1 for Rev.1. */
  readonly number: number;
  /** The act that froze it. */
  readonly act: number;
  readonly at: string;
  readonly reason: string;
  /** `hashOfText` of the frozen text. */
  readonly hash: string;
  readonly concordance: readonly ConcordanceLine[];
}

/** Decides `freeze-revision`: with a reason, unless a silence runs or it would be the last one again. */
export function decideFreezeRevision(
  state: NegotiationState,
  { reason, expected }: CommandOf<'freeze-revision'>,
): Decision {
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
}

/** Why no revision can be frozen now: paragraphs are under silence, and they keep the numbers that it was sent with. */
function noRevisionNow(state: NegotiationState): Refusal | null {
  const running = runningSilence(state);
  if (running === undefined) return null;
  return { kind: 'under-silence', deadline: running.deadline, isNumbering: true };
}

/** The state with one more revision. */
export function evolveRevisionFrozen(
  state: NegotiationState,
  { number, reason, hash }: ActOf<'revision-frozen'>,
  { n, at }: RecordedAct,
): NegotiationState {
  const revision = { number, act: n, at, reason, hash, concordance: concordanceOf(state) };
  return { ...state, revisions: [...state.revisions, revision] };
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
