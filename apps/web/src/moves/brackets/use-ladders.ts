// The verb ladders of this server: its office's own, or those that come with Adref until they are known.
import { verbLadders } from '@adref/reference';
import { useEffect } from 'react';
import { createCell, useCell } from '../../kit/cell.ts';
import { laddersOf } from '../../session/line/api.ts';
import { useWho } from '../../session/who.ts';

const ladders = createCell(verbLadders);
let isAsked = false;

export function useLadders(): typeof verbLadders {
  const { person } = useWho().me;
  useEffect(() => {
    if (isAsked) return;
    isAsked = true;
    void laddersOf(person).then((answer) => {
      // Advice: without an answer the built-in ladders stand, and the next page asks again.
      if (answer.ok) ladders.set(answer.value);
      else isAsked = false;
    });
  }, [person]);
  return useCell(ladders);
}
