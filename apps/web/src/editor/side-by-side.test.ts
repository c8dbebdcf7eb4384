import { seedOf } from '@adref/negotiation/testing/seed';
import { makeLeaf, wordsOf } from '@adref/text';
import { getSchema } from '@tiptap/core';
import Bold from '@tiptap/extension-bold';
import Document from '@tiptap/extension-document';
import Italic from '@tiptap/extension-italic';
import Paragraph from '@tiptap/extension-paragraph';
import Superscript from '@tiptap/extension-superscript';
import Text from '@tiptap/extension-text';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentOf, EDITOR_ORIGIN, readHeld, writeTransaction } from './leaf-binding.ts';
import { afterOthers, alike, type SideBySide } from './side-by-side.ts';

const schema = getSchema([
  Document.extend({ content: 'paragraph' }),
  Paragraph,
  Text,
  Bold,
  Italic,
  Superscript,
]);

/** A leaf whose editor is composing: what others change waits beside it until `end`. */
function composing(words: string) {
  const doc = new Y.Doc();
  const text = makeLeaf(doc, 'l1', words === '' ? [] : [{ text: words }]);
  let state = EditorState.create({ schema, doc: documentOf(text, schema) });
  let sides: SideBySide = alike(words.length);
  text.observe((event, transaction) => {
    if (transaction.origin !== EDITOR_ORIGIN) sides = afterOthers(sides, event.delta);
  });
  return {
    doc,
    text,
    get shown() {
      return state.doc.textContent;
    },
    get shared() {
      return wordsOf(text)
        .map((run) => run.text)
        .join('');
    },
    get state() {
      return state;
    },
    edit(change: (tr: EditorState['tr']) => EditorState['tr']) {
      const transaction = change(state.tr);
      state = state.apply(transaction);
      doc.transact(() => {
        sides = writeTransaction(transaction, text, sides) ?? alike(0);
      }, EDITOR_ORIGIN);
    },
    end() {
      state = state.apply(readHeld(sides, text, state));
    },
  };
}

describe('words beside those that others change meanwhile', () => {
  it('stay untouched while they are composed, and come whole and once into the shared words', () => {
    const leaf = composing('alpha two gamma.');
    leaf.edit((tr) => tr.insertText('n', 10));
    leaf.text.insert(0, 'Q');
    leaf.text.delete(11, 6);
    expect(leaf.shown).toBe('alpha twon gamma.');
    leaf.edit((tr) => tr.insertText('你好', 10, 11));
    expect(leaf.shown).toBe('alpha two你好 gamma.');
    leaf.end();
    expect(leaf.shown).toBe('Qalpha two你好.');
    expect(leaf.shared).toBe(leaf.shown);
  });

  it('are composed on where a colleague deletes all around them', () => {
    const leaf = composing('ألف باء');
    leaf.edit((tr) => tr.insertText('ت', 5));
    leaf.text.delete(0, leaf.text.length);
    leaf.edit((tr) => tr.insertText('تاء', 5, 6));
    leaf.end();
    expect(leaf.shown).toBe('تاء');
    expect(leaf.shared).toBe('تاء');
  });

  it('keep the caret behind what was composed', () => {
    const leaf = composing('one two');
    leaf.edit((tr) => tr.insertText('한', 4).setSelection(TextSelection.create(tr.doc, 5)));
    leaf.text.insert(0, 'and ');
    leaf.end();
    expect(leaf.state.selection.head).toBe(9);
  });

  it('read as the shared words when it is over, whatever was done on either side', () => {
    const place = fc.nat(1_000);
    const step = fc.record({
      mine: fc.boolean(),
      from: place,
      length: fc.nat(6),
      words: fc.constantFrom('', 'n', '你好', 'ه', 'é—', 'abc'),
      marks: fc.constantFrom(null, 'bold', 'italic'),
    });
    fc.assert(
      fc.property(
        fc.constantFrom('', 'x', 'alpha beta gamma'),
        fc.array(step, { maxLength: 14 }),
        (words, steps) => {
          const leaf = composing(words);
          for (const { mine, from, length, words: more, marks } of steps) {
            const size = mine ? leaf.shown.length : leaf.text.length;
            const [start, end] = [from % (size + 1), Math.min((from % (size + 1)) + length, size)];
            if (mine && marks !== null && end > start)
              leaf.edit((tr) => tr.addMark(start + 1, end + 1, schema.mark(marks)));
            else if (mine) {
              const before = leaf.shown;
              leaf.edit((tr) => (end > start || more !== '' ? tr.insertText(more, start + 1, end + 1) : tr));
              expect(leaf.shown).toBe(before.slice(0, start) + more + before.slice(end));
            } else if (marks !== null && end > start) leaf.text.format(start, end - start, { [marks]: {} });
            else {
              if (end > start) leaf.text.delete(start, end - start);
              if (more !== '') leaf.text.insert(start, more, {});
            }
          }
          leaf.end();
          expect(leaf.shown).toBe(leaf.shared);
          expect(leaf.state.doc.eq(documentOf(leaf.text, schema))).toBe(true);
        },
      ),
      { seed: seedOf(20_261_201), numRuns: 500 },
    );
  });
});
