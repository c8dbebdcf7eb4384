// A story as steps in their order: what time it is, who asks for what, who types. Steps are plain data but for `ask`, which makes
// a command from what its author sees.
import type { Command, RefusalKind, SeatId } from '@adref/negotiation';
import type { Scene, Where } from './scene.ts';

/** A command made from the state as its author sees it. */
export type Ask = (scene: Scene, seat: SeatId) => Command;

/** Words typed over other words; `find: ''` types at the end. */
export interface Typing {
  readonly where: Where;
  readonly find: string;
  readonly put: string;
}

export type Step =
  | { readonly kind: 'time'; readonly at: string }
  | {
      readonly kind: 'ask';
      readonly seat: SeatId;
      readonly ask: Ask;
      /** What the script calls the paragraphs, brackets or comments that come of it, in their order. */
      readonly names: readonly string[];
      /** A move that is refused, and how; null when it is done. */
      readonly refused: RefusalKind | null;
    }
  | { readonly kind: 'type'; readonly seat: SeatId; readonly typing: Typing }
  /** Typed while out of reach: it arrives when the steps meanwhile are done. */
  | {
      readonly kind: 'late';
      readonly seat: SeatId;
      readonly typing: Typing;
      readonly meanwhile: readonly Step[];
    };

export type Story = readonly Step[];

/** Steps, single or in bundles, as one story. */
export function story(...parts: readonly (Step | Story)[]): Story {
  return parts.flat();
}

/** It is now so late (UTC); stories do not go back. */
export function at(time: string): Step {
  return { kind: 'time', at: new Date(`${time}Z`).toISOString() };
}

/** Somebody asks; what comes of it is called by these names. */
export function by(seat: SeatId, ask: Ask, ...names: readonly string[]): Step {
  return { kind: 'ask', seat, ask, names, refused: null };
}

/** Somebody asks and is refused. */
export function refused(refusal: RefusalKind, seat: SeatId, ask: Ask): Step {
  return { kind: 'ask', seat, ask, names: [], refused: refusal };
}

/** Somebody types words over others. */
export function types(seat: SeatId, where: Where, find: string, put: string): Step {
  return { kind: 'type', seat, typing: { where, find, put } };
}

/** Somebody types while out of reach, and meanwhile other things are done. */
export function typesLate(seat: SeatId, typing: Typing, ...meanwhile: Story): Step {
  return { kind: 'late', seat, typing, meanwhile };
}

/** Seats written in a row: `OST KLV NMB`. */
export function seats(row: string): readonly SeatId[] {
  return row.split(' ').filter((seat) => seat !== '');
}
