// How drafts will be called once they stand in a text: counted on from what stands before them, or "3 bis" where numbers stand. The same
// count as that of the acts by which they come, a long import in its portions.
import type { Draft } from '../../model/command.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Paragraph, ParagraphId } from '../../model/paragraph.ts';
import { type NumberStyle, numbersOf } from '../../views/paragraphs/numbering.ts';
import { draftPortions } from './draft-portions.ts';
import { withNewNumbers } from './numbering-after.ts';

/** The number or letter of each draft behind a paragraph, or in front of all; empty for those that have none. */
export function numbersOfDrafts(
  state: Pick<NegotiationState, 'paragraphs' | 'numbering'>,
  after: ParagraphId | null,
  drafts: readonly Draft[],
  style: NumberStyle,
): readonly string[] {
  let { paragraphs, numbering } = state;
  let first = drafts.length;
  // The last portion comes first, so that each stands directly behind the same paragraph.
  for (const portion of draftPortions(drafts).toReversed()) {
    first -= portion.length;
    const added = portion.map((draft, index) => asParagraph(draft, first + index));
    paragraphs = paragraphs.toSpliced(placeBehind(paragraphs, after), 0, ...added);
    numbering = numbering && withNewNumbers(numbering, paragraphs);
  }
  const numbers = numbersOf({ paragraphs, numbering }, style);
  return drafts.map((_, index) => numbers.get(idOf(index)) ?? '');
}

/** The end where the paragraph has gone meanwhile. */
function placeBehind(paragraphs: readonly Paragraph[], after: ParagraphId | null): number {
  if (after === null) return 0;
  const index = paragraphs.findIndex(({ id }) => id === after);
  return index === -1 ? paragraphs.length : index + 1;
}

/** No paragraph's id has a space in it. */
function idOf(index: number): ParagraphId {
  return `draft ${index}`;
}

function asParagraph({ kind, level, text }: Draft, index: number): Paragraph {
  const leaf = {
    kind: 'leaf',
    id: idOf(index),
    text: text.map((run) => ({ ...run, act: 0, seat: 'chair' })),
  } as const;
  return {
    id: idOf(index),
    kind,
    level,
    status: 'open',
    segments: [leaf],
    beside: [],
    citations: [],
    holds: [],
    parking: null,
    reservations: [],
  };
}
