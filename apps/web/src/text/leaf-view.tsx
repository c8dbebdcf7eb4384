// One leaf in the text: static and live, or, while it has the caret and may be edited, the one mounted editor.
import type { LeafId } from '@adref/negotiation';
import { memo, type ReactNode, useCallback, useSyncExternalStore } from 'react';
import { EditorHost } from '../editor/editor-host.tsx';
import { useCellPart } from '../kit/cell.ts';
import { useInHand } from '../session/in-hand.ts';
import { useTextSource } from '../session/text-source.ts';
import { LeafWords } from './leaf-words.tsx';

export const LeafView = memo(function LeafView({ leaf }: { readonly leaf: LeafId }): ReactNode {
  const inHand = useInHand();
  const { isLive } = useTextSource();
  const isMounted = useCellPart(
    inHand.mounted,
    useCallback((mounted: LeafId | null) => mounted === leaf, [leaf]),
  );
  return isMounted && isLive ? <EditorHost key={leaf} leaf={leaf} /> : <StaticLeaf leaf={leaf} />;
});

function StaticLeaf({ leaf }: { readonly leaf: LeafId }): ReactNode {
  const text = useTextSource();
  const words = useSyncExternalStore(
    useCallback((changed: () => void) => text.watchLeaf(leaf, changed), [text, leaf]),
    useCallback(() => text.words(leaf), [text, leaf]),
  );
  return (
    <span className="leaf" data-leaf={leaf}>
      <LeafWords words={words} />
    </span>
  );
}
