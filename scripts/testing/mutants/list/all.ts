// All mutants, in the order of the layers.
import type { Mutant } from '../mutant.ts';
import { FORMATS } from './formats.ts';
import { NEGOTIATION } from './negotiation.ts';
import { SERVER } from './server.ts';
import { PROTOCOL, REFERENCE, SCENARIOS } from './small-packages.ts';
import { TEXT } from './text.ts';
import { WEB } from './web.ts';

export const MUTANTS: readonly Mutant[] = [
  ...NEGOTIATION,
  ...REFERENCE,
  ...SCENARIOS,
  ...FORMATS,
  ...TEXT,
  ...PROTOCOL,
  ...SERVER,
  ...WEB,
];
