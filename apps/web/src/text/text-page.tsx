// The text as a page: title, the notice that it is a draft, and the paragraphs. Keys, pointer and carets are attached by
// the caret layer around it.
import { type NegotiationState, plainWords } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { symbolNow } from '../session/names/symbol-now.ts';
import { useNumbers } from '../session/number-style.ts';
import { useShownState } from '../session/text-source.ts';
import { ParagraphList } from './paragraph-list.tsx';

export function TextPage(): ReactNode {
  const state = useShownState();
  const labels = useNumbers();
  const symbol = symbolNow(state);
  return (
    <>
      <header className="text-head">
        <h1 className={titleStandsInText(state) ? 'visually-hidden' : undefined}>{state.title}</h1>
        <p>
          {state.phase.kind === 'adopted' ? 'Adopted' : 'Draft, not an official document'}
          {symbol !== '' && ` · ${symbol}`}
        </p>
      </header>
      {state.paragraphs.length > 0 && <ParagraphList paragraphs={state.paragraphs} labels={labels} />}
      {state.paragraphs.length === 0 && <p className="empty-text">There is no text yet.</p>}
    </>
  );
}

/** A draft often begins with its own title; it is then not shown twice. */
function titleStandsInText(state: NegotiationState): boolean {
  const first = state.paragraphs[0];
  return first?.kind === 'heading' && plainWords(first.segments).trim() === state.title.trim();
}
