import { describe, expect, it } from 'vitest';
import { elementsOf, packageParts, readDocx, readXml, type XmlElement } from '../docx/testing/read-docx.ts';
import { paragraph, stateOf } from '../testing/build.ts';
import { agreedSample, bracketedSample } from '../testing/sample.ts';
import { exportAgreed, exportBracketed } from './export-file.ts';

const context = { at: '2026-05-05T10:00:00Z' };
const draft = await exportBracketed(bracketedSample(), 'docx', context);
const parts = packageParts(draft.bytes);
const part = (name: string) => readXml(parts.get(name) ?? '');

const KNOWN_RELATIONSHIPS = [
  'comments',
  'endnotes',
  'fontTable',
  'footer',
  'footnotes',
  'header',
  'metadata/core-properties',
  'extended-properties',
  'custom-properties',
  'numbering',
  'officeDocument',
  'settings',
  'styles',
  'theme',
];

describe('the Word file', () => {
  it('is well-formed XML in every part', () => {
    for (const [name, text] of parts) expect(() => readXml(text), name).not.toThrow();
  });

  it('relates only to parts inside the package, of known kinds', () => {
    for (const [name, text] of parts) {
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const { attributes } of elementsOf(readXml(text), 'Relationship')) {
        const kind = (attributes.Type ?? '').replace(/^.*\/relationships\//, '');
        expect(KNOWN_RELATIONSHIPS).toContain(kind);
        expect(attributes.TargetMode ?? 'Internal').toBe('Internal');
        expect([...parts.keys()]).toContain(`${folder}${attributes.Target ?? ''}`);
      }
    }
  });

  it('names every style it uses', () => {
    const styles = elementsOf(part('word/styles.xml'), 'w:style').map((one) => one.attributes['w:styleId']);
    const used = ['w:pStyle', 'w:rStyle'].flatMap((name) =>
      [...parts.keys()]
        .filter((file) => /^word\/(document|header\d|footer\d)\.xml$/.test(file))
        .flatMap((file) => elementsOf(part(file), name).map((one) => one.attributes['w:val'])),
    );
    expect(new Set(used).size).toBeGreaterThan(10);
    for (const style of used) expect(styles).toContain(style);
    const names = elementsOf(part('word/styles.xml'), 'w:name').map((one) => one.attributes['w:val']);
    expect(names).toEqual(
      expect.arrayContaining(['Title', 'Numbered paragraph', 'Item level 1', 'Bracket', 'Attribution']),
    );
  });

  it('shows brackets bold and attributions in small capitals, never by colour alone', () => {
    const style = (id: string) =>
      elementsOf(part('word/styles.xml'), 'w:style').filter((one) => one.attributes['w:styleId'] === id);
    expect(style('Bracket').flatMap((one) => elementsOf(one, 'w:b'))).toHaveLength(1);
    expect(style('Attribution').flatMap((one) => elementsOf(one, 'w:smallCaps'))).toHaveLength(1);
  });

  it('is British English, numbers its pages, and says on each that it is a draft', () => {
    expect(elementsOf(part('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('en-GB');
    const texts = [...parts.keys()]
      .filter((name) => /^word\/(header|footer)\d/.test(name))
      .map((name) => parts.get(name) ?? '');
    expect(texts.filter((text) => text.includes('Draft, 5 May 2026, 6 a.m.'))).toHaveLength(2);
    expect(texts.filter((text) => text.includes('NUMPAGES'))).toHaveLength(2);
  });

  it('names no person, holds no picture, and knows no time but the one passed in', () => {
    const core = part('docProps/core.xml');
    const value = (name: string) => elementsOf(core, name).flatMap((one) => one.children);
    expect([value('dc:creator'), value('cp:lastModifiedBy')]).toEqual([['Adref'], ['Adref']]);
    expect([value('dcterms:created'), value('dcterms:modified')]).toEqual([
      ['2026-05-05T10:00:00Z'],
      ['2026-05-05T10:00:00Z'],
    ]);
    expect([...parts.keys()].filter((name) => name.includes('media/'))).toEqual([]);
  });

  it('is the same file for the same text and time', async () => {
    const again = await exportBracketed(bracketedSample(), 'docx', context);
    expect(Buffer.from(again.bytes).equals(Buffer.from(draft.bytes))).toBe(true);
  });

  it('marks right-to-left words and paragraphs as such', async () => {
    const state = stateOf([
      paragraph('plain', 'agreed', 'السلام عليكم and more'),
      paragraph('plain', 'agreed', 'see السلام'),
    ]);
    const result = await exportAgreed(state, 'docx', context);
    const document = readXml(
      packageParts(result.ok ? result.file.bytes : new Uint8Array()).get('word/document.xml') ?? '',
    );
    expect(elementsOf(document, 'w:bidi')).toHaveLength(1);
    expect(elementsOf(document, 'w:rtl')).toHaveLength(2);
  });

  it('shows the masthead with the symbol, for general distribution once adopted', async () => {
    const result = await exportAgreed(agreedSample(), 'docx', context);
    const texts = readDocx(result.ok ? result.file.bytes : new Uint8Array()).map((one) =>
      one.runs.map((run) => run.text).join(''),
    );
    expect(texts.slice(0, 6).map((line) => line.slice(0, 90).trim())).toEqual([
      'United Nations\tS/AC.51/2026/4',
      'Security Council\tDistr.: General',
      'Working Group on Children and\t4 May 2026',
      'Armed Conflict\tOriginal: English',
      'Conclusions on children and armed conflict in Veldania',
      'At its 97th meeting, on 12\u00a0February 2026, the Working Group on Children and Armed Conflict',
    ]);
  });

  it('gives its number to a paragraph that somebody adds with a style, and keeps a written label from being counted', async () => {
    const styles = part('word/styles.xml');
    const numbering = part('word/numbering.xml');
    const value = (element: XmlElement | undefined, name: string) =>
      element === undefined ? undefined : elementsOf(element, name)[0]?.attributes['w:val'];
    const inStyle = (id: string) => {
      const style = elementsOf(styles, 'w:style').find((one) => one.attributes['w:styleId'] === id);
      return [value(style, 'w:numId'), value(style, 'w:ilvl')];
    };
    const [list] = inStyle('NumberedParagraph');
    const number = elementsOf(numbering, 'w:num').find((one) => one.attributes['w:numId'] === list);
    const main = elementsOf(numbering, 'w:abstractNum').find(
      (one) => one.attributes['w:abstractNumId'] === value(number, 'w:abstractNumId'),
    );
    for (const [level, id] of ['NumberedParagraph', 'ItemLevel1', 'ItemLevel2', 'ItemLevel3'].entries()) {
      expect(inStyle(id)).toEqual([list, String(level)]);
      expect(value(elementsOf(main ?? number ?? styles, 'w:lvl')[level], 'w:pStyle')).toBe(id);
    }
    const numbered = {
      ...stateOf([paragraph('numbered', 'open', 'One'), paragraph('numbered', 'open', 'Two')]),
    };
    const [first, second] = numbered.paragraphs;
    const numbers = [first, second].map((one, order) => ({
      paragraph: one?.id ?? '',
      kind: 'numbered' as const,
      level: 1,
      scope: '',
      base: '1',
      order,
    }));
    const file = await exportBracketed({ ...numbered, numbering: numbers }, 'docx', context);
    expect(
      readDocx(file.bytes).flatMap(({ label, runs }) => (label === '' ? runs.map((run) => run.text) : [])),
    ).toContain('1 bis\t');
  });

  it('numbers the lines of a draft from the head of each page, and none of an adopted text', async () => {
    expect(
      elementsOf(part('word/document.xml'), 'w:lnNumType').map((one) => one.attributes['w:restart']),
    ).toEqual(['newPage']);
    const result = await exportAgreed(agreedSample(), 'docx', context);
    const parts = packageParts(result.ok ? result.file.bytes : new Uint8Array());
    expect(parts.get('word/document.xml')).not.toContain('lnNumType');
  });

  it('says of every distance between lines what it means, and takes the paper it is told', async () => {
    const spacings = elementsOf(part('word/styles.xml'), 'w:spacing').filter(
      (one) => one.attributes['w:line'] !== undefined,
    );
    expect(spacings.length).toBeGreaterThan(5);
    expect(spacings.map((one) => one.attributes['w:lineRule'])).toEqual(spacings.map(() => 'auto'));
    const letter = await exportBracketed(bracketedSample(), 'docx', { ...context, paper: 'letter' });
    const size = (bytes: Uint8Array) =>
      elementsOf(readXml(packageParts(bytes).get('word/document.xml') ?? ''), 'w:pgSz').map(
        (one) => one.attributes['w:w'],
      );
    expect([size(draft.bytes), size(letter.bytes)]).toEqual([['11906'], ['12240']]);
  });

  it('keeps what ends in a colon with what it introduces', () => {
    const kept = elementsOf(part('word/document.xml'), 'w:p').filter(
      (one) => elementsOf(one, 'w:keepNext').length > 0,
    );
    expect(kept.length).toBeGreaterThan(1);
    for (const one of kept)
      expect(
        elementsOf(one, 'w:t')
          .map(({ children }) => children.join(''))
          .join(''),
      ).toMatch(/:(agreed ad ref|agreed)?$/);
  });
});
