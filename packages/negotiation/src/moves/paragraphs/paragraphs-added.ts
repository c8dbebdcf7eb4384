// The act `paragraphs-added`, which several moves record.
import { z } from 'zod';
import { evolveParagraphsAdded } from '../../paragraphs/evolve-paragraphs.ts';
import { importedFrom } from '../../record/deed-words.ts';
import { paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { count, id, shape, words } from '../command-parts.ts';

const paragraphsAddedSchema = z.strictObject({
  kind: z.literal('paragraphs-added'),
  after: id.nullable(),
  source: z.enum(['draft', 'import', 'proposal']),
  /** What an import was read from; absent when that was not said. */
  from: z.strictObject({ name: words, hash: words }).exactOptional(),
  paragraphs: z.array(z.strictObject({ id, kind: shape, level: count, leaf: id })),
  ...relaying,
});

export const paragraphsAdded: ActDefinition<typeof paragraphsAddedSchema> = defineAct(paragraphsAddedSchema, {
  fold: (state, act, recorded) => evolveParagraphsAdded(state, act, originOf(recorded)),
  deed(act, { state }) {
    if (act.source === 'proposal')
      return `proposed a new paragraph${act.after === null ? ' at the beginning' : ` behind ${paragraphName(state, act.after)}`}`;
    return `${act.source === 'import' ? 'imported' : 'added'} ${act.paragraphs.length === 1 ? 'a paragraph' : `${act.paragraphs.length} paragraphs`}${importedFrom(act)}`;
  },
});
