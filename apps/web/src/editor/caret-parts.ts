// What the caret of the room needs of the rest: the state and the words, and the ways to ask for what is not its own to do.
import type { LeafId, NegotiationState } from '@adref/negotiation';
import type { Cell } from '../kit/cell.ts';
import type { Focus } from '../session/in-hand.ts';
import type { CaretPosition, TextSelection } from '../session/places/position.ts';
import type { Me } from '../session/who.ts';
import type { LiveText } from '../session/words/live-text.ts';

export interface CaretParts {
  readonly me: Me;
  readonly state: Cell<NegotiationState>;
  readonly text: LiveText;
  readonly focus: Cell<Focus | null>;
  readonly selection: Cell<TextSelection | null>;
  readonly mounted: Cell<LeafId | null>;
  /** Resolves when everything typed so far is on the server's disk (and what was carried over has come back). */
  settled(): Promise<void>;
  /** Enter in, or a merge at the start or end of, a paragraph. Resolves when the act (or the refusal) is here; the place to go on, or null. */
  split(at: CaretPosition): Promise<CaretPosition | null>;
  merge(at: CaretPosition, direction: 1 | -1): Promise<CaretPosition | null>;
  /** Undoes (-1) or does again what was typed. Gives the place behind what changed; null when nothing did. */
  undo(direction: 1 | -1): CaretPosition | null;
  notify(sentence: string): void;
  /** Says why nothing can be typed at the caret. */
  explain(): void;
  /** Words that have no place to go any more. */
  offerBack(words: string): void;
  /** Asks for the form; resolves when it has taken up what was asked. */
  ask(intent: 'bracket' | 'propose'): Promise<void>;
}
