// The laws of the design that speak of text, checked on a negotiation that has come to rest. Returns what is wrong, in words.
import {
  foldRecord,
  type NegotiationState,
  paragraphLeaves,
  plainText,
  untraced,
  verifyRecord,
} from '@adref/negotiation';
import { wordsOf } from '../document/leaf-text.ts';
import { leafText, leavesOf } from '../document/shared-document.ts';
import type { Change } from '../live/change.ts';
import type { LiveNegotiation } from '../live/live-negotiation.ts';
import { restore, snapshotOf } from '../live/restore.ts';
import type { Link } from '../retired/carry-table.ts';
import { rebuild } from '../truth/rebuild.ts';
import { replay } from '../truth/replay.ts';
import { testimonyOf } from '../truth/testimony.ts';
import type { RandomNegotiation } from './random-negotiation.ts';
import { simulatedSurroundings } from './simulated-table.ts';

/** Laws 1 to 3 on one negotiation. */
export function complaintsAbout({ table, oracle }: RandomNegotiation): readonly string[] {
  const { server } = table;
  const state = server.state;
  if (state === null) return ['the negotiation was never opened'];
  const complaints: string[] = [];
  const expect = (holds: boolean, complaint: string) => {
    if (!holds) complaints.push(complaint);
  };
  for (const { seat, refusal } of table.refusals)
    complaints.push(`${seat} was refused: ${refusal.why} in ${refusal.leaf}`);
  complaints.push(...oracle.complaints(liveWords(server, state), state, server.record()));
  const verdict = verifyRecord(server.record());
  expect(verdict.ok, `the record does not verify: ${JSON.stringify(verdict)}`);
  expect(isSame(foldRecord(server.record()), state), 'folding the record does not give the live state');
  for (const { id, text } of state.paragraphs.flatMap(paragraphLeaves)) {
    const live = leafText(server.doc, id);
    expect(
      live !== undefined && isSame(wordsOf(live), untraced(text)),
      `leaf ${id}: record and document differ`,
    );
  }
  for (const seat of table.seats) {
    expect(isSame(seat.state, state), `${seat.author.seat} sees another state`);
    expect(isSame(allWords(seat.doc), allWords(server.doc)), `${seat.author.seat} sees other words`);
  }
  complaints.push(
    ...complaintsAboutReplay(table.changes.length, server, () =>
      restore(null, table.changes, simulatedSurroundings(501)),
    ),
  );
  const half = Math.floor(table.changes.length / 2);
  const early = restore(null, table.changes.slice(0, half), simulatedSurroundings(501));
  complaints.push(
    ...complaintsAboutReplay(half, server, () =>
      restore(snapshotOf(early), table.changes.slice(half), simulatedSurroundings(501)),
    ),
    ...complaintsAboutTruth(table.changes, half, early, server),
    ...complaintsAboutUnrecorded(early), // Records what early holds, so it comes last.
  );
  return complaints;
}

function complaintsAboutReplay(
  rows: number,
  live: LiveNegotiation,
  build: () => LiveNegotiation,
): readonly string[] {
  const again = build();
  const complaints: string[] = [];
  if (!isSame(again.state, live.state)) complaints.push(`replaying ${rows} changes gives another state`);
  if (!isSame(allWords(again.doc), allWords(live.doc)))
    complaints.push(`replaying ${rows} changes gives other words`);
  if (!isSame(sorted(again.carry), sorted(live.carry)))
    complaints.push(`replaying ${rows} changes gives another carry table`);
  if (again.hasUnrecordedWords) complaints.push(`replaying ${rows} changes finds unrecorded words`);
  again.close();
  return complaints;
}

/** Room, rows and record say the same, from the first row and from a checkpoint in the middle. */
function complaintsAboutTruth(
  changes: readonly Change[],
  half: number,
  early: LiveNegotiation,
  server: LiveNegotiation,
): readonly string[] {
  const testimony = testimonyOf(server, leavesOf(server.doc).keys());
  const rebuilt = rebuild(snapshotOf(early), changes.slice(half), testimony, simulatedSurroundings(503));
  const replayed = replay(changes, simulatedSurroundings(504));
  if (replayed.ok) replayed.live.close();
  return [
    ...(rebuilt.ok ? [] : [`a checkpoint of ${half} changes and the rest: ${rebuilt.difference}`]),
    ...(replayed.ok ? [] : [`change ${replayed.at} cannot be replayed: ${replayed.why}`]),
  ];
}

/** What is recorded next must not depend on whether a checkpoint was made before. */
function complaintsAboutUnrecorded(live: LiveNegotiation): readonly string[] {
  const again = restore(snapshotOf(live), [], simulatedSurroundings(502));
  const recorded = [live, again].map((one) => {
    const before = one.record().length;
    one.recordVersions();
    return one
      .record()
      .slice(before)
      .map(({ seat, person, act }) => ({ seat, person, act }));
  });
  again.close();
  const [here = [], there = []] = recorded;
  return isSame(here, there)
    ? []
    : [`after a snapshot ${JSON.stringify(there)} is recorded, without it ${JSON.stringify(here)}`];
}

function sorted(carry: LiveNegotiation['carry']): unknown {
  const { retired, links } = carry.toJSON();
  return {
    retired: retired.map((one) => JSON.stringify(one)).sort(),
    links: links.flatMap(byCharacter).sort(),
  };
}

/** How many characters one link spans depends on how Yjs has merged its items, so they are compared one by one. */
function byCharacter({ from, client, clock, length, to }: Link): readonly string[] {
  return Array.from(
    { length },
    (_, k) => `${from} ${client}:${clock + k} ${to.leaf} ${to.client}:${to.clock + k}`,
  );
}

function liveWords(server: LiveNegotiation, state: NegotiationState) {
  return state.paragraphs.flatMap(paragraphLeaves).map(({ id }) => {
    const text = leafText(server.doc, id);
    if (text === undefined) throw new Error(`leaf ${id} is not in the document`);
    return { leaf: id, words: plainText(wordsOf(text)) };
  });
}

function allWords(doc: LiveNegotiation['doc']): unknown {
  const leaves = [...leavesOf(doc).keys()].sort();
  return leaves.map((leaf) => [leaf, wordsOf(leafText(doc, leaf) ?? raise(leaf))]);
}

function raise(leaf: string): never {
  throw new Error(`leaf ${leaf} is not in the document`);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
