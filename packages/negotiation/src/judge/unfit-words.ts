// Why the words of a command cannot be recorded, wherever in it they stand: a control character, or a direction control without
// its partner. What quotes the text as it stands is not asked: it is compared with the text.
import type { Command } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import { unbalancedControls } from '../words/direction.ts';

/** Parts that repeat what stands in the text, and the hash of it. */
const QUOTES = new Set(['expected', 'expectedInto', 'passage', 'quote']);
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** The refusal of a command with words that reach beyond themselves or cannot be shown; null when it has none. */
export function unfitWords(command: Command): Refusal | null {
  for (const words of wordsIn(command)) {
    // Breaks of lines and pages in a text have a refusal of their own, which says that a text is one line.
    if (CONTROL.test(words))
      return { kind: 'bad-text', why: /[\v\f]/.test(words) ? 'line-break' : 'control-character' };
    if (unbalancedControls(words).length > 0) return { kind: 'bad-text', why: 'turned' };
  }
  return null;
}

/** Every stretch of words in a value; the runs of a text are one stretch. */
function* wordsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) {
    const runs = value.map(textOf);
    if (value.length > 0 && runs.every((words) => words !== null)) yield runs.join('');
    else for (const one of value) yield* wordsIn(one);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) if (!QUOTES.has(name)) yield* wordsIn(part);
  }
}

/** The words of a run; null when it is none. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('text' in value)) return null;
  return typeof value.text === 'string' ? value.text : null;
}
