// The act `words-offered-back`, which the server records by itself.
import { z } from 'zod';
import { quoted, seatName } from '../../views/names.ts';
import { type ActDefinition, defineAct } from '../act-kind.ts';
import { id, words } from '../command-parts.ts';

/** Words typed into a leaf that was retired meanwhile and which could not be carried over. Recorded by the server; nothing is lost. */
const wordsOfferedBackSchema = z.strictObject({
  kind: z.literal('words-offered-back'),
  leaf: id,
  words,
  /** Words the author had wanted out. */
  removed: words,
  /** `too-much-at-once`: finding their places would have held everybody up. */
  why: z.enum(['straddles-a-cut', 'no-longer-yours', 'too-much-at-once']),
});

export const wordsOfferedBack: ActDefinition<typeof wordsOfferedBackSchema> = defineAct(
  wordsOfferedBackSchema,
  {
    fold: (state) => state,
    sentence({ words, removed }, { seat, state }) {
      if (words !== '') return `Late words of ${seatName(state, seat)} were offered back: ${quoted(words)}`;
      return `A late removal by ${seatName(state, seat)} came to nothing: ${quoted(removed)}`;
    },
  },
);
