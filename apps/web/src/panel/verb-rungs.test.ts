import { verbLadders } from '@adref/reference';
import { describe, expect, it } from 'vitest';
import { rungsBetween } from './verb-rungs.ts';

const between = (...wordings: string[]) => rungsBetween(wordings, verbLadders.ladders);

describe('the rungs between two verbs', () => {
  it('are found for wordings in the past tense and in the present', () => {
    for (const wordings of [
      ['took note of', 'acknowledged with appreciation', 'welcomed'],
      ['takes note of', 'acknowledges with appreciation', 'welcomes'],
    ]) {
      const found = between(...wordings);
      expect(found?.ladder.id).toBe('report');
      expect(found?.rungs.filter(({ isTabled }) => isTabled).length).toBeGreaterThanOrEqual(2);
      expect(found?.rungs.at(0)?.isTabled).toBe(true);
      expect(found?.rungs.at(-1)?.isTabled).toBe(true);
    }
  });

  it('are none where fewer than two of the wordings stand on one ladder', () => {
    expect(between('took note of')).toBeNull();
    expect(between('took note of', 'three bridges and a river')).toBeNull();
    expect(between('', '')).toBeNull();
  });
});
