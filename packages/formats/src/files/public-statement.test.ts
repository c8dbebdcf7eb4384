// The public statement in press form, read back: its title, its sentence, and then exactly the agreed words of its part.

import type { NegotiationState, Paragraph, RichText } from '@adref/negotiation';
import { seedOf } from '@adref/negotiation/testing/seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageParts, readDocx } from '../docx/testing/read-docx.ts';
import { readHtml } from '../html/testing/read-html.ts';
import { readMarkdown } from '../markdown/testing/read-markdown.ts';
import { paragraph, stateOf } from '../testing/build.ts';
import { hostileText, spaced, visible } from '../testing/compare.ts';
import { type ReadParagraph, readWords } from '../testing/read-back.ts';
import { agreedSample } from '../testing/sample.ts';
import { EXPORT_FORMATS, type ExportFormat, exportPublicStatement } from './export-file.ts';

const AT = { at: '2026-08-04T15:00:00Z' };
const SEED = seedOf(20_260_803);
const TITLE = 'Public statement by the Chair of the Working Group on Children and Armed Conflict';
const OPENING =
  'At its 66th meeting, on 12 March 2026, the Working Group on Children and Armed Conflict examined the second report of the Secretary-General on children and armed conflict in Ostavia (S/2026/136), covering the period from July 2023 to June 2025.';
const INTRODUCTION =
  'The Working Group agreed to address the following messages to the parties through a public statement by its Chair:';

type By = Extract<NegotiationState['phase'], { kind: 'adopted' }>['by'];

function adopted(paragraphs: readonly Paragraph[], by: By = { kind: 'unsaid' }): NegotiationState {
  const phase = { kind: 'adopted', act: 411, at: '2026-08-04T02:20:00Z', by } as const;
  return { ...stateOf(paragraphs, phase), situation: 'Ostavia', reportSymbol: 'S/2026/136' };
}

function conclusions(...part: readonly Paragraph[]): readonly Paragraph[] {
  return [
    paragraph('numbered', 'agreed', OPENING),
    paragraph('heading 2', 'agreed', 'Public statement by the Chair of the Working Group'),
    paragraph('numbered', 'agreed', INTRODUCTION),
    ...part,
    paragraph('heading 2', 'agreed', 'Direct action by the Working Group'),
    paragraph('item 1', 'agreed', 'Letters to donors.'),
  ];
}

const PART = [
  paragraph('chapeau', 'agreed', 'To all parties to the armed conflict in Ostavia:'),
  paragraph('item 1', 'agreed', 'Strongly condemning all violations;'),
  paragraph('item 1', 'agreed', 'Urging them to set out steps towards:'),
  paragraph('item 2', 'agreed', 'the release of all children;'),
  paragraph('chapeau', 'agreed', 'To the Government of Ostavia:'),
  paragraph('item 1', 'agreed', 'وإذ ترحب بخطة العمل (2025)؛'),
  paragraph('item 1', 'agreed', 'призывая правительство освободить детей.'),
];

async function readBack(state: NegotiationState, as: ExportFormat): Promise<readonly ReadParagraph[]> {
  const result = await exportPublicStatement(state, as, AT);
  if (!result.ok) throw new Error(result.why);
  const { bytes } = result.file;
  const text = () => new TextDecoder().decode(bytes);
  // A Word file ends with its closing rule.
  if (as === 'docx') return readDocx(bytes).slice(0, -1);
  return as === 'html' ? readHtml(text()) : readMarkdown(text());
}

const lines = (paragraphs: readonly ReadParagraph[]) =>
  paragraphs.map((one) => spaced(`${one.label} ${readWords(one)}`));

