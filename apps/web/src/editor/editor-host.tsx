// The place of the mounted editor in the text. React owns the empty element, the editor everything inside.
import type { LeafId } from '@adref/negotiation';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { type Room, useRoom } from '../room/room.ts';
import { type LeafPlace, nameOfParagraph, placeOfLeaf } from '../text/brackets-in.ts';
import { openLeafEditor } from './leaf-editor.ts';

export function EditorHost({ leaf }: { readonly leaf: LeafId }): ReactNode {
  const room = useRoom();
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const text = room.text.shared(leaf);
    if (host.current === null || text === undefined) return;
    const state = room.state.get();
    const place = placeOfLeaf(state, leaf);
    const label = place === undefined ? 'Text' : labelOf(room, place);
    const editor = openLeafEditor(host.current, leaf, text, label, room.caret.editorEvents);
    room.caret.attachEditor(editor);
    return () => {
      room.caret.detachEditor(editor);
      editor.close();
    };
  }, [room, leaf]);
  return <span className="leaf editing" data-leaf={leaf} ref={host} />;
}

/** What is typed in, for a screen reader: the words of a paragraph, or what stands beside them. */
function labelOf(room: Room, { paragraph, bracket }: LeafPlace): string {
  const state = room.state.get();
  const name = nameOfParagraph(state, paragraph, room.numberStyle.get());
  const beside = state.paragraphs.find(({ id }) => id === paragraph)?.beside.find(({ id }) => id === bracket);
  if (beside === undefined) return `Paragraph ${name}`;
  return beside.on === 'note' ? `Note on paragraph ${name}` : `Why paragraph ${name} should stand elsewhere`;
}
