// What brackets of a paragraph were settled on, for the Chair: each can be taken back, and then the bracket stands again as it was.
import { isolated, mayDo, plainWords, type Settlement, settlementsOf } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { Refused } from '../../kit/refused.tsx';
import { useNegotiation } from '../../session/record-now.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useWho } from '../../session/who.ts';
import { CommandButton } from '../command-button.tsx';

/** The newest are offered; earlier ones are found once these are taken back. */
const SHOWN = 3;

export function SettledHere({ paragraph }: { readonly paragraph: string }): ReactNode {
  const { me } = useWho();
  const state = useNegotiation();
  const commands = useCommands();
  const settlements = settlementsOf(state, paragraph).slice(0, SHOWN);
  if (!mayDo(state, 'take-back-settlement', me.seat) || settlements.length === 0) return null;
  return (
    <section className="group settled-here" aria-label="Settled here">
      <h3 className="small-caps">Settled here</h3>
      <ul className="choices">
        {settlements.map((settlement) => (
          <li key={settlement.act} className="row">
            <span>{wordsOf(settlement)}</span>
            <CommandButton
              commands={commands}
              command={() => ({
                kind: 'take-back-settlement',
                bracket: settlement.bracket.id,
                settled: settlement.act,
              })}
            >
              Take back
            </CommandButton>
          </li>
        ))}
      </ul>
      <Refused doing={commands} />
    </section>
  );
}

function wordsOf({ bracket, chosen }: Settlement): string {
  const wording = bracket.wordings.find(({ id }) => id === chosen);
  const words = wording === undefined ? '' : plainWords(wording.segments);
  return words === '' ? 'without words' : `on “${isolated(words)}”`;
}
