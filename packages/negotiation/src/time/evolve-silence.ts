// Silences in the fold: paragraphs under one have the status `silence`; afterwards they are agreed, or
// what they were. Records of before hold what a silence then agreed; whoever held it and did not break silence has let it go.
import type { ActOf, RecordedAct } from '../act.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Paragraph, ParagraphStatus } from '../paragraph.ts';
import { hashOfText } from '../words/hash.ts';
import { exchangeLeaves, makeLeaves, textsUnder } from '../words/relaying.ts';
import { runningSilence, type Silence, type SilenceAct } from './silence.ts';

/** The state after an act of the silence procedure. */
export function evolveSilence(
  state: NegotiationState,
  act: ActOf<SilenceAct['kind']>,
  recorded: RecordedAct,
): NegotiationState {
  const { n, at, seat } = recorded;
  switch (act.kind) {
    case 'silence-started':
      return started(state, act, recorded);
    case 'extension-requested':
      return withSilence(state, act.silence, (silence) => ({
        ...silence,
        requests: [...silence.requests, { seat, reason: act.reason, act: n }],
      }));
    case 'silence-extended':
      return withSilence(state, act.silence, (silence) => ({
        ...silence,
        deadline: act.deadline,
        extensions: [...silence.extensions, { from: silence.deadline, to: act.deadline, act: n }],
      }));
    case 'silence-broken': {
      const { reason, isToChair, isLate } = act;
      const noted = withSilence(state, act.silence, (silence) => ({
        ...silence,
        breaks: [...silence.breaks, { seat, reason, isToChair, isLate, at, act: n }],
      }));
      const isRunning = runningSilence(state)?.id === act.silence;
      return isRunning && !isLate ? ended(noted, act.silence, 'broken', n) : noted;
    }
    case 'silence-cancelled':
      return ended(state, act.silence, 'cancelled', n);
    case 'silence-concluded':
      return ended(state, act.silence, 'agreed', n);
    default: {
      const never: never = act;
      throw new Error(`invariant: no such act of a silence: ${JSON.stringify(never)}`);
    }
  }
}

function started(
  state: NegotiationState,
  act: ActOf<'silence-started'>,
  { n, at, seat }: RecordedAct,
): NegotiationState {
  const { silence: id, isWhole, hash, recipients, deadline } = act;
  const named = new Set(act.paragraphs);
  const under = state.paragraphs
    .filter((paragraph) => named.has(paragraph.id))
    .map((paragraph) => ({ paragraph: paragraph.id, was: paragraph.status }));
  const silence: Silence = {
    id,
    under,
    isWhole,
    revision: isWhole ? revisionUnder(state) : null,
    hash,
    recipients,
    isToAll: state.delegations.every((delegation) => recipients.includes(delegation.seat)),
    startedAt: at,
    act: n,
    deadline,
    extensions: [],
    requests: [],
    breaks: [],
    outcome: 'running',
    endedIn: null,
  };
  const lists = state.paragraphs.map(({ segments }) => segments);
  const made = makeLeaves(act.leaves, textsUnder(...lists), { act: n, seat });
  const paragraphs = state.paragraphs.map((paragraph): Paragraph => {
    if (!named.has(paragraph.id)) return paragraph;
    return {
      ...paragraph,
      status: 'silence',
      segments: exchangeLeaves(paragraph.segments, act.leaves, made),
    };
  });
  return { ...state, paragraphs, silences: [...state.silences, silence] };
}

/** The number of the last revision, while the text is still what was frozen. */
function revisionUnder(state: NegotiationState): number | null {
  const last = state.revisions.at(-1);
  return last?.hash === hashOfText(state) ? last.number : null;
}

function ended(
  state: NegotiationState,
  id: string,
  outcome: 'agreed' | 'broken' | 'cancelled',
  endedIn: number,
): NegotiationState {
  const silence = state.silences.find((one) => one.id === id);
  const was = new Map(silence?.under.map((one) => [one.paragraph, one.was] as const));
  const statusAfter = (paragraph: Paragraph): ParagraphStatus =>
    outcome === 'agreed' ? 'agreed' : (was.get(paragraph.id) ?? paragraph.status);
  const paragraphs = state.paragraphs.map((paragraph) =>
    was.has(paragraph.id)
      ? { ...paragraph, status: statusAfter(paragraph), holds: outcome === 'agreed' ? [] : paragraph.holds }
      : paragraph,
  );
  return withSilence({ ...state, paragraphs }, id, (one) => ({ ...one, outcome, endedIn }));
}

function withSilence(
  state: NegotiationState,
  id: string,
  edit: (silence: Silence) => Silence,
): NegotiationState {
  return { ...state, silences: state.silences.map((one) => (one.id === id ? edit(one) : one)) };
}
