// A command as it arrives from outside: the domain's own schema reads what is asked, this adds the id that its client chose.
import { commandSchema, plainId } from '@adref/negotiation';
import { z } from 'zod';

/** A command with the id its client chose; sending the same id again is answered, not done again. */
export const envelopeSchema = z.strictObject({ id: plainId, command: commandSchema });
export type Envelope = z.infer<typeof envelopeSchema>;
