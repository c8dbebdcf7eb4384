// One leaf in the text: static and live, or, while it has the caret and may be edited, the one mounted editor.
import type { LeafId } from '@adref/negotiation';
import { memo, type ReactNode, useCallback, useSyncExternalStore } from 'react';
import { EditorHost } from '../editor/editor-host.tsx';
import { useCellPart } from '../kit/cell.ts';
import { useRoom } from '../session/room.ts';
import { LeafWords } from './leaf-words.tsx';

export const LeafView = memo(function LeafView({ leaf }: { readonly leaf: LeafId }): ReactNode {
  const room = useRoom();
  const isMounted = useCellPart(
    room.mounted,
    useCallback((mounted: LeafId | null) => mounted === leaf, [leaf]),
  );
  return isMounted ? <EditorHost key={leaf} leaf={leaf} /> : <StaticLeaf leaf={leaf} />;
});

function StaticLeaf({ leaf }: { readonly leaf: LeafId }): ReactNode {
  const { text } = useRoom();
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
