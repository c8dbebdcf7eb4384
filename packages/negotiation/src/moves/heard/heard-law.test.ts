// The law of what is heard: with it and without it, everything that counts is the same, in any negotiation.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deskOf } from '../../desk/desk.ts';
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { Segment } from '../../model/paragraph.ts';
import { play } from '../../testing/play.ts';
import { obstaclesTo } from '../../views/closing/obstacles.ts';
import { editorsAt } from '../../views/people/rights.ts';
import { landingZone } from '../../views/positions/landing-zone.ts';
import { matrixOf } from '../../views/positions/matrix.ts';
import { hashOfText } from '../../words/hash.ts';
import { paragraphBrackets, paragraphLeaves, placeOfLeaf } from '../../words/segment-tree.ts';

/** The state as if nothing had been heard. */
function deaf(state: NegotiationState): NegotiationState {
  const strip = (segments: readonly Segment[]): readonly Segment[] =>
    segments.map((one) =>
      one.kind === 'leaf'
        ? one
        : {
            ...one,
            wordings: one.wordings.map(({ heard: _, heardPositions: __, ...wording }) => ({
              ...wording,
              segments: strip(wording.segments),
            })),
          },
    );
  return {
    ...state,
    paragraphs: state.paragraphs.map((paragraph) => ({
      ...paragraph,
      segments: strip(paragraph.segments),
      beside: strip(paragraph.beside).filter((one) => one.kind === 'bracket'),
    })),
  };
}

/** All that is counted in a state. */
function counted(state: NegotiationState) {
  const rows = matrixOf(state);
  return {
    rows: rows.map(({ wordings }) =>
      wordings.map(({ wording, standings, tally }) => ({ standings, tally, sponsors: wording.sponsors })),
    ),
    zones: rows.map(({ wordings }) => {
      const zone = landingZone(wordings);
      return { kind: zone.kind, wordings: zone.wordings.map(({ wording }) => wording.id) };
    }),
    obstacles: obstaclesTo(state),
    desk: deskOf(state).map(({ key, kind, closing: command }) => ({ key, kind, command })),
    hash: hashOfText(state),
    editors: state.paragraphs.flatMap((paragraph) =>
      paragraphLeaves(paragraph).map(({ id }) => editorsAt(state, placeOfLeaf(state, id))),
    ),
  };
}

it('counts for nothing, in any negotiation', { timeout: 60_000 }, () => {
  let heard = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      const { state } = play(seed, 60, () => {});
      const wordings = state.paragraphs.flatMap((one) =>
        paragraphBrackets(one).flatMap((bracket) => bracket.wordings),
      );
      heard += wordings.filter((one) => one.heard !== undefined || one.heardPositions !== undefined).length;
      for (const one of wordings)
        expect(one.sponsors.filter((seat) => one.heard?.from.includes(seat))).toEqual([]);
      expect(counted(state)).toEqual(counted(deaf(state)));
    }),
    { seed: 20261201, numRuns: 100 },
  );
  expect(heard).toBeGreaterThan(20);
});
