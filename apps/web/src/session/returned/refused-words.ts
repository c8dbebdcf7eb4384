// Words of mine that the server refused, between the moment the copy here is dropped and the moment they are offered back:
// kept on this device, so that a tab closed in between loses nothing.
import type { LeafId } from '@adref/negotiation';
import { z } from 'zod';
import { readStoredJson } from './returned-words.ts';

export interface RefusedWords {
  /** What stood here, by leaf, when the server refused some of it. */
  readonly words: ReadonlyMap<LeafId, string>;
  /** Why it did: the guard's reason. */
  readonly why: string;
}

const stored = z.object({ words: z.array(z.tuple([z.string(), z.string()])), why: z.string() });

export interface RefusedKeep {
  keep(refused: RefusedWords): void;
  /** What was kept, or null. */
  read(): RefusedWords | null;
  forget(): void;
}

/** The words refused to one person in one negotiation. */
export function openRefusedKeep(storage: Storage, person: string, negotiation: string): RefusedKeep {
  const key = `adref/refused/${person}/${negotiation}`;
  return {
    keep: ({ words, why }) => storage.setItem(key, JSON.stringify({ words: [...words], why })),
    read() {
      const parsed = stored.safeParse(readStoredJson(storage.getItem(key)));
      return parsed.success ? { words: new Map(parsed.data.words), why: parsed.data.why } : null;
    },
    forget: () => storage.removeItem(key),
  };
}
