import { Schema } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { gapDecorations } from './gap-marks.ts';

const schema = new Schema({
  nodes: { doc: { content: 'paragraph' }, paragraph: { content: 'text*' }, text: {} },
});
const gapsIn = (words: string) => {
  const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text(words)])]);
  return gapDecorations(doc)
    .find()
    .map(({ from, to }) => doc.textBetween(from, to));
};

describe('placeholders in the editor', () => {
  it('are marked where they stand, alike ones too', () => {
    expect(gapsIn('a [placeholder: x] b [placeholder: x] c')).toEqual([
      '[placeholder: x]',
      '[placeholder: x]',
    ]);
    expect(gapsIn('none [here]')).toEqual([]);
  });
});
