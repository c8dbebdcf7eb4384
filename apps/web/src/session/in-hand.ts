// What I have in hand on this page: what is discussed, what is selected, where the caret is, what I am about to do.
import type { BracketId, LeafId, PackageChoice, ParagraphId, WordingId } from '@adref/negotiation';
import type { Cell } from '../kit/cell.ts';
import type { Caret } from './caret.ts';
import type { TextSelection } from './places/position.ts';
import type { Presence } from './presence/presence.ts';
import { createSlice, useSlice } from './slice.ts';
import type { Composing } from './talk/composing.ts';

/** What the panel is about: a bracket, or a paragraph as a whole. */
export interface Focus {
  readonly paragraph: ParagraphId;
  readonly bracket: BracketId | null;
}

export interface InHand {
  readonly focus: Cell<Focus | null>;
  readonly selection: Cell<TextSelection | null>;
  /** The leaf that has the editor now. */
  readonly mounted: Cell<LeafId | null>;
  /** The others who are here, and where. */
  readonly present: Cell<readonly Presence[]>;
  readonly caret: Caret;
  /** What was asked for by a shortcut and waits in the panel to be filled in. */
  readonly intent: Cell<'bracket' | 'propose' | null>;
  /** What I am about to comment on; null when I am not. */
  readonly composing: Cell<Composing | null>;
  /** The wordings chosen for a preview or a package; nothing is recorded by choosing. */
  readonly combination: Cell<readonly PackageChoice[]>;
  /** The proposal left behind that looks for other words to stand on. */
  readonly rebasing: Cell<WordingId | null>;
}

export const InHandContext = createSlice<InHand>();

export function useInHand(): InHand {
  return useSlice(InHandContext, 'useInHand');
}
