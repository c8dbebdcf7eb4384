// Ways to break the server: the order of answers, what is durable, who is let in, and how much.
import { type Mutant, mutantsOf } from '../mutant.ts';

export const SERVER: readonly Mutant[] = mutantsOf('apps/server', [
  [
    'joins are answered after the frame',
    'for (const { joins } of batches) for (const join of joins) join();\n      this.#owner.committed(batches.flatMap(({ changes }) => changes));',
    'this.#owner.committed(batches.flatMap(({ changes }) => changes));\n      for (const { joins } of batches) for (const join of joins) join();',
    ['commit-queue'],
  ],
  [
    'versions are recorded at the latest after an hour',
    'versionAtLatestMs: 20_000,',
    'versionAtLatestMs: 3_600_000,',
    ['room-limits'],
  ],
  [
    'what comes behind a failed batch is told as done',
    'if (this.#failure !== null) return this.#lose(batch, this.#failure.error);',
    '',
    ['commit-queue'],
  ],
  ['a rate never refills', '((now - old.atMs) / 1_000) * rate.perSecond', '0', ['rate-limit']],
  ['a rate has no ceiling', 'Math.min(rate.burst, old.tokens + ', '(old.tokens + ', ['rate-limit']],
  [
    'nobody waits who is in debt',
    'waitMs: (person) => Math.max(0, ',
    'waitMs: (person) => Math.min(0, ',
    ['work-budget'],
  ],
  [
    'rows of the hour before are forgotten',
    'counted.before = hour - counted.hour === 1 ? counted.now : 0;',
    'counted.before = 0;',
    ['hourly-rows'],
  ],
  [
    'a frame is taken at any place of the log',
    'scratch.writeUIntBE(offset, 4, 6);',
    'scratch.writeUIntBE(0, 4, 6);',
    ['frame'],
  ],
  [
    'bytes behind a frame’s words are anything',
    'if (!isWhole || !isZero(frame, PAYLOAD_AT + payloadLength)) {',
    'if (!isWhole) {',
    ['frame'],
  ],
  [
    'a page of another site gives commands',
    'return allowed.includes(origin) || (host !== undefined && hostOf(origin) === host);',
    'return allowed.includes(origin) || host !== undefined;',
    ['edge', 'upgrade'],
  ],
  ['a connection that takes nothing is asked on and on', 'if (!this.#hasTaken) return null;', '', ['pace']],
]);
