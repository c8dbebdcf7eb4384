// My delegation's positions that lapsed because words changed, over the whole text and by the words as they are now.
import { type BracketId, paragraphBrackets, standsOn } from '@adref/negotiation';
import { useMemo } from 'react';
import { useAsker } from '../../session/asker.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useLive } from '../../session/use-words.ts';
import { useWho } from '../../session/who.ts';
import { createWordsNow } from '../../session/words/words-now.ts';

/** The bracket of each lapsed position, in reading order; a bracket stands as often as positions lapsed in it. */
export function useLapsed(): readonly BracketId[] {
  const { me } = useWho();
  const { text } = useAsker();
  const state = useNegotiation();
  const now = useMemo(() => createWordsNow(text), [text]);
  const ids = useLive(() =>
    state.paragraphs
      .flatMap(paragraphBrackets)
      .flatMap(({ id, wordings }) =>
        wordings.flatMap((wording) => {
          const mine = wording.positions.find(({ seat }) => seat === me.seat);
          return mine !== undefined && !standsOn(mine, wording, now(wording.segments)) ? [id] : [];
        }),
      )
      .join(' '),
  );
  return useMemo(() => ids.split(' ').filter((id) => id !== ''), [ids]);
}

/** “1 of your positions lapsed”. */
export function lapsedWords(count: number): string {
  return `${count} of your positions lapsed`;
}