describe('the public statement in press form', () => {
  const LEAD =
    'The Working Group on Children and Armed Conflict, in connection with the examination of the second report of the Secretary-General on children and armed conflict in Ostavia (S/2026/136), agreed to address the following messages through a public statement by the Chair of the Working Group:';
  const MESSAGES = [
    'To all parties to the armed conflict in Ostavia:',
    '• Strongly condemning all violations;',
    '• Urging them to set out steps towards:',
    '– the release of all children;',
    'To the Government of Ostavia:',
    '• وإذ ترحب بخطة العمل (2025)؛',
    '• призывая правительство освободить детей.',
  ];

  for (const as of EXPORT_FORMATS) {
    it(`is title, lead sentence, addressees and messages, and nothing else, in ${as}`, async () => {
      expect(lines(await readBack(adopted(conclusions(...PART)), as))).toEqual([TITLE, LEAD, ...MESSAGES]);
    });

    it(`says the meeting of its adoption in New York’s time, in ${as}`, async () => {
      const [, lead] = lines(
        await readBack(adopted(conclusions(...PART), { kind: 'meeting', number: '72' }), as),
      );
      expect(lead).toBe(`At its 72nd meeting, on 3 August 2026, the ${LEAD.slice(4)}`);
    });

    it(`leaves blank what nobody said, and says so, in ${as}`, async () => {
      const [, ...rest] = conclusions(...PART);
      const state = {
        ...adopted([paragraph('numbered', 'agreed', 'It met.'), ...rest]),
        reportSymbol: 'S/2026/…',
      };
      const read = lines(await readBack(state, as));
      expect([read[0], ...read.slice(-MESSAGES.length)]).toEqual([TITLE, ...MESSAGES]);
      expect(read.at(-MESSAGES.length - 1)).toContain(
        'examination of the report of the Secretary-General on children and armed conflict in Ostavia, agreed',
      );
      const result = await exportPublicStatement(state, as, AT);
      const bytes = result.ok ? result.file.bytes : new Uint8Array();
      const all =
        as === 'docx' ? packageParts(bytes).get('word/document.xml') : new TextDecoder().decode(bytes);
      expect(all?.replaceAll('\\', '')).toContain(
        'says: which report it was (“second”), the symbol of the report. Fill it in',
      );
    });
  }

  it('counts nothing: a numbered paragraph of the part is a plain one', async () => {
    const numbered = paragraph('numbered', 'agreed', 'Призывая их: к миру.');
    const read = await readBack(adopted(conclusions(...PART, numbered)), 'docx');
    expect(read.at(-1)).toMatchObject({ kind: 'PlainParagraph', label: '' });
    const [first, second] = read.filter(({ kind }) => kind.startsWith('Bullet'));
    expect([first?.kind, second?.kind]).toEqual(['BulletLevel1', 'BulletLevel1']);
  });

  it('carries no head of a document or a draft, and is called by its situation', async () => {
    const result = await exportPublicStatement(adopted(conclusions(...PART)), 'docx', AT);
    if (!result.ok) throw new Error(result.why);
    expect(result.file.name).toBe('Ostavia-public-statement-2026-08-04-1100.docx');
    const all = [...packageParts(result.file.bytes).values()].join('\n');
    expect(all).not.toMatch(/S\/AC\.51|Distr\.|Not an official|United Nations|w:lnNumType/);
  });

  it('brings its bullets in styles, so that one more that is added by hand has its own', async () => {
    const result = await exportPublicStatement(adopted(conclusions(...PART)), 'docx', AT);
    if (!result.ok) throw new Error(result.why);
    const parts = packageParts(result.file.bytes);
    const style = /w:styleId="BulletLevel1".*?<w:numId w:val="(\d+)"\/>/s.exec(
      parts.get('word/styles.xml') ?? '',
    );
    expect(parts.get('word/document.xml')).toContain(`<w:numId w:val="${style?.[1]}"/>`);
    expect(parts.get('word/numbering.xml')).toContain('<w:pStyle w:val="BulletLevel1"/>');
  });

  it('does not exist before the adoption, or without its part', async () => {
    const open = { ...adopted(conclusions(...PART)), phase: { kind: 'negotiating' } as const };
    expect(await exportPublicStatement(open, 'md', AT)).toEqual({ ok: false, why: 'not-adopted' });
    expect(await exportPublicStatement(adopted(conclusions()), 'md', AT)).toEqual({
      ok: false,
      why: 'no-part',
    });
  });

  it('is found in a whole text, between its other parts', async () => {
    const [title, , first, ...more] = lines(await readBack(agreedSample(), 'md'));
    expect([title, first, more.at(-1)]).toEqual([
      TITLE,
      'To all parties to the armed conflict in Veldania:',
      '• Urging the immediate and unconditional release of all children associated with them.',
    ]);
  });
});

describe('any words at all', () => {
  const kinds = fc.constantFrom('item 1', 'item 2', 'item 3', 'plain');
  const texts = fc.array(fc.tuple(kinds, hostileText), { minLength: 1, maxLength: 8 });
  const marks = { 'item 1': '•', 'item 2': '–', 'item 3': '–', plain: '' } as const;
  const isSaid = (text: RichText) => visible(text).length > 0;

  for (const as of EXPORT_FORMATS) {
    it(`are in the press form of ${as} as they were agreed, all of them and no other (seed ${SEED})`, async () => {
      await fc.assert(
        fc.asyncProperty(texts, hostileText, async (messages, head) => {
          const addressee: RichText = [{ text: 'To ' }, ...head, { text: ' all:' }];
          const part = [
            paragraph('chapeau', 'agreed', addressee),
            paragraph('item 1', 'agreed', 'Urging;'),
            ...messages.map(([kind, text]) => paragraph(kind, 'agreed', text)),
          ];
          const expected = [
            visible(addressee),
            visible([{ text: '•Urging;' }]),
            ...messages
              .filter(([, text]) => isSaid(text))
              .map(([kind, text]) => [...visible([{ text: marks[kind] }]), ...visible(text)]),
          ];
          const written = (await readBack(adopted(conclusions(...part)), as)).slice(2);
          const found = written
            .map((one) => [...visible([{ text: one.label }]), ...visible(one.runs)])
            .filter((one) => one.length > 0 && !/^[•–] $/.test(one.join('')));
          expect(found).toEqual(expected);
        }),
        { seed: SEED, numRuns: as === 'docx' ? 40 : 200 },
      );
    });
  }
});
