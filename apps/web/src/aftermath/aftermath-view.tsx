// What is recorded beside an adopted text: statements of delegations, corrigenda and reissues; and what this seat may add.
import { mayDo, type Reissue, type Statement } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { useNegotiation, useRoom } from '../room/room.ts';
import { seatTitle } from '../room/seat-names.ts';
import { nameOfParagraph } from '../text/brackets-in.ts';
import { ReissueForm } from './reissue-form.tsx';
import { FORM_WORDS, StatementForm } from './statement-form.tsx';

type Adding = 'statement' | Reissue['form'];

const OFFERED = [
  { doing: 'make-statement', adding: 'statement', words: 'Make a statement…' },
  { doing: 'reissue', adding: 'corrigendum', words: 'Corrigendum…' },
  { doing: 'reissue', adding: 'reissue', words: 'Reissue…' },
] as const;

export function AftermathView(): ReactNode {
  const { me } = useRoom();
  const state = useNegotiation();
  const [adding, setAdding] = useState<Adding | null>(null);
  const offered = OFFERED.filter(({ doing }) => mayDo(state, doing, me.seat));
  const done = () => setAdding(null);
  return (
    <section className="aftermath" aria-label="Beside the adopted text">
      {state.reissues.length > 0 && (
        <>
          <h2>Corrections</h2>
          <ol>
            {state.reissues.map((reissue) => (
              <ReissueView key={reissue.act} reissue={reissue} />
            ))}
          </ol>
        </>
      )}
      {state.statements.length > 0 && (
        <>
          <h2>Statements after adoption</h2>
          <ol>
            {state.statements.map((statement) => (
              <StatementView key={statement.id} statement={statement} />
            ))}
          </ol>
        </>
      )}
      {adding === null && offered.length > 0 && (
        <div className="row">
          {offered.map((each) => (
            <button key={each.adding} type="button" className="button" onClick={() => setAdding(each.adding)}>
              {each.words}
            </button>
          ))}
        </div>
      )}
      {adding === 'statement' && <StatementForm onDone={done} />}
      {(adding === 'corrigendum' || adding === 'reissue') && (
        <ReissueForm key={adding} form={adding} onDone={done} />
      )}
    </section>
  );
}

function StatementView({ statement: { seat, form, words } }: { readonly statement: Statement }): ReactNode {
  const state = useNegotiation();
  return (
    <li>
      <b>{seatTitle(state, seat)}</b> · {FORM_WORDS[form]}
      <blockquote dir="auto">{words}</blockquote>
    </li>
  );
}

function ReissueView({ reissue }: { readonly reissue: Reissue }): ReactNode {
  const state = useNegotiation();
  const { form, number, reason, corrections } = reissue;
  return (
    <li>
      <b>{form === 'corrigendum' ? `Corr.${number}` : 'Issued again'}</b> · {reason}
      {corrections.map(({ paragraph, was, is }) => (
        <blockquote key={`${paragraph} ${was}`} dir="auto">
          Paragraph {nameOfParagraph(state, paragraph)}: for <q>{was}</q> read <q>{is}</q>
        </blockquote>
      ))}
    </li>
  );
}
