import { describe, expect, it } from 'vitest';
import { lostCharacters } from './lost-characters.ts';
import { readDraft } from './read-draft.ts';
import { outline } from './testing/outline.ts';

function read(source: string) {
  const reading = readDraft(source, 'markdown');
  expect(lostCharacters(source, reading)).toEqual([]);
  return reading;
}

const CONCLUSIONS = `# Conclusions on children and armed conflict in Maravia

1. The members of the Working Group *took note of* the report of the
Secretary-General^1^, submitted in accordance with resolution
1612 (2005).
2. The members **expressed ***grave*** concern** at 2 \\* 3 cases.

## Public statement ##

3. The Working Group agreed to address the following messages:

**To all parties**

- Strongly condemning all violations;
- Urging them
  to release all children:
  - without preconditions;
  - without delay.

Annex
-----

> The statement is annexed.

---

| a | b |

\`\`\`
1. *not* read
\`\`\``;

describe('Markdown', () => {
  it('reads headings, numbered paragraphs, lists, quotes, tables and code', () => {
    const reading = read(CONCLUSIONS);
    expect(outline(reading)).toEqual([
      '# Conclusions on children and armed conflict in Maravia',
      '1. The members of the Working Group *took note of* the report of the Secretary-General^1^, submitted in accordance with resolution 1612 (2005).',
      '1. The members **expressed *****grave***** concern** at 2 * 3 cases.',
      '## Public statement',
      '1. The Working Group agreed to address the following messages:',
      '> **To all parties**',
      '(a) Strongly condemning all violations;',
      '(a) Urging them to release all children:',
      '(a)(a) without preconditions;',
      '(a)(a) without delay.',
      '## Annex',
      '. The statement is annexed.',
      '. | a | b |',
      '. 1. *not* read',
    ]);
    const left = (reason: string) =>
      reading.notes.filter(({ why }) => why === reason).map(({ text }) => text);
    expect(left('heading-mark')).toEqual(['#', '##', '##', '-----']);
    expect(left('escape')).toEqual(['\\']);
    expect(left('rule')).toEqual(['---', '```', '```']);
    expect(left('quote-mark')).toEqual(['>']);
  });

  it('places what it took out in the words that are left', () => {
    expect(read('It **took note** of\nthe *report*.').notes).toEqual([
      { kind: 'dropped', why: 'mark', draft: 0, at: 3, line: 1, text: '**' },
      { kind: 'dropped', why: 'mark', draft: 0, at: 12, line: 1, text: '**' },
      { kind: 'dropped', why: 'mark', draft: 0, at: 20, line: 2, text: '*' },
      { kind: 'dropped', why: 'mark', draft: 0, at: 26, line: 2, text: '*' },
    ]);
  });

  it('points at places in the words that are left', () => {
    const checks = read('**All** [of] the inter-\nnational *bodies*').notes.filter(
      ({ kind }) => kind === 'check',
    );
    expect(checks.map(({ why, at, line, text }) => [why, at, line, text])).toEqual([
      ['joined-at-hyphen', 'All [of] the inter-'.length, 1, 'inter-national'],
    ]);
  });

  it('nests a numbered list under a numbered paragraph as items', () => {
    expect(
      outline(
        read('1. The Working Group agreed to recommend:\n   1. to continue;\n   2. to report.\n2. It ended.'),
      ),
    ).toEqual([
      '1. The Working Group agreed to recommend:',
      '(a) to continue;',
      '(a) to report.',
      '1. It ended.',
    ]);
  });

  it('breaks a paragraph neither at a number that is not 1 nor at a backslash', () => {
    expect(outline(read('They met on\n12. October and\\\nadopted the text.'))).toEqual([
      '. They met on 12. October and adopted the text.',
    ]);
  });

  it('takes text for text and Markdown for Markdown when it has to guess', () => {
    expect(readDraft(CONCLUSIONS, 'auto').format).toBe('markdown');
    expect(readDraft('Some **bold** words.', 'auto').format).toBe('markdown');
    expect(readDraft('1. Text\n\n- with a list* and a * star\n\n* Footnote', 'auto').format).toBe('text');
    expect(readDraft('snake_case_name and 2 ** 3 ** 4', 'auto').format).toBe('text');
  });
});
