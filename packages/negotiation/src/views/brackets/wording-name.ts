// How a wording is named in a sentence: by its words, or by what it would do where it has none.
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { BracketSubject, Wording } from '../../model/paragraph.ts';
import { paragraphName, quoted } from '../names.ts';

interface Named {
  /** What its bracket is about. */
  readonly on: BracketSubject;
  readonly wording: Pick<Wording, 'origin' | 'placement'>;
  readonly words: string;
}

/** “welcomes”, deletion, moving it behind paragraph 3: to stand behind “objects to”. */
export function wordingName({ on, wording, words }: Named, state: NegotiationState): string {
  const { origin, placement } = wording;
  switch (on) {
    case 'words':
      return origin === 'base' && words === '' ? 'leaving it out' : quoted(words);
    case 'place':
      if (placement === null) return 'leaving it where it stands';
      return placement.after === null
        ? 'moving it to the front'
        : `moving it behind ${paragraphName(state, placement.after)}`;
    case 'note':
      return origin === 'base' ? 'having no note' : quoted(words);
    default: {
      const never: never = on;
      throw new Error(`invariant: a bracket of no known subject: ${String(never)}`);
    }
  }
}
