// What is asked for in scenes about what the Chair's office takes down as heard. Wordings are named as in `requests.ts`.

import type { NegotiationState } from '../model/negotiation-state.ts';
import type { Stance } from '../model/paragraph.ts';
import type { SeatId } from '../model/seat.ts';
import { hashOfSegments } from '../words/hash.ts';
import { findByName, propose, type Request } from './requests.ts';

/** The Chair proposes a wording as heard. */
export function hear(words: string, ...from: readonly SeatId[]): Request {
  return (state, seat) => {
    const command = propose(words)(state, seat);
    return command.kind === 'propose-wording' ? { ...command, heardFrom: from } : command;
  };
}

/** The Chair takes down a position as heard. */
export function hearStance(of: SeatId, stance: Stance, on: SeatId | 'base'): Request {
  return (state) => ({ kind: 'take-down-position', of, stance, note: '', ...seen(state, on) });
}

/** Answers what was heard last on the wording called so: its words, or one's position. */
export function answer(
  kind: 'confirm-heard' | 'decline-heard',
  name: SeatId | 'base',
  what: 'words' | 'position' = 'words',
): Request {
  return (state, seat) => {
    const { wording } = found(state, name);
    const position = wording.heardPositions?.find((one) => one.seat === seat);
    const heard = what === 'words' ? wording.tabledIn : (position?.act ?? -1);
    const said = { heard, ...seen(state, name) };
    return kind === 'confirm-heard' ? { kind, ...said } : { kind, ...said, reason: 'not what we said' };
  };
}

/** The wording called so, with its bracket. */
export function found(state: NegotiationState, name: SeatId | 'base') {
  const one = findByName(state, name);
  if (one === undefined) throw new Error(`the scene has a wording of ${name}`);
  return one;
}

/** The same as its author sees it. */
export function seen(state: NegotiationState, name: SeatId | 'base') {
  const { bracket, wording } = found(state, name);
  return { bracket: bracket.id, wording: wording.id, expected: hashOfSegments(wording.segments) };
}
