// The laws of the design on random negotiations: typing and commands of every kind, by every seat, some stale or forbidden.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from './judge/decide.ts';
import type { RecordedAct } from './model/act.ts';
import type { NegotiationState } from './model/negotiation-state.ts';
import type { Wording } from './model/paragraph.ts';
import { COMMAND_KINDS } from './moves/move-of.ts';
import { evolve } from './record/evolve.ts';
import { foldRecord, verifyRecord } from './record/record.ts';
import { checkLeafLives, checkReplay, checkTraces, checkTree } from './testing/law-check.ts';
import { bringToAgreement, play } from './testing/play.ts';
import { below, seededRandom } from './testing/random.ts';
import { everySeat } from './testing/random-command.ts';
import { proposeCommand } from './testing/random-command-by-kind.ts';
import { seedOf } from './testing/seed.ts';
import { comesAfter, hasRightTo } from './testing/table-of-rights.ts';
import { agreedText } from './views/closing/agreed-text.ts';
import { objectorsTo, standingPositions } from './views/positions/standing-positions.ts';
import { hashOfSegments } from './words/hash.ts';
import { plainWords } from './words/plain-words.ts';
import { findWording, paragraphBrackets } from './words/segment-tree.ts';

const SEED = seedOf(20260105);
const RUNS = { seed: SEED, numRuns: 300, verbose: 1 } as const;
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

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
    if (taken === undefined || before === undefined)
      throw new Error(`law 4: act ${position.act} took the position`);
    const { hash } = position;
    if (taken.act.kind === 'position-taken') {
      const { stance, reservation, note } = taken.act;
      const then = findWording(before, taken.act.bracket, taken.act.wording);
      const kind = stance === 'reserve' ? (reservation ?? 'general') : null;
      const words = plainWords(then?.segments ?? []);
      const said = { seat: taken.seat, stance, reservation: kind, hash: taken.act.hash, words, note };
      expect(position).toEqual({ ...said, act: position.act });
    } else {
      // Taken by what a sponsor did: it stands behind the words.
      expect(position).toMatchObject({ stance: 'support', reservation: null });
    }
    expect(standing.includes(position)).toBe(hash === hashNow);
    if (hash === hashNow) expect(position.words).toBe(plainWords(wording.segments));
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
              now: '2026-01-06T00:00:00.000Z',
            });
            const goesOn = state.phase.kind === 'negotiating' || comesAfter(kind, state.phase.kind);
            const expected = goesOn ? 'not-permitted' : 'over';
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
            if (act.isBracketLifted === true) {
              expect(wording?.origin).toBe('base');
              expect(wording?.positions.filter((position) => position.seat !== seat)).toEqual([]);
            } else {
              expect(wording && objectorsTo(wording)).toEqual([]);
              expect(seat).toBe('chair');
            }
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

  it('an act out of its place breaks an invariant', () => {
    const { record } = play(7, 10, () => {});
    const state = foldRecord(record.slice(0, 5));
    const [, , sixth, , , , seventh] = record;
    expect(() => seventh && evolve(state, seventh)).toThrow(/invariant: act 6/);
    expect(() => sixth && evolve(state, { ...sixth, n: 5 })).toThrow(/invariant/);
  });
});
