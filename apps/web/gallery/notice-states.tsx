// Notices: what was refused, what is wrong with the page, what an answer that is on its way looks like.
import type { ReactNode } from 'react';
import { AskedNotice } from '../src/kit/asked-notice.tsx';
import { MissingPartNotice } from '../src/kit/lazy-part.tsx';
import { Problem } from '../src/kit/problem.tsx';
import { Refused } from '../src/kit/refused.tsx';
import { Part, State } from './part-states.tsx';

const again = () => {};

export function NoticeStates(): ReactNode {
  return (
    <Part name="Notices">
      <State name="Refused, until dismissed">
        <Refused doing={{ refused: 'It cannot be done now, and this sentence says why.', clear: again }} />
      </State>
      <State name="Refused">
        <Refused doing={{ refused: 'It cannot be done now.' }} />
      </State>
      <State name="Refused, before anything was">
        <Refused doing={{ refused: null }} />
        <p className="hint">Nothing is seen of it.</p>
      </State>
      <State name="A problem of the page">
        <Problem sentence="This file cannot be read." />
      </State>
      <State name="A problem with a way on">
        <Problem sentence="This page could not be shown.">
          <button type="button" className="link" onClick={again}>
            Go back
          </button>
        </Problem>
      </State>
      <State name="A part that did not arrive">
        <MissingPartNotice sentence="This part of the page could not be fetched." again={again} />
      </State>
      <State name="An answer on its way">
        <AskedNotice asked={{ kind: 'asking' }} onAgain={again} />
      </State>
      <State name="An answer that was refused">
        <AskedNotice
          asked={{ kind: 'refused', status: 404, sentence: 'There is no such page.' }}
          onAgain={again}
        />
      </State>
      <State name="No answer">
        <AskedNotice asked={{ kind: 'away' }} onAgain={again} />
      </State>
      <State name="A plain notice">
        <div className="notice">Something to know, which asks for nothing.</div>
      </State>
    </Part>
  );
}
