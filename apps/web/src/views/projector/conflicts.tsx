// What is contested in the paragraph that the Chair points to: each wording with its tally, and by code who objects or reserves.

import {
  findParagraph,
  isolated,
  paragraphBrackets,
  standingsInBracket,
  tallyWords,
} from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useShownState, useTextSource } from '../../session/text-source.ts';
import { useLive } from '../../session/use-words.ts';
import { liveSegments } from '../../session/words/live-text.ts';

export function Conflicts(): ReactNode {
  const text = useTextSource();
  const state = useShownState();
  const lines = useLive(() => {
    const paragraph = state.pointer === null ? undefined : findParagraph(state, state.pointer);
    if (paragraph === undefined) return '';
    return paragraphBrackets(paragraph)
      .flatMap((bracket) =>
        standingsInBracket(bracket, state.delegations, (segments) => liveSegments(segments, text)),
      )
      .map(({ words, standings, tally }) => {
        const counted = tallyWords(tally).filter(({ kind }) => kind !== 'silent' && kind !== 'object');
        const against = standings.filter(({ shown }) => shown === 'object');
        const told = [
          ...counted.map(({ count, words: said }) => `${count} ${said}`),
          ...(against.length === 0
            ? []
            : [
                `${against.map(({ delegation }) => delegation.code).join(', ')} ${against.length === 1 ? 'objects' : 'object'}`,
              ]),
        ];
        return `${words === '' ? '(deletion)' : `“${isolated(words)}”`}: ${told.length === 0 ? 'no positions' : told.join(' · ')}`;
      })
      .join('\n');
  });
  if (lines === '') return null;
  return (
    <footer className="projector-conflicts">
      <h2 className="small-caps">In brackets here</h2>
      <ul>
        {lines.split('\n').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </footer>
  );
}
