// The schemas of all commands and all acts, from the table.
import { z } from 'zod';
import type { Act } from '../model/act.ts';
import type { Command } from '../model/command.ts';
import { ACTS, MOVES } from './table.ts';

const [FIRST_MOVE, ...OTHER_MOVES] = MOVES;
const [FIRST_ACT, ...OTHER_ACTS] = ACTS;

/** Every command that a client may send. Unknown keys are refused: they are usually a misspelt one. */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('kind', [
  FIRST_MOVE.command,
  ...OTHER_MOVES.map(({ command }) => command),
]);

/** Every act that a record may hold, in its newest shape. */
export const actSchema: z.ZodType<Act> = z.discriminatedUnion('kind', [
  FIRST_ACT.schema,
  ...OTHER_ACTS.map(({ schema }) => schema),
]);
