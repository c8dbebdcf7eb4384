// Each reason why nothing can be typed at the caret has its sentence, and it is the judge who knows which.
import type { NegotiationState, ParagraphStatus, SeatId } from '@adref/negotiation';
import { given } from '@adref/negotiation/testing';
import { expect, it } from 'vitest';
import { createCell } from '../kit/cell.ts';
import type { LiveState } from '../session/words/live-state.ts';
import { whyNotHere } from './why-not-here.ts';

const { state } = given('The Working Group takes note');

function sentence(of: NegotiationState, seat: SeatId): string {
  const [first] = of.paragraphs[0]?.segments ?? [];
  const at = { leaf: first?.kind === 'leaf' ? first.id : '', offset: 0 };
  const live: LiveState = { get: () => of, watch: () => () => {}, close: () => {} };
  const selection = createCell({ anchor: at, head: at });
  return whyNotHere({ live, selection, me: { person: 'p', name: 'Ada', seat } });
}

function withStatus(status: ParagraphStatus): NegotiationState {
  return { ...state, paragraphs: state.paragraphs.map((paragraph) => ({ ...paragraph, status })) };
}

it.each<[string, NegotiationState, SeatId, string]>([
  ['words of others', state, 'FRA', 'Select some and propose others'],
  ['words of sponsors, to the Chair', state, 'chair', 'Propose a bridging wording'],
  ['a seat that only reads', state, 'observer', 'Your seat reads the text'],
  ['an agreed paragraph', withStatus('agreed'), 'FRA', 'This paragraph is closed'],
  ['a paragraph agreed ad ref', withStatus('ad-ref'), 'chair', 'This paragraph is closed'],
  ['a paragraph under silence', withStatus('silence'), 'FRA', 'under silence'],
  [
    'a negotiation that is over',
    { ...state, phase: { kind: 'closed', act: 9, at: '2026-06-01T10:00:00.000Z', reason: '' } },
    'FRA',
    'The negotiation is over',
  ],
])('says why not in %s', (_what, now, seat, words) => {
  expect(sentence(now, seat)).toContain(words);
});
