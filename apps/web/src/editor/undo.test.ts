import { leafText, makeLeaf } from '@adref/text';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { EDITOR_ORIGIN } from './leaf-binding.ts';
import { openTypingHistory } from './undo.ts';

function table(...leaves: readonly (readonly [string, string])[]) {
  const doc = new Y.Doc();
  for (const [id, words] of leaves) makeLeaf(doc, id, [{ text: words }]);
  const history = openTypingHistory(doc);
  const text = (id: string) => {
    const found = leafText(doc, id);
    if (found === undefined) throw new Error(`there is a leaf ${id}`);
    return found;
  };
  const gone = new Set<string>();
  return {
    history,
    gone,
    isThere: (leaf: string) => !gone.has(leaf),
    type: (id: string, at: number, words: string) =>
      doc.transact(() => text(id).insert(at, words, {}), EDITOR_ORIGIN),
    erase: (id: string, at: number, length: number) =>
      doc.transact(() => text(id).delete(at, length), EDITOR_ORIGIN),
    words: (id: string) => text(id).toString(),
  };
}

describe('undo over several leaves', () => {
  it('is a step for each leaf, however fast one types in one after the other', () => {
    const at = table(['a', 'alpha'], ['b', 'بيتا']);
    at.type('a', 5, ' one');
    at.type('b', 4, ' two');
    expect(at.history.undo(at.isThere)).toEqual({ kind: 'done', place: { leaf: 'b', offset: 4 } });
    expect([at.words('a'), at.words('b')]).toEqual(['alpha one', 'بيتا']);
    expect(at.history.undo(at.isThere)).toEqual({ kind: 'done', place: { leaf: 'a', offset: 5 } });
    expect(at.history.undo(at.isThere)).toEqual({ kind: 'nothing' });
  });

  it('gives the place behind what came back, and behind what is done again', () => {
    const at = table(['a', 'alpha beta']);
    at.erase('a', 0, 6);
    expect(at.history.undo(at.isThere)).toEqual({ kind: 'done', place: { leaf: 'a', offset: 6 } });
    expect(at.history.redo(at.isThere)).toEqual({ kind: 'done', place: { leaf: 'a', offset: 0 } });
  });

  it('gives up the step of a leaf that an act re-laid, and no other', () => {
    const at = table(['a', 'alpha'], ['b', 'beta']);
    at.type('b', 4, ' kept');
    at.type('a', 5, ' lost');
    at.gone.add('a');
    expect(at.history.undo(at.isThere)).toEqual({ kind: 'gone' });
    expect(at.history.undo(at.isThere)).toMatchObject({ kind: 'done' });
    expect([at.words('a'), at.words('b')]).toEqual(['alpha lost', 'beta']);
    at.gone.add('b');
    expect(at.history.redo(at.isThere)).toEqual({ kind: 'gone' });
  });
});
