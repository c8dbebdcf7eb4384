// Reads an exported Markdown file back for tests, with CommonMark's reference implementation. It throws where words
// became any syntax that the writer never means.
import { Parser as CommonMark, type Node as MarkdownNode } from 'commonmark';
import type { ReadParagraph, ReadRun } from '../../testing/read-back.ts';

/** The leaf blocks of a Markdown file; a list mark is the label. */
export function readMarkdown(markdown: string): readonly ReadParagraph[] {
  const paragraphs: { kind: string; label: string; runs: ReadRun[] }[] = [];
  const marks: string[] = [];
  let label = '';
  const numbers: number[] = [];
  const walker = new CommonMark().parse(markdown).walker();
  for (let step = walker.next(); step !== null; step = walker.next()) {
    const { node, entering } = step;
    const mark = { strong: 'bold', emph: 'italic' }[node.type as string] ?? tagMark(node);
    if (node.type === 'list') {
      if (entering) numbers.push(node.listStart);
      else numbers.pop();
    } else if (node.type === 'item') {
      if (entering) label = `${numbers.at(-1) ?? ''}.`;
      if (!entering) numbers.push((numbers.pop() ?? 0) + 1);
      if (entering && node.firstChild === null) {
        paragraphs.push({ kind: 'paragraph', label, runs: [] });
        label = '';
      }
    } else if (node.type === 'heading' || node.type === 'paragraph') {
      if (entering)
        paragraphs.push({
          kind: kindOf(node),
          label,
          runs: [],
        });
      label = '';
    } else if (mark !== undefined) {
      if (entering && node.literal?.startsWith('</') !== true) marks.push(mark);
      else marks.splice(marks.lastIndexOf(mark), 1);
    } else if (node.type === 'text') {
      paragraphs.at(-1)?.runs.push({ text: node.literal ?? '', marks: [...new Set(marks)].sort() });
    } else if (node.type !== 'document' && node.type !== 'block_quote') {
      throw new Error(`words became ${node.type}: ${node.literal ?? ''}`);
    }
  }
  return paragraphs;
}

function kindOf(node: MarkdownNode): string {
  if (node.type === 'heading') return `heading ${node.level}`;
  return node.parent?.type === 'block_quote' ? 'quote' : 'paragraph';
}

const TAG_MARKS: Readonly<Record<string, string>> = {
  '<sup>': 'superscript',
  '</sup>': 'superscript',
  '<em>': 'italic',
  '</em>': 'italic',
  '<strong>': 'bold',
  '</strong>': 'bold',
};

function tagMark(node: MarkdownNode): string | undefined {
  return node.type === 'html_inline' ? TAG_MARKS[node.literal ?? ''] : undefined;
}
