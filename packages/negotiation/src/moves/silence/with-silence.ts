// A silence that runs, for a command; and one that is changed or ended, in the fold. Afterwards its paragraphs are agreed, or what
// they were. Records of before hold what a silence then agreed; whoever held it and did not break silence has let it go.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Paragraph, ParagraphStatus } from '../../model/paragraph.ts';
import type { Decision } from '../../model/refusal.ts';
import type { Silence } from '../../model/silence.ts';
import { refuse } from '../decision.ts';

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

export function onRunning(
  state: NegotiationState,
  id: string,
  then: (running: Silence) => Decision,
): Decision {
  const silence = state.silences.find((one) => one.id === id);
  if (silence === undefined) return refuse({ kind: 'unknown', what: 'silence', id });
  return silence.outcome === 'running'
    ? then(silence)
    : refuse({ kind: 'not-in-order', why: 'this silence has ended' });
}
