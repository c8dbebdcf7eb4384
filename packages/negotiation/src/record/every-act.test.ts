// The random mix is worth its laws only while it meets everything that can happen.
import { expect, it } from 'vitest';
import type { ActKind } from '../model/act.ts';
import { actSchema } from '../moves/schemas.ts';
import { ACTS } from '../moves/table.ts';
import { bringToAgreement, play } from '../testing/play.ts';
import { seededRandom } from '../testing/random.ts';
import { proposeCommand } from '../testing/random-command-by-kind.ts';
import { hashOfText } from '../words/hash.ts';

it('random negotiations reach every kind of act, each as its schema says', () => {
  const reached = new Set<ActKind>();
  for (let seed = 1; seed <= 300; seed += 1) {
    const table = play(seed, 70, () => {});
    bringToAgreement(table, seededRandom(seed));
    table.give('chair', { kind: 'adopt', expected: hashOfText(table.state) });
    for (const kind of ['make-statement', 'reissue'] as const) {
      const after = proposeCommand(kind, table.state, seededRandom(seed));
      if (after !== null) table.give(after.seat, after.command);
    }
    for (const { act } of table.record) {
      expect(actSchema.parse(act)).toEqual(act);
      reached.add(act.kind);
    }
  }
  expect([...reached, ...BY_THE_SERVER].sort()).toEqual(ACTS.map(({ kind }) => kind).sort());
});

/** Recorded by the server, from what comes over sockets; the laws of `@adref/text` meet them. */
const BY_THE_SERVER: readonly ActKind[] = ['leaves-renewed', 'words-offered-back'];
