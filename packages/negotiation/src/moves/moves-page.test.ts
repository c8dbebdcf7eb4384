// Keeps docs/MOVES.md true: it is written from the rights and the list of moves, and that list is compared with what happens.
// Run with `--update` to write the page anew.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../judge/refusal-sentence.ts';
import type { RefusalKind } from '../model/refusal.ts';
import { observedRefusals } from '../testing/observed-refusals.ts';
import { EXAMPLES, exampleState } from '../testing/refusal-examples.ts';
import { seedOf } from '../testing/seed.ts';
import { MOVES } from './table.ts';

const PAGE = join(import.meta.dirname, '../../../../docs/MOVES.md');
const SEEDS = 40;
const STEPS = 40;

describe('the table of moves', { timeout: 60_000 }, () => {
  it('names exactly the refusals that each move meets', () => {
    const observed = observedRefusals(seedOf(1), SEEDS, STEPS);
    const met = MOVES.map(({ kind }) => {
      const refusals = [...(observed.get(kind) ?? [])].filter((refusal) => !ANY.includes(refusal));
      return [kind, ...refusals.sort()];
    });
    const listed = MOVES.map(({ kind, refusals }) => [kind, ...refusals.toSorted()]);
    if (process.env.ADREF_SEED === undefined) return expect(met).toEqual(listed);
    // A seed of the day may miss a rare refusal; what it meets is listed.
    for (const [at, refusals] of met.entries()) expect(listed[at]).toEqual(expect.arrayContaining(refusals));
  });

  it('is the page that people read', async () => {
    await expect(page()).toMatchFileSnapshot(PAGE);
  });
});

/** What any move may meet. */
const ANY: readonly RefusalKind[] = ['not-permitted', 'over'];

function page(): string {
  const moves = MOVES.map(({ kind, does, by, when, refusals }) => {
    const who = by.map((seat) => SEATS[seat]).join(', ');
    return `| ${does} | \`${kind}\` | ${who} | ${when} | ${refusals.map((refusal) => `\`${refusal}\``).join(', ')} |`;
  });
  const sentences = Object.entries(EXAMPLES).map(([kind, examples]) => {
    const said = examples.map((refusal) => refusalSentence(refusal, exampleState));
    return `| \`${kind}\` | ${[...new Set(said)].slice(0, 3).join('<br>')} |`;
  });
  return [
    '# Moves',
    '',
    'Every move of a negotiation, who may make it, when, and how it may be refused. This page is written from the code, and a test',
    '(`packages/negotiation/src/moves/moves-page.test.ts`) compares it with what happens in random negotiations.',
    '',
    'Each move is a command; what it does is recorded as acts. Whoever has no right to a move is refused as `not-permitted`; once the text is',
    'adopted, or the negotiation closed without agreement, all are refused as `over` but the moves about people and, beside an adopted text,',
    'statements, corrigenda, reissues and what comes too late for its silence. Checks come in one order: over, not permitted,',
    'characters that do not show in a name or title, missing or too long, unknown, closed, stale, and then what is particular to the move.',
    '',
    '| Move | Command | Who | When | Refused as |',
    '| --- | --- | --- | --- | --- |',
    ...moves,
    '',
    '## What each refusal says',
    '',
    'With examples of the words, up to three for each.',
    '',
    '| Refusal | Sentence |',
    '| --- | --- |',
    ...sentences,
    '',
  ].join('\n');
}

const SEATS = {
  chair: 'Chair',
  delegation: 'delegations',
  secretariat: 'secretariat',
  observer: 'observers',
} as const;
