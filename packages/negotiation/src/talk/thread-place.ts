// Where a thread hangs now, for those who show it: it is never lost, but what it hung on may be.
import type { NegotiationState } from '../negotiation-state.ts';
import type { BracketId, ParagraphId } from '../paragraph.ts';
import { bracketsIn, findParagraph } from '../words/segment-tree.ts';
import type { Thread } from './comment.ts';

export interface ThreadPlace {
  /** Null when the paragraph is gone: the thread is an orphan of the whole text. */
  readonly paragraph: ParagraphId | null;
  /** The bracket, while it is open and in this paragraph. */
  readonly bracket: BracketId | null;
  /** Whether it began on a bracket that is not open any more. */
  readonly hasLostBracket: boolean;
  /** Whether it quotes words of which none is left. */
  readonly hasLostWords: boolean;
}

/** The place of a thread in a state. */
export function placeOfThread(
  state: NegotiationState,
  { paragraph: id, bracket, quote }: Pick<Thread, 'paragraph' | 'bracket' | 'quote'>,
): ThreadPlace {
  const paragraph = findParagraph(state, id);
  const isOpen =
    paragraph !== undefined && bracketsIn(paragraph.segments).some((candidate) => candidate.id === bracket);
  return {
    paragraph: paragraph?.id ?? null,
    bracket: isOpen ? bracket : null,
    hasLostBracket: bracket !== null && !isOpen,
    hasLostWords: quote !== null && quote.stretches.length === 0,
  };
}
