// Where paragraphs stand, and where the beginning of a text is.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { ParagraphId } from '../../model/paragraph.ts';
import { isProposed } from '../../words/segment-tree.ts';

/** The title of the text: the only heading of the first level, where it stands first; null when there is none. What is proposed does not count. */
export function titleHeading({ paragraphs }: Pick<NegotiationState, 'paragraphs'>): ParagraphId | null {
  const standing = paragraphs.filter((paragraph) => !isProposed(paragraph));
  const [title, ...more] = standing.filter(({ kind, level }) => kind === 'heading' && level === 1);
  return title !== undefined && title === standing[0] && more.length === 0 ? title.id : null;
}

/** A place as it is proposed: the beginning of a text is under its title, for all but the title itself. */
export function underTitle(
  state: NegotiationState,
  after: ParagraphId | null,
  placed: ParagraphId | null = null,
): ParagraphId | null {
  const title = titleHeading(state);
  return after === null && title !== placed ? title : after;
}

/** The paragraph that stands before another; null for the first. */
export function before({ paragraphs }: NegotiationState, id: ParagraphId): ParagraphId | null {
  return paragraphs[paragraphs.findIndex((paragraph) => paragraph.id === id) - 1]?.id ?? null;
}
