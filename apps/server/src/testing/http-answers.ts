// How answers are compared in tests: status, media type and body at once, and what every problem looks like.
import { expect } from 'vitest';

/** An answer, to be compared whole. */
export interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly body: unknown;
}

/** Reads a JSON answer. */
export async function answerOf(response: Response): Promise<Answer> {
  const body: unknown = await response.json();
  return { status: response.status, type: response.headers.get('content-type')?.split(';')[0], body };
}

/** A refusal or problem as every one of them looks: typed, and with one sentence for people. */
export function problemAnswer(status: number, type: string): Answer {
  const detail: unknown = expect.stringMatching(/^\p{Lu}.+\.$/u);
  return {
    status,
    type: 'application/problem+json',
    body: expect.objectContaining({ status, type, detail, title: expect.any(String) }),
  };
}
