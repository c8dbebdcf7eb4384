// The act `paragraph-moved`, which several moves record.
import { z } from 'zod';
import { paragraphName } from '../../views/names.ts';
import { indexBehind, paragraphOf } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id } from '../command-parts.ts';

const paragraphMovedSchema = z.strictObject({
  kind: z.literal('paragraph-moved'),
  paragraph: id,
  after: id.nullable(),
});

export const paragraphMoved: ActDefinition<typeof paragraphMovedSchema> = defineAct(paragraphMovedSchema, {
  /** The state with a paragraph put behind another, or in front. */
  fold(state, act) {
    const moved = paragraphOf(state, act.paragraph);
    const rest = { ...state, paragraphs: state.paragraphs.filter((paragraph) => paragraph !== moved) };
    return { ...rest, paragraphs: rest.paragraphs.toSpliced(indexBehind(rest, act.after), 0, moved) };
  },
  deed: (act, { state }) =>
    `moved ${paragraphName(state, act.paragraph)} ${act.after === null ? 'to the front' : `behind ${paragraphName(state, act.after)}`}`,
});
