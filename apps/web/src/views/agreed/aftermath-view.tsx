// What is recorded beside an adopted text: statements of delegations, corrigenda and reissues; and what this seat may add.
import { mayDo, type Reissue } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { MakeStatement } from '../../moves/adopted/make-statement.tsx';
import { ReissueForm } from '../../moves/adopted/reissue-form.tsx';
import { seatTitle } from '../../session/names/seat-names.ts';
import { nameOfParagraph } from '../../session/places/brackets-in.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useWho } from '../../session/who.ts';
import { BesideAdopted } from './beside-adopted.tsx';

type Adding = 'statement' | Reissue['form'];

const OFFERED = [
  { doing: 'make-statement', adding: 'statement', words: 'Make a statement…' },
  { doing: 'reissue', adding: 'corrigendum', words: 'Corrigendum…' },
  { doing: 'reissue', adding: 'reissue', words: 'Reissue…' },
  { doing: 'reissue', adding: 'revised', words: 'Revised issue…' },
] as const;

export function AftermathView(): ReactNode {
  const { me } = useWho();
  const state = useNegotiation();
  const [adding, setAdding] = useState<Adding | null>(null);
  const offered = OFFERED.filter(({ doing }) => mayDo(state, doing, me.seat));
  const done = () => setAdding(null);
  return (
    <section className="aftermath" aria-label="Beside the adopted text">
      <BesideAdopted
        reissues={state.reissues}
        statements={state.statements}
        nameOf={(paragraph) => nameOfParagraph(state, paragraph)}
        seatOf={(seat) => seatTitle(state, seat)}
      />
      {adding === null && offered.length > 0 && (
        <div className="row">
          {offered.map((each) => (
            <button key={each.adding} type="button" className="button" onClick={() => setAdding(each.adding)}>
              {each.words}
            </button>
          ))}
        </div>
      )}
      {adding === 'statement' && <MakeStatement onDone={done} />}
      {adding !== null && adding !== 'statement' && <ReissueForm key={adding} form={adding} onDone={done} />}
    </section>
  );
}
