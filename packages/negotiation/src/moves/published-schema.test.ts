// Keeps docs/schema true: the commands that a client may send and the acts that a record holds, as JSON Schema for whoever reads or
// writes them without this code. Run with `--update` to write the files anew.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { actSchema, commandSchema } from './schemas.ts';
import { ACTS, MOVES } from './table.ts';

const FOLDER = join(import.meta.dirname, '../../../../docs/schema');

function published(title: string, schema: z.ZodType): string {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    reused: 'ref',
    unrepresentable: 'any',
  });
  return `${JSON.stringify({ title, ...made }, null, 1)}\n`;
}

it.each([
  ['commands', 'What a seat may ask for', commandSchema, MOVES.map(({ kind }) => kind)],
  [
    'acts',
    'What the record of a negotiation holds, in the newest shape',
    actSchema,
    ACTS.map(({ kind }) => kind),
  ],
] as const)('publishes the schema of %s', async (name, title, schema, kinds) => {
  const page = published(title, schema);
  for (const kind of kinds) expect(page).toContain(`"const": "${kind}"`);
  await expect(page).toMatchFileSnapshot(join(FOLDER, `${name}.json`));
});
