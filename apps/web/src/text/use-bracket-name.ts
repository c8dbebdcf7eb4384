// The name of a bracket for a screen reader. Its number comes from its paragraph, which knows it: no bracket looks through the text.
import type { Bracket, BracketId, NegotiationState } from '@adref/negotiation';
import { createContext, useContext } from 'react';
import { seatName } from '../session/names/seat-names.ts';
import { useTextSource } from '../session/text-source.ts';
import { bracketName } from './bracket-name.ts';

/** The numbers of the brackets of the paragraph around. */
export const BracketNumbers = createContext<ReadonlyMap<BracketId, string>>(new Map());

const MOST_NAMES = 3;

export function useBracketName(bracket: Bracket): string {
  const state = useTextSource().state.get();
  const number = useContext(BracketNumbers).get(bracket.id) ?? '';
  return bracketName(number, bracket, (wording) => whose(state, wording));
}

function whose(state: NegotiationState, { origin, sponsors }: Bracket['wordings'][number]): string {
  if (origin === 'base') return 'base';
  if (sponsors.length === 0) return 'the Chair';
  const names = sponsors.slice(0, MOST_NAMES).map((seat) => seatName(state, seat));
  const more = sponsors.length - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(' with ');
}
