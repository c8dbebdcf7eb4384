// The act `paragraphs-added`, which several moves record.

import { z } from 'zod';
import type { ActOf } from '../../model/act.ts';
import type { Paragraph } from '../../model/paragraph.ts';
import { paragraphName, quoted } from '../../views/names.ts';
import { madeLeaf, makeLeaves, textsUnder } from '../../words/relaying.ts';
import { indexBehind } from '../../words/with-paragraph.ts';
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
  /** The state with new paragraphs behind another, or in front. */
  fold(state, act, recorded) {
    const origin = originOf(recorded);
    const made = makeLeaves(act.leaves, textsUnder(), origin);
    const added = act.paragraphs.map(
      ({ id, kind, level, leaf }): Paragraph => ({
        id,
        kind,
        level,
        status: 'open',
        segments: [madeLeaf(made, leaf)],
        beside: [],
        citations: [],
        holds: [],
        parking: null,
        reservations: [],
      }),
    );
    return { ...state, paragraphs: state.paragraphs.toSpliced(indexBehind(state, act.after), 0, ...added) };
  },
  deed(act, { state }) {
    if (act.source === 'proposal')
      return `proposed a new paragraph${act.after === null ? ' at the beginning' : ` behind ${paragraphName(state, act.after)}`}`;
    return `${act.source === 'import' ? 'imported' : 'added'} ${act.paragraphs.length === 1 ? 'a paragraph' : `${act.paragraphs.length} paragraphs`}${importedFrom(act)}`;
  },
});

/** The file that an import was read from, when it had a name. */
function importedFrom({ from }: ActOf<'paragraphs-added'>): string {
  return from === undefined || from.name === '' ? '' : ` from ${quoted(from.name)}`;
}
