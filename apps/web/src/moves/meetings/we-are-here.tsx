// The Chair's button that points the table to a paragraph.
import type { ParagraphId } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useNegotiation } from '../../session/record-now.ts';
import { whyNot } from '../../session/rights.ts';
import { useWho } from '../../session/who.ts';
import { usePointing } from './use-pointing.ts';

export function WeAreHere({ paragraph }: { readonly paragraph: ParagraphId }): ReactNode {
  const { me } = useWho();
  const state = useNegotiation();
  const point = usePointing();
  if (whyNot(state, 'point-to', me.seat) !== null) return null;
  const isHere = state.pointer === paragraph;
  return (
    <span className="action">
      <button
        type="button"
        className="button"
        aria-pressed={isHere}
        title="Ctrl+Shift+H"
        onClick={() => point(isHere ? null : paragraph)}
      >
        We are here
      </button>
    </span>
  );
}
