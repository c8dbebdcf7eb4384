// Silences in the fold: paragraphs under one have the status `silence`; afterwards they are agreed, or
// what they were. Records of before hold what a silence then agreed; whoever held it and did not break silence has let it go.
import type { ActOf, RecordedAct } from '../act.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Paragraph, ParagraphStatus } from '../paragraph.ts';
import { hashOfText } from '../words/hash.ts';
import { exchangeLeaves, makeLeaves, textsUnder } from '../words/relaying.ts';
import type { Silence } from './silence.ts';

/** The state with a silence begun: its paragraphs are under it. */
export function evolveSilenceStarted(
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

/** The state with a silence ended: its paragraphs are agreed, or what they were. */
export function endSilence(
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

/** The state with a silence changed. */
export function withSilence(
  state: NegotiationState,
  id: string,
  edit: (silence: Silence) => Silence,
): NegotiationState {
  return { ...state, silences: state.silences.map((one) => (one.id === id ? edit(one) : one)) };
}
