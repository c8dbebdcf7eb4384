// A megabyte in under a second, whatever it is made of. Each case is the best of three, so that a busy machine does
// not fail it; a quadratic reader takes minutes and cannot pass.
import { describe, expect, it } from 'vitest';
import { labelReferences } from '../labels/label-references.ts';
import { lostCharacters } from './lost-characters.ts';
import { readDraft } from './read-draft.ts';

const MEGABYTE = 1_000_000;
const LIMIT_MS = 1_000;

const CASES: Readonly<Record<string, string>> = {
  'wrapped text': 'The Working Group of the Security Council on children and armed conflict said\n',
  items: '(a) Urging the parties to release all children in their ranks without delay;\n',
  'one line of marks': '**a** *b* ^c^ ',
  'marks that never close': '*a **b _c ^d ',
  'bullets before bullets': '• – ',
  'lines broken by backslashes': 'and so on and so forth\\\n',
  'hyphens at line ends': 'the inter-\nnational **community** met ',
  'control characters': 'word\u0000 ',
  'white space': ' \t\u00a0',
  brackets: '[',
  alternatives: '[ALT 1 (FR)\n5. One.\nALT 2 ALT 3\n',
  'quote marks': '> ',
  'quotations that never end': '“(a) Urging the parties to release all children;\n',
  'tags that never close': '<sup>a <em>b </strong>',
  'page furniture': 'S/AC.51/2026/3\nand so\n26-04821 1/3\n\n',
  'decimal labels': '1.1 The members met and\n1.1.1.1.1 (a) and so in paragraph 2\n',
  footnotes: 'therein.1\n_____\n1 See paragraph 2.\n',
};

describe('speed', () => {
  it.each(Object.entries(CASES))('reads and checks a megabyte of %s', (_, unit) => {
    const source = unit.repeat(Math.ceil(MEGABYTE / unit.length));
    for (const format of ['text', 'markdown'] as const) {
      let best = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3 && best >= LIMIT_MS; run += 1) {
        const start = performance.now();
        const reading = readDraft(source, format);
        best = Math.min(best, performance.now() - start);
        expect(lostCharacters(source, reading)).toEqual([]);
      }
      expect(best).toBeLessThan(LIMIT_MS);
    }
  });

  it.each([
    '2. See paragraphs 3 and 4 (a), and para. 1.\n',
    '(b) see paragraph 1 (b) (ii), (c) and (d);\n',
    '§ 2. 第2段和第３至４段。\n',
    'paragraph ',
  ])('finds the references in 300,000 characters of %s', (unit) => {
    const { drafts, labels } = readDraft(
      `1. One.\n\n3. Two.\n\n${unit.repeat(300_000 / unit.length)}`,
      'text',
    );
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3 && best >= LIMIT_MS; run += 1) {
      const start = performance.now();
      labelReferences(drafts, labels);
      best = Math.min(best, performance.now() - start);
    }
    expect(best).toBeLessThan(LIMIT_MS);
  });
});
