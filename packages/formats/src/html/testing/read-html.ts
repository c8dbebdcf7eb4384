// Reads an exported HTML file back for tests, with the parsing rules of browsers.
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import type { ReadParagraph, ReadRun } from '../../testing/read-back.ts';

type HtmlNode = DefaultTreeAdapterTypes.Node;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Every element of an HTML file as a browser would build it. */
export function htmlElements(html: string): readonly HtmlElement[] {
  const below = (node: HtmlNode): readonly HtmlElement[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(below) : []),
  ];
  return below(parseHtml(html));
}

/** The value of an attribute; empty when there is none. */
export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** The title and the blocks of an HTML file; the status is left out. */
export function readHtml(html: string): readonly ReadParagraph[] {
  return htmlElements(html)
    .filter(
      (element) => /^h[1-4]$/.test(element.tagName) || /^(block |note$)/.test(attributeOf(element, 'class')),
    )
    .map((element) => {
      const runs = htmlRuns(element, []).filter((run) => !run.marks.includes('class status'));
      const label = runs.filter((run) => run.marks.includes('class label')).map((run) => run.text.trim());
      return {
        kind: `${element.tagName} ${attributeOf(element, 'class')}`.trim(),
        label: label.join(''),
        runs: runs.filter((run) => !run.marks.includes('class label')),
      };
    });
}

const HTML_MARKS: Readonly<Record<string, string>> = { strong: 'bold', em: 'italic', sup: 'superscript' };

function htmlRuns(node: HtmlNode, marks: readonly string[]): readonly ReadRun[] {
  if (node.nodeName === '#text' && 'value' in node)
    return [{ text: node.value, marks: [...new Set(marks)].sort() }];
  if (!('tagName' in node)) return [];
  const mark = HTML_MARKS[node.tagName];
  const name = attributeOf(node, 'class');
  const inner = [
    ...marks,
    ...(mark === undefined ? [] : [mark]),
    ...(/^(label|status|mark|attribution)$/.test(name) ? [`class ${name}`] : []),
  ];
  return node.childNodes.flatMap((child) => htmlRuns(child, inner));
}
