// The random mix is worth its laws only while it meets everything that can happen.
import { expect, it } from 'vitest';
import type { ActKind } from './act.ts';
import { bringToAgreement, play } from './testing/play.ts';
import { seededRandom } from './testing/random.ts';
import { proposeCommand } from './testing/random-command-by-kind.ts';
import { hashOfText } from './words/hash.ts';

it('random negotiations reach every kind of act', () => {
  const reached = new Set<ActKind>();
  for (let seed = 1; seed <= 300; seed += 1) {
    const table = play(seed, 70, () => {});
    bringToAgreement(table, seededRandom(seed));
    table.give('chair', { kind: 'adopt', expected: hashOfText(table.state) });
    for (const kind of ['make-statement', 'reissue'] as const) {
      const after = proposeCommand(kind, table.state, seededRandom(seed));
      if (after !== null) table.give(after.seat, after.command);
    }
    for (const { act } of table.record) reached.add(act.kind);
  }
  expect([...reached].sort()).toEqual(EVERY_COMMANDED_ACT);
});

const EVERY_COMMANDED_ACT: readonly ActKind[] = [
  'acceptance-withdrawn',
  'adopted',
  'agreed',
  'agreed-ad-ref',
  'attendance-noted',
  'bracket-opened',
  'bracket-opened-beside',
  'bracket-settled',
  'bridging-revised',
  'chair-handed-over',
  'citation-withdrawn',
  'closed-without-agreement',
  'comment-withdrawn',
  'commented',
  'extension-requested',
  'group-formed',
  'group-left',
  'leaf-edited',
  'masthead-changed',
  'meeting-closed',
  'meeting-opened',
  'negotiation-opened',
  'package-accepted',
  'package-settled',
  'package-tied',
  'package-untied',
  'paragraph-deleted',
  'paragraph-held',
  'paragraph-merged',
  'paragraph-moved',
  'paragraph-parked',
  'paragraph-released',
  'paragraph-reshaped',
  'paragraph-split',
  'paragraph-unparked',
  'paragraphs-added',
  'person-seated',
  'person-unseated',
  'pointed-to',
  'position-taken',
  'position-withdrawn',
  'precedent-cited',
  'proposal-retired',
  'reading-allowed',
  'reading-opened',
  'reissued',
  'reopened',
  'reservation-lifted',
  'revision-frozen',
  'roster-changed',
  'silence-broken',
  'silence-cancelled',
  'silence-concluded',
  'silence-extended',
  'silence-started',
  'sponsorship-ended',
  'statement-made',
  'thread-closed',
  'thread-reopened',
  'wording-cosponsored',
  'wording-proposed',
  'wording-withdrawn',
  'wordings-unified',
];
