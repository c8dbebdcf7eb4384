import { describe, expect, it } from 'vitest';
import { jointly, sponsorEarlier, withoutSponsor, withSponsors } from './sponsors.ts';

describe('in whose name something is tabled', () => {
  it('takes in seats and whole groups in their order, each once', () => {
    expect(withSponsors(['DNK'], ['BHR', 'DNK', 'PAK'])).toEqual(['DNK', 'BHR', 'PAK']);
  });

  it('keeps my own seat, and lets others go', () => {
    expect(withoutSponsor(['DNK', 'PAK'], 'PAK', 'DNK')).toEqual(['DNK']);
    expect(withoutSponsor(['DNK', 'PAK'], 'DNK', 'DNK')).toEqual(['DNK', 'PAK']);
  });

  it('has an order that can be changed', () => {
    expect(sponsorEarlier(['DNK', 'PAK', 'FRA'], 'FRA')).toEqual(['DNK', 'FRA', 'PAK']);
    expect(sponsorEarlier(['DNK', 'PAK'], 'DNK')).toEqual(['DNK', 'PAK']);
  });

  it('goes without saying while it is mine alone', () => {
    expect(jointly(['DNK'])).toEqual({});
    expect(jointly(['DNK', 'PAK'])).toEqual({ sponsors: ['DNK', 'PAK'] });
  });
});
