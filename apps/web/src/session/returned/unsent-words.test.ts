import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createCell } from '../../kit/cell.ts';
import { NOTHING_UNSAVED, type SaveState } from '../line/save-state.ts';
import { watchUnsentWords } from './unsent-words.ts';

it('holds what was typed since everything was recorded, and nothing that others typed or that was taken back', () => {
  const doc = new Y.Doc();
  const text = doc.getText('leaf');
  const other = doc.getText('other');
  const save = createCell<SaveState>(NOTHING_UNSAVED);
  const unsent = watchUnsentWords(doc, save);
  const type = (where: Y.Text, at: number, words: string) => {
    for (const [index, letter] of [...words].entries()) where.insert(at + index, letter);
    save.set({ ...save.get(), unsaved: save.get().unsaved + words.length });
  };
  type(text, 0, 'recorded ');
  save.set(NOTHING_UNSAVED);
  expect(unsent.words()).toBe('');
  type(text, 9, 'warmly');
  const remote = new Y.Doc();
  Y.applyUpdate(remote, Y.encodeStateAsUpdate(doc));
  remote.getText('leaf').insert(0, 'theirs ');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(remote));
  type(other, 0, 'and at length');
  other.delete(0, 4);
  expect(unsent.words()).toBe('warmly … at length');
  save.set(NOTHING_UNSAVED);
  expect(unsent.words()).toBe('');
  unsent.close();
});
