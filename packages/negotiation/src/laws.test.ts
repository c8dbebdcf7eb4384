// The laws of the design on random negotiations: typing and commands of every kind, by every seat, some stale or forbidden.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActKind, RecordedAct } from './act.ts';
import { agreedText } from './agreed-text.ts';
import { COMMAND_KINDS } from './command-kinds.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { hashOfSegments, hashOfText } from './hash.ts';
import type { NegotiationState } from './negotiation-state.ts';
import type { Wording } from './paragraph.ts';
import { placeholdersInWords } from './placeholders.ts';
import { plainWords } from './plain-words.ts';
import { foldRecord, verifyRecord } from './record.ts';
import { plainText, sliceText, untraced } from './rich-text.ts';
import { findWording, firstLeaf, paragraphBrackets } from './segment-tree.ts';
import { objectorsTo, standingPositions } from './standing-positions.ts';
import { checkLeafLives, checkReplay, checkTraces, checkTree } from './testing/law-check.ts';
import { below, type Random, seededRandom } from './testing/random.ts';
import { everySeat, randomCommand } from './testing/random-command.ts';
import { proposeCommand } from './testing/random-command-by-kind.ts';
import { randomEdit } from './testing/random-edit.ts';
import { Table } from './testing/table.ts';
import { hasRightTo } from './testing/table-of-rights.ts';

const SEED = 20260105;
const RUNS = { seed: SEED, numRuns: 300, verbose: 1 } as const;
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** Plays a negotiation; `watch` sees the state before every step and what was recorded in it. */
function play(
  seed: number,
  steps: number,
  watch: (before: NegotiationState, acts: readonly RecordedAct[], table: Table) => void,
): Table {
  const random = seededRandom(seed);
  const table = new Table();
  for (let step = 0; step < steps; step += 1) {
    const before = table.state;
    const from = table.record.length;
    playStep(table, random);
    watch(before, table.record.slice(from), table);
  }
  return table;
}

function playStep(table: Table, random: Random): void {
  const edit = random() < 0.4 ? randomEdit(table.state, random) : null;
  if (edit !== null) {
    table.note(edit.authors[0]?.seat ?? 'chair', edit);
    return;
  }
  const { seat, command } = randomCommand(table.state, random);
  table.give(seat, command);
}

/** The Chair strikes out what was still to be filled in. */
function fillPlaceholders(table: Table): void {
  for (const { id, status, segments } of table.state.paragraphs) {
    if (status !== 'open' || segments.length !== 1) continue;
    const { id: leaf, text } = firstLeaf(segments);
    const words = plainText(text);
    const [gap] = placeholdersInWords(words);
    if (gap === undefined) continue;
    const at = words.indexOf(gap);
    const removed = untraced(sliceText(text, at, at + gap.length));
    table.note('chair', { kind: 'leaf-edited', paragraph: id, leaf, at, removed, inserted: [], authors: [] });
  }
}

function wordingsIn({ paragraphs }: NegotiationState): readonly Wording[] {
  return paragraphs.flatMap((paragraph) => paragraphBrackets(paragraph).flatMap(({ wordings }) => wordings));
}

/** Every position is as its act says, on the words that its act was about; it stands exactly while they are the words. */
function checkPositions(
  wording: Wording,
  record: readonly RecordedAct[],
  befores: ReadonlyMap<number, NegotiationState>,
): void {
  const standing = standingPositions(wording);
  const hashNow = hashOfSegments(wording.segments);
  for (const position of wording.positions) {
    const taken = record[position.act];
    const before = befores.get(position.act);
    if (taken?.act.kind !== 'position-taken' || before === undefined)
      throw new Error(`law 4: act ${position.act} took the position`);
    const { stance, reservation, hash, note } = taken.act;
    const then = findWording(before, taken.act.bracket, wording.id);
    const kind = stance === 'reserve' ? (reservation ?? 'general') : null;
    const words = plainWords(then?.segments ?? []);
    expect(position).toEqual({
      seat: taken.seat,
      stance,
      reservation: kind,
      hash,
      words,
      note,
      act: position.act,
    });
    expect(standing.includes(position)).toBe(hash === hashNow);
    if (hash === hashNow) expect(words).toBe(plainWords(wording.segments));
  }
}

/** Brings a table to its agreed text: settles, agrees and lifts as each seat may. */
function bringToAgreement(table: Table, random: Random): void {
  for (let round = 0; round < 400; round += 1) {
    for (const kind of ['settle', 'lift-reservation', 'agree-ad-ref', 'agree'] as const) {
      const proposal = proposeCommand(kind, table.state, random);
      if (proposal !== null) table.give(proposal.seat, proposal.command);
    }
    fillPlaceholders(table);
    if (agreedText(table.state).ok) return;
  }
}

