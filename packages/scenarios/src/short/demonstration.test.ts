import { countryNames } from '@adref/reference';
import { describe, expect, it } from 'vitest';
import { openingParagraph } from '../drafts/opening-paragraph.ts';
import { demonstration } from './demonstration.ts';

const { negotiation, drafts, people } = demonstration();
const words = drafts.map(({ text }) => text.map((run) => run.text).join(''));

describe('demonstration', () => {
  it('has at least 25 paragraphs besides headings, of every kind', () => {
    expect(drafts.filter(({ kind }) => kind !== 'heading').length).toBeGreaterThanOrEqual(25);
    expect(new Set(drafts.map(({ kind }) => kind))).toEqual(
      new Set(['heading', 'numbered', 'chapeau', 'item', 'plain']),
    );
  });

  it('takes note of the report, once, in paragraph 2', () => {
    const second = drafts.filter(({ kind }) => kind === 'numbered')[1];
    expect(second?.text[0]?.text).toContain('took note of the report of the Secretary-General');
    expect(words.join('\n').split('took note of')).toHaveLength(2);
  });

  it('is about an invented country: no State of any roster is named, and nothing is bracketed', () => {
    for (const name of Object.values(countryNames)) {
      for (const paragraph of words) expect(paragraph).not.toContain(name);
    }
    for (const paragraph of words) expect(paragraph).not.toMatch(/[[\]]|^\s|\s$|\s\s/);
  });

  it('introduces every run of items by a lead-in and ends it with a full stop', () => {
    for (const [index, { kind }] of drafts.entries()) {
      if (kind !== 'item') continue;
      const before = drafts[index - 1]?.kind;
      if (before !== 'item') expect(words[index - 1]).toMatch(/:$/);
      const after = drafts[index + 1]?.kind;
      if (after === 'heading') expect(words[index]).toMatch(/\.$/);
      else expect(words[index]).toMatch(/[;:]$/);
    }
  });

  it('seats the Chair, each of the fifteen, the secretariat and an observer, one person each', () => {
    const seats = ['chair', ...negotiation.delegations.map(({ seat }) => seat), 'secretariat', 'observer'];
    expect(people.map(({ seat }) => seat)).toEqual(seats);
    expect(new Set(people.map(({ person }) => person)).size).toBe(18);
    expect(new Set(people.map(({ name }) => name)).size).toBe(18);
    expect(negotiation.chairMember).toBe('GRC');
  });
});

describe('opening paragraph', () => {
  it('leaves out the ordinal, the speaker and the annex when there are none', () => {
    const slots = {
      date: '1 May 2026',
      reportOrdinal: 'first',
      situation: 'Maravia',
      reportSymbol: 'S/0000/118',
      from: 'a',
      to: 'b',
    };
    expect(openingParagraph(slots)).toMatch(/^At its meeting on 1 May 2026, .* Armed Conflict\.$/);
    expect(
      openingParagraph({ ...slots, meeting: '70th', stateSpeaker: 'The representative of Maravia' }),
    ).toMatch(
      /^At its 70th meeting, on 1 May 2026, .* The representative of Maravia also addressed the Working Group\.$/,
    );
  });
});
