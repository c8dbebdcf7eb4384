// The act `paragraph-deleted`, which several moves record.
import { z } from 'zod';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import { paragraphName } from '../../views/names.ts';
import { findParagraph, isProposed } from '../../words/segment-tree.ts';
import { indexOfParagraph } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { id } from '../command-parts.ts';

const paragraphDeletedSchema = z.strictObject({
  kind: z.literal('paragraph-deleted'),
  paragraph: id,
  ...relaying,
});

export const paragraphDeleted: ActDefinition<typeof paragraphDeletedSchema> = defineAct(
  paragraphDeletedSchema,
  {
    /** The state without a paragraph. */
    fold(state, act) {
      return { ...state, paragraphs: state.paragraphs.toSpliced(indexOfParagraph(state, act.paragraph), 1) };
    },
    deed: (act, { state }) =>
      `${isProposal(state, act.paragraph) ? 'took away the proposed' : 'deleted'} ${paragraphName(state, act.paragraph)}`,
  },
);

/** Whether a paragraph was only proposed in the state before the act. */
function isProposal(state: NegotiationState | null, id: string): boolean {
  const paragraph = state === null ? undefined : findParagraph(state, id);
  // Its last proposal may have been withdrawn already, by the act before.
  return paragraph !== undefined && isProposed(paragraph);
}
