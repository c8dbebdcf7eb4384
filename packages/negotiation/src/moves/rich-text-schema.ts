// Rich text as it arrives from outside. Read by hand: a text may come in thousands of runs, and a schema of objects takes ten
// times as long for each. Words may arrive broken or too long: the domain refuses them with a sentence of its own.
import { z } from 'zod';
import { MARKS, type Mark, type RichText, type Run } from '../model/rich-text.ts';

/** Runs of one text: more is nonsense; what is too many for a paragraph, the domain says. */
const MOST_RUNS = 10_000;
const MOST_LETTERS = 1_000_000;

/** What is read by hand, as the published schema tells it. */
const given = z.unknown().meta({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      text: { type: 'string' },
      marks: { type: 'array', items: { type: 'string', enum: [...MARKS] } },
    },
    required: ['text'],
    additionalProperties: false,
  },
});

/** A text with the marks of each run sorted, and left out where there are none. */
export const richTextSchema: z.ZodType<RichText> = given.transform((runs, context) => {
  const wrong = (message: string, ...path: number[]) => {
    context.issues.push({ code: 'custom', message, input: runs, path });
    return z.NEVER;
  };
  if (!Array.isArray(runs)) return wrong('is not a list of runs');
  if (runs.length > MOST_RUNS) return wrong(`has more than ${MOST_RUNS} runs`);
  const text: Run[] = [];
  for (const [index, one] of runs.entries()) {
    const run = readRun(one);
    if (typeof run === 'string') return wrong(run, index);
    text.push(run);
  }
  return text;
});

/** The run, or what is wrong with it. */
function readRun(given: unknown): Run | string {
  if (typeof given !== 'object' || given === null || !('text' in given)) return 'is not a run of words';
  const { text, ...rest } = given;
  if (typeof text !== 'string') return 'has no words';
  if (text.length > MOST_LETTERS) return 'is too long';
  const marks: unknown = 'marks' in rest ? rest.marks : [];
  if (Object.keys(rest).some((key) => key !== 'marks')) return 'has more than words and marks';
  if (!Array.isArray(marks) || marks.length > MARKS.length) return 'has marks that are no list';
  const known = marks.filter(isMark);
  if (known.length < marks.length) return 'has a mark that is not known';
  return known.length === 0 ? { text } : { text, marks: [...new Set(known)].sort() };
}

function isMark(given: unknown): given is Mark {
  return MARKS.some((mark) => mark === given);
}
