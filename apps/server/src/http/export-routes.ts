// The text as a file: the agreed text once nothing stands in its way, the bracketed text at any time; and what was recorded beside
// an adopted text, each as a file of its own.
import {
  type ExportContext,
  type ExportFormat,
  exportAgreed,
  exportBracketed,
  exportCorrigendum,
  exportPublicStatement,
  exportStatements,
} from '@adref/formats';
import { type NegotiationState, noPublicStatementSentence, refusalSentence } from '@adref/negotiation';
import { Router } from 'express';
import { z } from 'zod';
import { atCostOf } from '../limits/work-budget.ts';
import { readingOf } from '../negotiations/seat-of.ts';
import type { HttpContext } from './http-context.ts';
import { problemOf, problemOfRefusal } from './problem.ts';
import { problem, type Reply, route } from './reply.ts';

const wanted = z.object({
  form: z.enum(['agreed', 'bracketed', 'statements', 'corrigendum', 'public-statement']),
  as: z.enum(['docx', 'html', 'md']),
  /** What 3 bis is: a new paragraph (`bis`), or another version of 3, as an alternative (`alt`). */
  numbers: z.enum(['bis', 'alt']).default('bis'),
  /** Whether letters run on across addressees, or start again under each: for the agreed form. */
  letters: z.enum(['document', 'restarting']).default('document'),
  /** Which corrigendum. */
  number: z.coerce.number().int().min(1).max(9999).default(1),
});

/** `/negotiations/:id/export?form=agreed|bracketed|statements|corrigendum|public-statement&as=docx|html|md&numbers=bis|alt&letters=document|restarting&number=N`. */
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
            'Ask for form=agreed, bracketed, statements, corrigendum or public-statement, as=docx, html or md, numbers=bis or alt, letters=document or restarting, number=1 or more.',
          ),
        );
      }
      const tooFast = context.slowDown(context.rates.exports, actor.person);
      if (tooFast !== null) return tooFast;
      // A file has the words as they stand, those included that somebody has just typed.
      await room.recordWords();
      const state = room.state();
      const { form, as, letters } = query.data;
      const numbers = query.data.numbers === 'alt' ? 'alternative-is-bis' : 'new-is-bis';
      const how = { at: context.clock().toISOString(), numbers, letters, paper: context.paper } as const;
      const make = (reply: () => Promise<Reply>) => atCostOf(context.quotas.work, actor.person, reply);
      if (form === 'corrigendum') return make(() => corrigendum(state, query.data.number, as, how));
      if (form === 'public-statement') return make(() => publicStatement(state, as, how));
      const readsRecord = readingOf(state, actor.seat) === 'record';
      if (form !== 'agreed' && !readsRecord) {
        return problem(problemOf('not-permitted', 'Your seat may read the text, not who proposed what.'));
      }
      if (form === 'statements') return make(() => statements(state, as, how));
      if (form === 'bracketed')
        return make(async () => ({ kind: 'file', ...(await exportBracketed(state, as, how)) }));
      const exported = await atCostOf(context.quotas.work, actor.person, () => exportAgreed(state, as, how));
      if (exported.ok) return { kind: 'file', ...exported.file };
      // The list says who objects and who reserves: that is the record's to tell.
      if (!readsRecord) return problem(problemOf('not-agreed', 'The agreed text does not exist yet.'));
      const refusal = { kind: 'obstacles', obstacles: exported.obstacles } as const;
      return problem(problemOfRefusal(refusal, refusalSentence(refusal, state)));
    }),
  );
  return router;
}

async function corrigendum(
  state: NegotiationState,
  number: number,
  as: ExportFormat,
  how: ExportContext,
): Promise<Reply> {
  const file = await exportCorrigendum(state, number, as, how);
  if (file !== null) return { kind: 'file', ...file };
  return problem(problemOf('no-such-thing', `There is no corrigendum ${number} of this text.`));
}

/** What the Chair says to everybody, for every seat. */
async function publicStatement(
  state: NegotiationState,
  as: ExportFormat,
  how: ExportContext,
): Promise<Reply> {
  const made = await exportPublicStatement(state, as, how);
  if (made.ok) return { kind: 'file', ...made.file };
  const kind = made.why === 'no-part' ? 'no-such-thing' : 'not-agreed';
  return problem(problemOf(kind, noPublicStatementSentence(made.why)));
}

async function statements(state: NegotiationState, as: ExportFormat, how: ExportContext): Promise<Reply> {
  const file = await exportStatements(state, as, how);
  if (file !== null) return { kind: 'file', ...file };
  return problem(problemOf('no-such-thing', 'Nobody has made a statement after the adoption.'));
}
