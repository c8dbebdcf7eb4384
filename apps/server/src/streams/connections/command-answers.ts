// Answers to what came over a socket as a command and reaches no room: it was not understood, or it was one too many.
import type { Refusal } from '@adref/negotiation';
import type { CommandAnswer } from '@adref/protocol';
import type { ZodError } from 'zod';

/** The answer to what is not a command; it says where it is wrong. */
export function notUnderstood(body: unknown, error: ZodError): CommandAnswer {
  const [issue] = error.issues;
  const where = issue === undefined ? '' : ` (${issue.path.map(String).join('.')}: ${issue.message})`;
  return refusing(body, { kind: 'not-in-order', why: `the command was not understood${where}` });
}

/** The answer to one command too many; the next may come in so many seconds. */
export function tooFast(body: unknown, seconds: number): CommandAnswer {
  return refusing(body, { kind: 'too-fast', what: 'commands', seconds });
}

function refusing(body: unknown, refusal: Refusal): CommandAnswer {
  const hasId = typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string';
  return { id: hasId ? String(body.id) : '', ok: false, refusal };
}
