// Reads our Word files back through LibreOffice, as an office would: words, numbers and page heads. It needs soffice and
// pdftotext and takes seconds, so it runs only with ADREF_OFFICE=1.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labelsOf, type NegotiationState, plainWords } from '@adref/negotiation';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printedLabel } from '../model/document.ts';
import { paragraph, stateOf } from '../testing/build.ts';
import { spaced } from '../testing/compare.ts';
import { agreedSample, bracketedSample } from '../testing/sample.ts';
import { exportAgreed, exportBracketed } from './export-file.ts';

const context = { at: '2026-05-05T10:00:00Z' };
const OFFICE = 'soffice';
const PDF_READER = 'pdftotext';
const CONVERSION_LIMIT_MS = 120_000;
let folder = '';

function convert(name: string, to: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(OFFICE, [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, name)], {
    timeout: CONVERSION_LIMIT_MS,
    stdio: 'ignore',
  });
}

function pdfText(name: string): string {
  return execFileSync(PDF_READER, ['-layout', join(folder, name), '-'], { encoding: 'utf8' });
}

async function agreedBytes(state: NegotiationState): Promise<Uint8Array> {
  const result = await exportAgreed(state, 'docx', context);
  if (!result.ok) throw new Error(JSON.stringify(result.obstacles));
  return result.file.bytes;
}

/** Every label with its words, one after the other, as they should be read. */
function expectedText(state: NegotiationState): readonly string[] {
  const labels = labelsOf(state.paragraphs);
  return state.paragraphs.map((one) =>
    spaced(`${printedLabel(one.kind, labels.get(one.id) ?? '')} ${plainWords(one.segments)}`),
  );
}

// Office and PDF break lines where they like, and may break behind a hyphen or a slash.
const solid = (text: string) => spaced(text).replace(/\s/g, '');

function expectInOrder(text: string, pieces: readonly string[]): void {
  let rest = solid(text);
  for (const piece of pieces) {
    const at = rest.indexOf(solid(piece));
    expect(at, `“${piece}” is missing or out of order`).toBeGreaterThanOrEqual(0);
    rest = rest.slice(at + solid(piece).length);
  }
}

