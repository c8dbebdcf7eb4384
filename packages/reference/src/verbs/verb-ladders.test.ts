import { describe, expect, it } from 'vitest';
import { verbLadders } from './verb-ladders.ts';

describe('verb ladders', () => {
  it('climb strictly, under unique ids, without saying a verb twice', () => {
    expect(new Set(verbLadders.ladders.map(({ id }) => id)).size).toBe(6);
    for (const { id, rungs } of verbLadders.ladders) {
      const ranks = rungs.map(({ rank }) => rank);
      expect(ranks, id).toEqual([...ranks].sort((a, b) => a - b));
      expect(new Set(ranks).size, id).toBe(ranks.length);
      const words = rungs.flatMap((rung) => rung.words);
      expect(new Set(words).size, id).toBe(words.length);
    }
  });

  it('put acknowledging with appreciation between taking note and welcoming', () => {
    const rungs = verbLadders.ladders.find(({ id }) => id === 'report')?.rungs ?? [];
    const rankOf = (verb: string) => rungs.find(({ words }) => words.includes(verb))?.rank ?? Number.NaN;
    expect(rankOf('Taking note of')).toBeLessThan(rankOf('Acknowledging with appreciation'));
    expect(rankOf('Acknowledging with appreciation')).toBeLessThan(rankOf('Welcoming'));
  });
});
