// Leaves that go on whole as new ones, all over the text.
import type { LeafMaking } from '../model/act.ts';
import type { NegotiationState } from '../model/negotiation-state.ts';
import { exchangeLeaves, makeLeaves, type Origin, textsUnder } from './relaying.ts';

export function withLeavesExchanged(
  state: NegotiationState,
  makings: readonly LeafMaking[],
  origin: Origin,
): NegotiationState {
  if (makings.length === 0) return state;
  const lists = state.paragraphs.flatMap(({ segments, beside }) => [segments, beside]);
  const made = makeLeaves(makings, textsUnder(...lists), origin);
  const paragraphs = state.paragraphs.map((paragraph) => {
    const segments = exchangeLeaves(paragraph.segments, makings, made);
    const beside = exchangeLeaves(paragraph.beside, makings, made);
    return segments === paragraph.segments && beside === paragraph.beside
      ? paragraph
      : { ...paragraph, segments, beside: beside.filter((one) => one.kind === 'bracket') };
  });
  return { ...state, paragraphs };
}