describe.runIf(process.env.ADREF_OFFICE === '1')('read back through an office', () => {
  const lettered = stateOf(
    [
      paragraph('heading 1', 'agreed', 'Many letters'),
      paragraph('numbered', 'agreed', 'One'),
      ...Array.from({ length: 30 }, (_, at) => paragraph('item 1', 'agreed', `letter ${at + 1};`)),
      paragraph('heading 2', 'agreed', 'Letters of its own'),
      paragraph('item 1', 'agreed', 'own;'),
      paragraph('item 2', 'agreed', 'deeper;'),
      paragraph('chapeau', 'agreed', 'To somebody:'),
      paragraph('item 1', 'agreed', 'runs on;'),
      paragraph('heading 2', 'agreed', 'And again'),
      paragraph('item 1', 'agreed', 'again;'),
      paragraph('numbered', 'agreed', 'Two'),
      paragraph('item 1', 'agreed', 'restarted;'),
      paragraph('plain', 'agreed', 'السلام عليكم — 中文 — “quoted” — é'),
    ],
    { kind: 'adopted', act: 1, at: '2026-05-04T15:20:00Z', by: { kind: 'unsaid' } },
  );

  const twoNumbers = stateOf(
    [paragraph('numbered', 'agreed', 'One'), paragraph('numbered', 'agreed', 'Two')],
    lettered.phase,
  );

  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'adref-office-'));
    writeFileSync(join(folder, 'agreed.docx'), await agreedBytes(agreedSample()));
    writeFileSync(join(folder, 'lettered.docx'), await agreedBytes(lettered));
    writeFileSync(
      join(folder, 'draft.docx'),
      (await exportBracketed(bracketedSample(), 'docx', context)).bytes,
    );
    const longTitle = {
      ...agreedSample(),
      title: `Conclusions on ${'children and armed conflict, '.repeat(3)}twice`,
    };
    writeFileSync(join(folder, 'long-title.docx'), await agreedBytes(longTitle));
    writeFileSync(join(folder, 'added.docx'), withParagraphAdded(await agreedBytes(twoNumbers)));
    for (const name of ['agreed', 'lettered', 'draft', 'long-title', 'added']) {
      convert(`${name}.docx`, 'pdf');
      convert(`${name}.docx`, 'txt:Text (encoded):UTF8');
    }
  }, 10 * CONVERSION_LIMIT_MS);

  for (const [name, state] of [
    ['agreed', agreedSample()],
    ['lettered', lettered],
  ] as const) {
    it(`shows every word and number of ${name} as a PDF and as plain text`, () => {
      const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
      expectInOrder(text, expectedText(state));
      // Right-to-left words are laid out by eye in a PDF, so the plain text vouches for them.
      expectInOrder(
        pageBodies(pdfText(`${name}.pdf`)),
        expectedText(state).filter((words) => !/\p{Script=Arabic}/u.test(words)),
      );
    });
  }

  it('says on every page of a draft of when it is, with page numbers and no symbol', () => {
    const pages = pdfText('draft.pdf').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('Draft, 5 May 2026, 6 a.m.');
      expect(page).toContain(`${at + 1}/${pages.length}`);
      expect(page).not.toContain('S/AC.51/2026/4');
    }
    expect(spaced(pages[0] ?? '')).toContain(
      'Draft, as at 5 May 2026, 6 a.m. New York time. Not an official document.',
    );
    expect(spaced(pdfText('agreed.pdf'))).not.toMatch(/draft/i);
  });

  it('begins the annex of the agreed text on a page of its own', () => {
    const pages = pdfText('agreed.pdf').split('\f').slice(0, -1);
    const [annex, ...more] = pages.filter((page) => /^\s*Annex\s*$/m.test(page));
    expect(more).toEqual([]);
    expect(
      annex
        ?.split('\n')
        .filter((line) => line.trim() !== '')[1]
        ?.trim(),
    ).toBe('Annex');
  });

  it('keeps two lines of a title apart', () => {
    const layout = execFileSync(
      PDF_READER,
      ['-bbox-layout', '-l', '1', join(folder, 'long-title.pdf'), '-'],
      {
        encoding: 'utf8',
      },
    );
    const tops = [...layout.matchAll(/<word [^>]*yMin="([\d.]+)"[^>]*>(Conclusions|twice)</g)].map((found) =>
      Number(found[1]),
    );
    expect((tops.at(-1) ?? 0) - (tops[0] ?? 0)).toBeGreaterThanOrEqual(17.6);
  });

  it('numbers a paragraph that somebody adds with a style', () => {
    const added = readFileSync(join(folder, 'added.txt'), 'utf8').split('\n').map(spaced);
    expect(added.filter((line) => /^\d+\. (One|By hand|Two)$/.test(line))).toEqual([
      '1. One',
      '2. By hand',
      '3. Two',
    ]);
  });

  it('shows the brackets of a draft with their sponsors', () => {
    const text = spaced(readFileSync(join(folder, 'draft.txt'), 'utf8'));
    expect(text).toContain(
      '[took note of (base) / welcomed (FRA, GBR) / acknowledged with appreciation (PAK) / took note',
    );
    expect(text).toContain(
      '[deep concern (base) / grave concern at the [₂scale (base) / reported scale (PAK)]₂ (FRA)] at',
    );
  });
});

/** A file in which somebody gave a new paragraph behind the first one the style of numbered paragraphs, and nothing else. */
function withParagraphAdded(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const words =
    '<w:p><w:pPr><w:pStyle w:val="NumberedParagraph"/></w:pPr><w:r><w:t>By hand</w:t></w:r></w:p>';
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(text.replace(/(One<\/w:t><\/w:r><\/w:p>)/, `$1${words}`)),
  });
}

// The pages without the lines at their head and foot.
function pageBodies(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\f?\s*S\/AC\.51\/2026\/4\s*$/.test(line) && !/^\s*\d+\/\d+\s*$/.test(line))
    .join('\n');
}
