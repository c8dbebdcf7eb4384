// What is said of a wording where it has no words, and of the choice between wordings, by what its bracket is about: a
// place or a note is never “deleted”, and a paragraph that is only proposed has nothing to delete.
import type { BracketSense, Wording } from '@adref/negotiation';
import type { Emptiness } from './emptiness.ts';

interface Meant {
  readonly sense: BracketSense;
  readonly wording: Pick<Wording, 'origin'>;
  /** How its paragraph is called, with what it is: “paragraph 3”. */
  readonly paragraph: string;
}

/** What stands in the place of words, in the text and as the title of a card; null while the wording has words. */
export function insteadOfWords({ sense, wording, paragraph }: Meant, emptiness: Emptiness): string | null {
  if (emptiness === 'words') return null;
  const isBase = wording.origin === 'base';
  switch (sense) {
    case 'words':
      return emptiness === 'being-typed' ? 'being typed' : 'delete';
    case 'whole':
      return emptiness === 'being-typed' ? 'being typed' : `delete ${paragraph}`;
    case 'new':
      if (isBase) return 'no such paragraph';
      return emptiness === 'being-typed' ? 'being typed' : 'no words yet';
    case 'place':
      return isBase ? 'as it stands' : '';
    case 'note':
      if (isBase) return 'as it stands';
      return emptiness === 'being-typed' ? 'being typed' : 'no words yet';
    default: {
      const never: never = sense;
      return never;
    }
  }
}

/** What the Chair's button says that closes the bracket on this wording. */
export function settleWords({ sense, wording }: Omit<Meant, 'paragraph'>): string {
  const isBase = wording.origin === 'base';
  if (sense === 'place' || sense === 'note') return isBase ? 'Set aside' : 'Take it up';
  return sense === 'new' && isBase ? 'Settle: no new paragraph' : 'Settle on this';
}

/** Whose the base wording is, as its card says. */
export function baseWords(sense: BracketSense): string {
  if (sense === 'words' || sense === 'whole') return 'base text';
  return sense === 'new' ? 'as the text stands' : 'no change';
}
