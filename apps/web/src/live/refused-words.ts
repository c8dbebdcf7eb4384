// Words of mine that the server refused, between the moment the copy here is dropped and the moment they are offered back:
// kept on this device, so that a tab closed in between loses nothing.
import type { LeafId } from '@adref/negotiation';
import { z } from 'zod';
import { readJson } from './returned-words.ts';

/** My words by leaf, as they were when the server refused them. */
export type RefusedWords = ReadonlyMap<LeafId, string>;

const stored = z.array(z.tuple([z.string(), z.string()]));

export interface RefusedKeep {
  keep(words: RefusedWords): void;
  /** What was kept, or null. */
  read(): RefusedWords | null;
  forget(): void;
}

/** The words refused to one person in one negotiation. */
export function openRefusedKeep(storage: Storage, person: string, negotiation: string): RefusedKeep {
  const key = `adref/refused/${person}/${negotiation}`;
  return {
    keep: (words) => storage.setItem(key, JSON.stringify([...words])),
    read() {
      const parsed = stored.safeParse(readJson(storage.getItem(key)));
      return parsed.success ? new Map(parsed.data) : null;
    },
    forget: () => storage.removeItem(key),
  };
}
