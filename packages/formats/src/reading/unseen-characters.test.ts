import { describe, expect, it } from 'vitest';
import { lostCharacters } from './lost-characters.ts';
import { readDraft } from './read-draft.ts';
import { outline } from './testing/outline.ts';

function read(source: string) {
  const reading = readDraft(source, 'text');
  expect(lostCharacters(source, reading)).toEqual([]);
  return {
    lines: outline(reading),
    takenOff: reading.notes.filter(({ why }) => why === 'control-character').length,
  };
}

describe('characters that do not show', () => {
  it('are taken off and counted: soft hyphens, spaces without width, signs for objects, private signs in words', () => {
    expect(read('1. The chil\u00addren\u200b of \ufffcMaravia\ue000.')).toEqual({
      lines: ['1. The children of Maravia.'],
      takenOff: 4,
    });
  });

  it('join the word that a soft hyphen cuts at the end of a line', () => {
    const line = 'The members of the Working Group of the Security Council condemned all viola\u00ad';
    expect(read(`${line}\ntions of it.`)).toEqual({
      lines: [`. ${line.slice(0, -1)}tions of it.`],
      takenOff: 1,
    });
  });

  it('that turn the direction are taken off where they have no partner or no such script', () => {
    expect(read('The \u202eGroup\u202c met.')).toEqual({ lines: ['. The Group met.'], takenOff: 2 });
    expect(read('رحب \u2067الفريق\u2069 به\u200f.')).toEqual({
      lines: ['. رحب \u2067الفريق\u2069 به\u200f.'],
      takenOff: 0,
    });
    expect(read('رحب \u2067الفريق به.')).toEqual({ lines: ['. رحب الفريق به.'], takenOff: 1 });
  });

  it('that a script needs, and the bullets of a lost font, are kept or read', () => {
    expect(read('می\u200cخواهم')).toEqual({ lines: ['. می\u200cخواهم'], takenOff: 0 });
    expect(read('\uf0b7\tOne;\n\uf0b7\tTwo.')).toEqual({ lines: ['(a) One;', '(a) Two.'], takenOff: 0 });
  });
});
