// Ways to break the shared document: what the guard lets through, what is kept, and when it is recorded.
import { type Mutant, mutantsOf } from '../mutant.ts';

export const TEXT: readonly Mutant[] = mutantsOf('packages/text', [
  [
    'versions wait for a pause, however long somebody types',
    'nowMs - lastMs >= when.pauseMs || nowMs - sinceMs >= when.atLatestMs',
    'nowMs - lastMs >= when.pauseMs',
    ['version-keeper'],
  ],
  [
    'each letter begins the time anew after which a version is recorded',
    'sinceMs: this.#changed.get(leaf)?.sinceMs ?? nowMs,',
    'sinceMs: nowMs,',
    ['version-keeper'],
  ],
  [
    'all leaves are recorded at one time',
    'return new Set(due.slice(0, when.most).map(([leaf]) => leaf));',
    'return new Set(due.map(([leaf]) => leaf));',
    ['version-keeper'],
  ],
  [
    'an update may be of any size',
    "if (bytes.length > GUARD_LIMITS.updateBytes) return refuse('too-large');",
    '',
    ['guard', 'guard-attacks'],
  ],
  [
    'somebody writes under another’s id what seems known',
    "if (fresh.known.some((client) => writer.whyNotAs(client) !== null)) return refuse('foreign-author');",
    '',
    ['guard', 'guard-attacks'],
  ],
  [
    'a leaf grows without end',
    'if (index.textOf(leaf).length + length > LIMITS.leafLength) return leaf;',
    'if (length > LIMITS.leafLength) return leaf;',
    ['guard', 'guard-attacks'],
  ],
  [
    'the talk of a private room is deleted by a member',
    "if (this.#authors.isServer(client)) return 'outside-leaves';",
    '',
    ['private-guard', 'private-guard-attacks'],
  ],
  [
    'rights of an earlier state are remembered',
    'this.#known.clear();\n      this.#state = state;',
    'this.#state = state;',
    ['guard', 'laws'],
  ],
  [
    'two people’s commands of one id are one',
    'return JSON.stringify([person, command]);',
    'return JSON.stringify([command, person.length]);',
    ['answered-commands'],
  ],
  [
    'what a person keeps is not counted on',
    'this.#atMost.set(person, pieces + more);\n    return true;',
    'return true;',
    ['authors-ceiling', 'guard-work'],
  ],
]);
