// Why a request was not done, as problem+json (RFC 9457): one clear sentence in `detail`, for people; `type` for programs.
import type { Refusal } from '@adref/negotiation';

/** Everything that can be wrong with a request besides a refusal of the negotiation itself. */
const PROBLEMS = {
  malformed: { status: 400, title: 'The request cannot be read' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  'wrong-origin': { status: 403, title: 'The request came from another site' },
  'not-permitted': { status: 403, title: 'Not permitted' },
  'no-such-thing': { status: 404, title: 'Not found' },
  'not-agreed': { status: 409, title: 'Not agreed yet' },
  'link-over': { status: 410, title: 'The link does not work any more' },
  'too-large': { status: 413, title: 'Too large' },
  'too-fast': { status: 429, title: 'Too many requests' },
  failed: { status: 500, title: 'Something went wrong here' },
  unavailable: { status: 503, title: 'Try again in a moment' },
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

/** The body of an answer that says no. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly refusal?: Refusal;
}

/** A problem with the sentence that explains it. */
export function problemOf(kind: ProblemKind, detail: string): Problem {
  return { type: `urn:adref:problem:${kind}`, ...PROBLEMS[kind], detail };
}

/** A refusal of the negotiation as a problem; `sentence` is the one that users see everywhere for it. */
export function problemOfRefusal(refusal: Refusal, sentence: string): Problem {
  return {
    type: `urn:adref:refusal:${refusal.kind}`,
    title: 'Refused',
    status: statusOf(refusal),
    detail: sentence,
    refusal,
  };
}

function statusOf(refusal: Refusal): number {
  switch (refusal.kind) {
    case 'not-permitted':
      return 403;
    case 'unknown':
      return 404;
    case 'bad-span':
    case 'bad-text':
    case 'missing':
    case 'too-long':
      return 422;
    case 'too-fast':
      return 429;
    case 'ceiling':
    case 'stale':
    case 'objection':
    case 'open-brackets':
    case 'paragraph-closed':
    case 'placeholders':
    case 'in-package':
    case 'pending':
    case 'too-different':
    case 'under-silence':
    case 'paragraph-open':
    case 'same-words':
    case 'not-a-sponsor':
    case 'already-a-sponsor':
    case 'no-position':
    case 'no-reservation':
    case 'obstacles':
    case 'over':
    case 'already-open':
    case 'already-so':
    case 'already-seated':
    case 'last-chair':
    case 'not-in-order':
      return 409;
    default: {
      const never: never = refusal;
      throw new Error(`No status for the refusal ${JSON.stringify(never)}.`);
    }
  }
}