describe(`laws (seed ${SEED})`, { timeout: 60_000 }, () => {
  it('law 1: the record alone gives the state, also through JSON, and the tree stays a tree', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const table = play(seed, 50, (_, acts, { state }) => {
          if (acts.length > 0) checkTree(state);
        });
        checkReplay(table.record, table.state);
        checkLeafLives(table.record, table.state);
      }),
      RUNS,
    );
  });

  it('law 3: a seat outside the table of rights is always refused', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { state } = play(seed, 25, () => {});
        const random = seededRandom(seed + 1);
        for (const kind of COMMAND_KINDS) {
          const proposal = proposeCommand(kind, state, random);
          if (proposal === null) continue;
          for (const seat of everySeat(state).filter((candidate) => !hasRightTo(kind, candidate))) {
            const decision = decide(state, proposal.command, {
              seat,
              person: 'somebody',
              newId: (p) => `${p}-new`,
            });
            const expected =
              state.phase.kind === 'negotiating' || /seat|reading/.test(kind) ? 'not-permitted' : 'over';
            expect(decision).toMatchObject({ ok: false, refusal: { kind: expected } });
          }
        }
      }),
      RUNS,
    );
  });

  it('law 4: a position stands exactly while the words are those it was given on', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const befores = new Map<number, NegotiationState>();
        play(seed, 50, (before, acts, { state, record }) => {
          for (const { n, act, seat } of acts) {
            befores.set(n, before);
            if (act.kind !== 'bracket-settled') continue;
            const wording = findWording(before, act.bracket, act.wording);
            expect(wording && hashOfSegments(wording.segments)).toBe(act.hash);
            expect(wording && objectorsTo(wording)).toEqual([]);
            expect(seat).toBe('chair');
          }
          for (const wording of wordingsIn(state)) checkPositions(wording, record, befores);
        });
      }),
      RUNS,
    );
  });

  it('law 5: nothing closes over a bracket, an objection or a reservation', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        play(seed, 50, (before, acts, { state }) => {
          for (const { act } of acts) {
            if (act.kind === 'adopted') expect(agreedText(before).ok).toBe(true);
            if (act.kind === 'agreed') {
              const paragraph = before.paragraphs.find(({ id }) => id === act.paragraph);
              expect(paragraph).toMatchObject({ status: 'ad-ref', segments: [{ kind: 'leaf' }] });
            }
          }
          const isClean = state.paragraphs.every(
            ({ status, segments, beside, reservations }) =>
              status === 'agreed' &&
              segments.length === 1 &&
              beside.length === 0 &&
              reservations.length === 0,
          );
          const mayBe = isClean && state.paragraphs.length > 0 && state.phase.kind !== 'closed';
          expect(agreedText(state).ok).toBe(mayBe);
        });
      }),
      RUNS,
    );
  });

  it('law 6: the agreed text is the settled words in order, each traced to an act and its seat', () => {
    let reached = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const table = play(seed, 40, (_, acts, { record, state }) => {
          if (acts.length > 0) checkTraces(record, state);
        });
        bringToAgreement(table, seededRandom(seed + 2));
        const agreed = agreedText(table.state);
        if (!agreed.ok) return;
        reached += 1;
        checkTraces(table.record, table.state);
        const leaves = table.state.paragraphs.map(({ segments: [only] }) => only);
        expect(agreed.text.paragraphs.map(({ text }) => text)).toEqual(
          leaves.map((leaf) => leaf?.kind === 'leaf' && leaf.text),
        );
      }),
      RUNS,
    );
    expect(reached).toBeGreaterThan(150);
  });

  it('law 8: one changed byte is found, and the act that has it is named', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { record } = play(seed, 15, () => {});
        const random = seededRandom(seed + 3);
        const n = below(random, record.length);
        const json = JSON.stringify(record[n]);
        const at = json.search(/[a-z0-9]"/);
        const forged: RecordedAct = JSON.parse(
          `${json.slice(0, at)}${json[at] === 'x' ? 'y' : 'x'}${json.slice(at + 1)}`,
        );
        const verified = verifyRecord(record.with(n, forged));
        expect(verified).toMatchObject({ ok: false, n });
      }),
      RUNS,
    );
  });

  it('random negotiations reach every kind of act', () => {
    const reached = new Set<ActKind>();
    for (let seed = 1; seed <= 120; seed += 1) {
      const table = play(seed, 60, () => {});
      bringToAgreement(table, seededRandom(seed));
      table.give('chair', { kind: 'adopt', expected: hashOfText(table.state) });
      for (const { act } of table.record) reached.add(act.kind);
    }
    expect([...reached].sort()).toEqual(EVERY_COMMANDED_ACT);
  });

  it('an act out of its place breaks an invariant', () => {
    const { record } = play(7, 10, () => {});
    const state = foldRecord(record.slice(0, 5));
    const [, , sixth, , , , seventh] = record;
    expect(() => seventh && evolve(state, seventh)).toThrow(/invariant: act 6/);
    expect(() => sixth && evolve(state, { ...sixth, n: 5 })).toThrow(/invariant/);
  });
});

const EVERY_COMMANDED_ACT: readonly ActKind[] = [
  'adopted',
  'agreed',
  'agreed-ad-ref',
  'bracket-opened',
  'bracket-opened-beside',
  'bracket-settled',
  'citation-withdrawn',
  'closed-without-agreement',
  'comment-withdrawn',
  'commented',
  'group-formed',
  'group-left',
  'leaf-edited',
  'negotiation-opened',
  'paragraph-deleted',
  'paragraph-merged',
  'paragraph-moved',
  'paragraph-reshaped',
  'paragraph-split',
  'paragraphs-added',
  'person-seated',
  'person-unseated',
  'position-taken',
  'position-withdrawn',
  'precedent-cited',
  'reading-allowed',
  'reopened',
  'reservation-lifted',
  'revision-frozen',
  'sponsorship-ended',
  'thread-closed',
  'thread-reopened',
  'wording-cosponsored',
  'wording-proposed',
  'wording-withdrawn',
];
