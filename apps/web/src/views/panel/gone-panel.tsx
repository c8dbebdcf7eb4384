// The panel when the paragraph under discussion has gone from the text: what became of it, and the way to where it was. What
// somebody wrote about it in private is kept there, and comments that have no place any more are listed.
import { type ParagraphId, placeOfAnchor } from '@adref/negotiation';
import { type ReactNode, useEffect, useRef } from 'react';
import { useCell } from '../../kit/cell.ts';
import { SettledHere } from '../../moves/brackets/settled-here.tsx';
import { OrphanList } from '../../moves/talk/orphan-list.tsx';
import { useWholeRecord } from '../../session/earlier-record.tsx';
import { useInHand } from '../../session/in-hand.ts';
import { nameOfParagraph } from '../../session/places/brackets-in.ts';
import { fateSentence } from '../../session/private/place-words.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { showParagraph } from '../../text/show.ts';

export function GonePanel({ paragraph }: { readonly paragraph: ParagraphId }): ReactNode {
  const record = useRecord();
  const inHand = useInHand();
  const state = useNegotiation();
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Whoever was writing here had the keyboard, and goes on from here.
    if (document.activeElement === document.body) go.current?.focus();
  }, []);
  useWholeRecord();
  useCell(record.acts);
  const anchor = { paragraph, bracket: null, quote: null, acts: 0 };
  const found = placeOfAnchor(state, record.acts.get(), anchor);
  const near = found.place?.paragraph;
  return (
    <section className="panel" aria-label="The paragraph has gone">
      <p role="status">{fateSentence(state, found)}</p>
      {near !== undefined && (
        <>
          <p className="hint">What you wrote about it in private is kept there.</p>
          <div className="row">
            <button
              ref={go}
              type="button"
              className="button"
              onClick={() => {
                inHand.focus.set({ paragraph: near, bracket: null });
                showParagraph(near);
              }}
            >
              Go to {nameOfParagraph(state, near)}
            </button>
          </div>
        </>
      )}
      <SettledHere paragraph={paragraph} />
      <OrphanList />
    </section>
  );
}
