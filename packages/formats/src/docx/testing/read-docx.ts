// Reads a Word file back for tests. Labels are counted here from the file's own lists, independently of the plan
// that made them.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { ReadParagraph } from '../../testing/read-back.ts';

/** An element of an XML part; namespaces stay in the names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** The parts of a package by name, as text. */
export function packageParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** A tree of an XML text; throws where it is not well formed. */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const path = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  parser.on('closetag', () => void path.pop());
  parser.on('text', (words) => void path.at(-1)?.children.push(words));
  parser.write(text).close();
  return root;
}

/** All elements of a name below one, in document order. */
export function elementsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsOf(child, name)],
  );
}

/** The paragraphs of a Word file's body, labels counted as Word counts. */
export function readDocx(bytes: Uint8Array): readonly ReadParagraph[] {
  const parts = packageParts(bytes);
  const labelOf = wordCounter(readXml(parts.get('word/numbering.xml') ?? ''));
  return elementsOf(readXml(parts.get('word/document.xml') ?? ''), 'w:p').map((paragraph) => {
    const value = (name: string) => elementsOf(paragraph, name)[0]?.attributes['w:val'];
    const [list, level] = [value('w:numId'), value('w:ilvl')];
    return {
      kind: value('w:pStyle') ?? '',
      label: list === undefined || list === '0' ? '' : labelOf(list, Number(level)),
      runs: elementsOf(paragraph, 'w:r').map((run) => ({ text: wordText(run), marks: wordMarks(run) })),
    };
  });
}

function wordText(run: XmlElement): string {
  return run.children
    .map((child) => {
      if (typeof child === 'string') return '';
      return child.name === 'w:tab' ? '\t' : child.name === 'w:t' ? child.children.join('') : '';
    })
    .join('');
}

function wordMarks(run: XmlElement): readonly string[] {
  const on = (name: string) => elementsOf(run, name).some((one) => one.attributes['w:val'] !== 'false');
  const style = elementsOf(run, 'w:rStyle').map((one) => `style ${one.attributes['w:val'] ?? ''}`);
  const raised = elementsOf(run, 'w:vertAlign').some((one) => one.attributes['w:val'] === 'superscript');
  return [
    ...(on('w:b') ? ['bold'] : []),
    ...(on('w:i') ? ['italic'] : []),
    ...style,
    ...(raised ? ['superscript'] : []),
  ];
}

function wordCounter(numbering: XmlElement): (list: string, level: number) => string {
  const idOf = (element: XmlElement, name: string) => elementsOf(element, name)[0]?.attributes['w:val'] ?? '';
  const abstracts = new Map(
    elementsOf(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]),
  );
  const lists = new Map(
    elementsOf(numbering, 'w:num').map((one) => [one.attributes['w:numId'], idOf(one, 'w:abstractNumId')]),
  );
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const levels = elementsOf(abstracts.get(lists.get(list)) ?? readXml('<none/>'), 'w:lvl');
    const counted = (counts.get(list) ?? []).slice(0, level + 1);
    const own = levels[level] ?? readXml('<none/>');
    counted[level] = counted[level] === undefined ? Number(idOf(own, 'w:start')) : counted[level] + 1;
    counts.set(list, counted);
    const count = counted[level];
    return idOf(own, 'w:lvlText').replace(/%\d/, inFormat(count, idOf(own, 'w:numFmt')));
  };
}

function inFormat(count: number, format: string): string {
  if (format === 'lowerLetter')
    return 'abcdefghijklmnopqrstuvwxyz'.charAt((count - 1) % 26).repeat(1 + Math.floor((count - 1) / 26));
  if (format !== 'lowerRoman') return String(count);
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return (
    'c'.repeat(Math.floor(count / 100)) +
    (tens[Math.floor((count % 100) / 10)] ?? '') +
    (ones[count % 10] ?? '')
  );
}
