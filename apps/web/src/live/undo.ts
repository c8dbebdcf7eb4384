// Undo and redo of my own typing, across leaves and editors. It never reaches back over an act that re-laid what I typed:
// acts are undone by acts.
import { leavesOf } from '@adref/text';
import * as Y from 'yjs';
import { EDITOR_ORIGIN } from '../editor/leaf-binding.ts';

export interface TypingHistory {
  undo(): void;
  redo(): void;
  forget(): void;
  close(): void;
}

export function openTypingHistory(doc: Y.Doc): TypingHistory {
  const history = new Y.UndoManager(leavesOf(doc), { trackedOrigins: new Set([EDITOR_ORIGIN]) });
  return {
    undo: () => void history.undo(),
    redo: () => void history.redo(),
    forget: () => history.clear(),
    close: () => history.destroy(),
  };
}
