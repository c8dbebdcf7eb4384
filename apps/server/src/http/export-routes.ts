// The text as a file: the agreed text once nothing stands in its way, the bracketed text at any time.
import { exportAgreed, exportBracketed } from '@adref/export';
import { refusalSentence } from '@adref/negotiation';
import { Router } from 'express';
import { z } from 'zod';
import { readingOf } from '../edge/seat-of.ts';
import type { HttpContext } from './http-context.ts';
import { problemOf, problemOfRefusal } from './problem.ts';
import { problem, route } from './reply.ts';

const wanted = z.object({
  form: z.enum(['agreed', 'bracketed']),
  as: z.enum(['docx', 'html', 'md']),
  /** What 3 bis is: a new paragraph (`bis`), or another version of 3, as an alternative (`alt`). */
  numbers: z.enum(['bis', 'alt']).default('bis'),
});

/** `/negotiations/:id/export?form=agreed|bracketed&as=docx|html|md&numbers=bis|alt`. */
export function exportRoutes(context: HttpContext): Router {
  const router = Router();
  router.get(
    '/negotiations/:id/export',
    route(async (request) => {
      const seated = await context.seat(request);
      if (!seated.ok) return seated.reply;
      const { actor, room } = seated;
      const query = wanted.safeParse(request.query);
      if (!query.success) {
        return problem(
          problemOf(
            'malformed',
            'Ask for form=agreed or bracketed, as=docx, html or md, numbers=bis or alt.',
          ),
        );
      }
      const tooFast = context.slowDown(context.rates.exports, actor.person);
      if (tooFast !== null) return tooFast;
      // A file has the words as they stand, those included that somebody has just typed.
      await room.recordWords();
      const state = room.state();
      const { form, as } = query.data;
      const numbers = query.data.numbers === 'alt' ? 'alternative-is-bis' : 'new-is-bis';
      const at = { at: context.clock().toISOString() };
      const readsRecord = readingOf(state, actor.seat) === 'record';
      if (form === 'bracketed') {
        if (!readsRecord) {
          return problem(problemOf('not-permitted', 'Your seat may read the text, not who proposed what.'));
        }
        return { kind: 'file', ...(await exportBracketed(state, as, { ...at, numbers })) };
      }
      const exported = await exportAgreed(state, as, at);
      if (exported.ok) return { kind: 'file', ...exported.file };
      // The list says who objects and who reserves: that is the record's to tell.
      if (!readsRecord) return problem(problemOf('not-agreed', 'The agreed text does not exist yet.'));
      const refusal = { kind: 'obstacles', obstacles: exported.obstacles } as const;
      return problem(problemOfRefusal(refusal, refusalSentence(refusal, state)));
    }),
  );
  return router;
}
