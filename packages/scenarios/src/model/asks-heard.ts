// What the Chair's office takes down as heard, and what delegations answer to it.
import type { SeatId, Stance } from '@adref/negotiation';
import { proposes } from './asks.ts';
import { found, seenWording, type Whose, wordingOf } from './scene.ts';
import { type Ask, seats } from './step.ts';

/** The Chair takes down a wording as heard from delegations. */
export function hears(bracket: string, words: string, from: string): Ask {
  return (scene, seat) => {
    const command = proposes(bracket, words)(scene, seat);
    return command.kind === 'propose-wording' ? { ...command, heardFrom: seats(from) } : command;
  };
}

/** The Chair takes down a position as heard from a delegation. */
export function hearsPosition(of: SeatId, stance: Stance, bracket: string, whose: Whose, note = ''): Ask {
  return (scene) => ({ kind: 'take-down-position', of, stance, note, ...seenWording(scene, bracket, whose) });
}

/** A delegation confirms what was heard from it on somebody's wording: its position, or else the words. */
export function confirmsHeard(bracket: string, whose: Whose): Ask {
  return (scene, seat) => ({
    kind: 'confirm-heard',
    ...seenWording(scene, bracket, whose),
    heard: heardOf(seat, wordingOf(scene, bracket, whose)),
  });
}

/** A delegation says that it did not say so. */
export function declinesHeard(bracket: string, whose: Whose, reason: string): Ask {
  return (scene, seat) => ({
    kind: 'decline-heard',
    ...seenWording(scene, bracket, whose),
    heard: heardOf(seat, wordingOf(scene, bracket, whose)),
    reason,
  });
}

function heardOf(
  seat: SeatId,
  { tabledIn, heard, heardPositions = [] }: ReturnType<typeof wordingOf>,
): number {
  const position = heardPositions.find((one) => one.seat === seat)?.act;
  const words = heard?.from.includes(seat) ? tabledIn : undefined;
  return found(position ?? words, `what was heard from ${seat}`);
}
