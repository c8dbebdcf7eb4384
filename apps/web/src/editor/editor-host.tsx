// The place of the mounted editor in the text. React owns the empty element, the editor everything inside.
import type { LeafId } from '@adref/negotiation';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useRoom } from '../room/room.ts';
import { nameOfParagraph, placeOfLeaf } from '../text/brackets-in.ts';
import { openLeafEditor } from './leaf-editor.ts';

export function EditorHost({ leaf }: { readonly leaf: LeafId }): ReactNode {
  const room = useRoom();
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const text = room.text.shared(leaf);
    if (host.current === null || text === undefined) return;
    const state = room.state.get();
    const place = placeOfLeaf(state, leaf);
    const label =
      place === undefined
        ? 'Text'
        : `Paragraph ${nameOfParagraph(state, place.paragraph, room.numberStyle.get())}`;
    const editor = openLeafEditor(host.current, leaf, text, label, room.caret.editorEvents);
    room.caret.attachEditor(editor);
    return () => {
      room.caret.detachEditor(editor);
      editor.close();
    };
  }, [room, leaf]);
  return <span className="leaf editing" data-leaf={leaf} ref={host} />;
}
