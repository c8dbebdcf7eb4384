// Where a thread hangs now, for those who show it: it is never lost, but what it hung on may be.
import type { Stretch, Thread } from '../../model/comment.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { BracketId, ParagraphId } from '../../model/paragraph.ts';
import { bracketsIn, findParagraph } from '../../words/segment-tree.ts';
import { wordsAgain } from './words-again.ts';

export interface ThreadPlace {
  /** Null when the paragraph is gone: the thread is an orphan of the whole text. */
  readonly paragraph: ParagraphId | null;
  /** The bracket, while it is open and in this paragraph. */
  readonly bracket: BracketId | null;
  /** Whether it began on a bracket that is not open any more. */
  readonly hasLostBracket: boolean;
  /** Whether it quotes words of which none is left, and that nobody brought back. */
  readonly hasLostWords: boolean;
  /** Where the words that it quotes stand; none when they are gone. */
  readonly stretches: readonly Stretch[];
}

/** The place of a thread in a state. */
export function placeOfThread(
  state: NegotiationState,
  thread: Pick<Thread, 'paragraph' | 'bracket' | 'quote' | 'comments'>,
): ThreadPlace {
  const { bracket, quote } = thread;
  const isGone = quote !== null && quote.stretches.length === 0;
  const begun = thread.comments[0]?.act ?? 0;
  const again = isGone ? wordsAgain(state, quote.words, begun, thread.paragraph) : null;
  const paragraph = findParagraph(state, again?.paragraph ?? thread.paragraph);
  const isOpen =
    paragraph !== undefined && bracketsIn(paragraph.segments).some((candidate) => candidate.id === bracket);
  return {
    paragraph: paragraph?.id ?? null,
    bracket: isOpen ? bracket : null,
    hasLostBracket: bracket !== null && !isOpen,
    hasLostWords: isGone && again === null,
    stretches: again === null ? (quote?.stretches ?? []) : [again.quote],
  };
}
