// Words of mine that could not stay where I typed them: each is shown until I copy, propose or dismiss it.
import type { PersonId, RecordedAct } from '@adref/negotiation';
import { z } from 'zod';
import { type Cell, createCell } from '../../kit/cell.ts';
import { wordDiff } from '../../words/word-diff.ts';
import { newId } from '../line/identifiers.ts';

export interface ReturnedWords {
  readonly id: string;
  readonly words: string;
  /** Why they came back, as the end of the sentence “Your words …”. */
  readonly why: string;
}

export interface ReturnedList {
  readonly list: Cell<readonly ReturnedWords[]>;
  /** Reads the acts that offer words back to me. */
  readActs(acts: readonly RecordedAct[]): void;
  add(words: string, why: string): void;
  dismiss(id: string): void;
}

const WHY = {
  'straddles-a-cut': 'arrived after the text around them had been divided.',
  'too-much-at-once': 'arrived among more late changes than could be put in their places at one time.',
  'no-longer-yours': 'arrived after the text they belonged to was closed or had changed hands.',
} as const;

/** `remembered` keeps on this device which of the record's offers I have dismissed, and the words that only this device has. */
export function createReturnedList(me: PersonId, remembered: Storage, key: string): ReturnedList {
  const keptKey = `${key}/kept`;
  const list = createCell<readonly ReturnedWords[]>(readKept(remembered.getItem(keptKey)));
  const keep = () => {
    const own = list.get().filter(({ id }) => !id.startsWith('act-'));
    if (own.length === 0) remembered.removeItem(keptKey);
    else remembered.setItem(keptKey, JSON.stringify(own));
  };
  const dismissed = new Set<string>(readIds(remembered.getItem(key)));
  return {
    list,
    readActs(acts) {
      const offered = acts.flatMap(({ n, person, act }): ReturnedWords[] => {
        if (
          act.kind !== 'words-offered-back' ||
          act.words === '' ||
          person !== me ||
          dismissed.has(`act-${n}`)
        )
          return [];
        return [{ id: `act-${n}`, words: act.words, why: WHY[act.why] }];
      });
      if (offered.length > 0) list.set([...list.get(), ...offered]);
    },
    add(words, why) {
      if (words === '') return;
      list.set([...list.get(), { id: newId(), words, why }]);
      keep();
    },
    dismiss(id) {
      list.set(list.get().filter((each) => each.id !== id));
      dismissed.add(id);
      keep();
      remembered.setItem(key, JSON.stringify([...dismissed].filter((each) => each.startsWith('act-'))));
    },
  };
}

/** The words I have that the server has not: what was inserted, stretches apart from each other by an ellipsis. */
export function wordsOnlyHere(server: string, mine: string): string {
  return wordDiff(server, mine)
    .flatMap(({ kind, words }) => (kind === 'added' ? [words] : []))
    .join(' … ');
}

const keptWords = z.array(z.object({ id: z.string(), words: z.string(), why: z.string() }));

function readKept(stored: string | null): readonly ReturnedWords[] {
  const parsed = keptWords.safeParse(readStoredJson(stored));
  return parsed.success ? parsed.data : [];
}

function readIds(stored: string | null): readonly string[] {
  const ids = readStoredJson(stored);
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}

/** Undefined for what is not there or is not JSON: the storage belongs to the user. */
export function readStoredJson(stored: string | null): unknown {
  if (stored === null) return undefined;
  try {
    return JSON.parse(stored);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
