// The agreed text, clean, once nothing stands in its way; until then the complete list of what does, each with a way to it.
// The files to download stand beside it.

import { agreedText, issuedSymbol, publicStatementOf } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { PARAGRAPH_ATTRIBUTE } from '../../moves/adopted/selected-passage.ts';
import { adoptionWords } from '../../moves/closing/adopted-by.ts';
import { Downloads } from '../../moves/export/downloads.tsx';
import { useShownState } from '../../session/text-source.ts';
import { useWho } from '../../session/who.ts';
import { LeafWords } from '../../text/leaf-words.tsx';
import { PARAGRAPHS_ROLE, paragraphRole, wordsRole } from '../../text/paragraph-roles.ts';
import { shownLabel } from '../../text/shown-label.ts';
import { AftermathView } from './aftermath-view.tsx';
import { ObstacleList } from './obstacle-list.tsx';

export function AgreedView({ base }: { readonly base: string }): ReactNode {
  const who = useWho();
  const state = useShownState();
  const result = agreedText(state);
  const statement = publicStatementOf(state);
  return (
    <article className="sheet-of-text reading-sheet">
      <header className="text-head">
        <h1>{state.title}</h1>
        <p>
          {state.phase.kind === 'adopted'
            ? `Adopted${adoptionWords(state.phase.by)}`
            : 'Draft, not an official document'}
          {state.symbol !== '' && ` · ${issuedSymbol(state)}`}
        </p>
      </header>
      <Downloads
        person={who.me.person}
        negotiation={who.negotiation}
        isAdopted={state.phase.kind === 'adopted'}
        hasAgreed={result.ok}
        hasAddressees={state.paragraphs.some(({ kind }) => kind === 'chapeau')}
        noStatement={statement.ok ? null : statement.why}
        corrigenda={state.reissues.flatMap(({ form, number }) => (form === 'corrigendum' ? [number] : []))}
        hasStatements={state.statements.length > 0}
      />
      {result.ok ? (
        <div {...PARAGRAPHS_ROLE}>
          {result.text.paragraphs.map(({ id, kind, level, label, text }) => (
            <div
              key={id}
              className="paragraph"
              {...paragraphRole({ kind, level })}
              data-kind={kind}
              data-level={level}
              data-state="agreed"
              {...{ [PARAGRAPH_ATTRIBUTE]: id }}
            >
              <div className="margin" />
              <div className="number">{shownLabel(kind, label)}</div>
              <div className="words" dir="auto" {...wordsRole({ kind, level })}>
                <LeafWords words={text} />
              </div>
            </div>
          ))}
        </div>
      ) : (
        <ObstacleList state={state} obstacles={result.obstacles} base={base} />
      )}
      {state.phase.kind === 'adopted' && <AftermathView />}
    </article>
  );
}
