// Words of mine that only this device has: what I typed on this page since everything of mine was last recorded.
import * as Y from 'yjs';
import type { Cell } from '../../kit/cell.ts';
import { hasUnsaved, type SaveState } from '../line/save-state.ts';

export interface UnsentWords {
  /** The words as they stand here, stretches apart from each other by an ellipsis; '' when there are none. */
  words(): string;
  close(): void;
}

/** Watches what is typed into a document; `save` tells when it is recorded. */
export function watchUnsentWords(doc: Y.Doc, save: Cell<SaveState>): UnsentWords {
  /** My clock when everything was last recorded; null while it is. */
  let since: number | null = null;
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local) since ??= transaction.beforeState.get(doc.clientID) ?? 0;
  };
  doc.on('update', onUpdate);
  const stop = save.watch(() => {
    if (!hasUnsaved(save.get())) since = null;
  });
  return {
    words: () => (since === null ? '' : typedSince(doc, since)),
    close() {
      doc.off('update', onUpdate);
      stop();
    },
  };
}

function typedSince(doc: Y.Doc, since: number): string {
  const stretches: string[] = [];
  let last: Y.Item | null = null;
  for (const struct of doc.store.clients.get(doc.clientID) ?? []) {
    if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentString))
      continue;
    if (struct.id.clock + struct.length <= since) continue;
    const words = struct.content.str.slice(Math.max(since - struct.id.clock, 0));
    const goesOn = last !== null && Y.compareIDs(struct.origin, last.lastId);
    if (goesOn) stretches.push(`${stretches.pop() ?? ''}${words}`);
    else stretches.push(words);
    last = struct;
  }
  return stretches
    .map((words) => words.trim())
    .filter(Boolean)
    .join(' … ');
}
