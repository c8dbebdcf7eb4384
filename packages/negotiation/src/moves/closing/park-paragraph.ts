// Park a paragraph with a small group of delegations.
import { z } from 'zod';
import { decidePark } from '../../chair/holding.ts';
import { withParagraph } from '../../paragraphs/evolve-in-paragraph.ts';
import { listOfSeats, paragraphName } from '../../record/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, onParagraph, seats, words } from '../command-parts.ts';
import { CHAIR, defineMove, type Move, OPEN } from '../move.ts';

const command = z.strictObject({ kind: z.literal('park-paragraph'), ...onParagraph, seats, note: words });

export const parkParagraph: Move<typeof command> = defineMove(command, {
  does: 'Park a paragraph with a small group of delegations',
  doing: 'park a paragraph with a small group',
  by: CHAIR,
  when: OPEN,
  refusals: ['too-long', 'unknown', 'not-in-order', 'missing', 'paragraph-closed', 'stale', 'already-so'],
  decide: decidePark,
});

const paragraphParkedSchema = z.strictObject({
  kind: z.literal('paragraph-parked'),
  paragraph: id,
  seats,
  note: words,
});

export const paragraphParked: ActDefinition<typeof paragraphParkedSchema> = defineAct(paragraphParkedSchema, {
  fold: (state, { paragraph: id, seats: small, note }, { n }) =>
    withParagraph(state, id, (paragraph) => ({ ...paragraph, parking: { seats: small, note, act: n } })),
  deed: (act, { state }) =>
    `parked ${paragraphName(state, act.paragraph)} with ${listOfSeats(state, act.seats)}${act.note === '' ? '' : `: ${act.note}`}`,
});
