// The place of the mounted editor in the text. React owns the element, the editor everything inside.
import type { LeafId, NegotiationState, NumberStyle } from '@adref/negotiation';
import { EditorContent } from '@tiptap/react';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { useAsker } from '../session/asker.ts';
import { type LeafPlace, nameOfParagraph, shownPlaceOfLeaf } from '../session/places/brackets-in.ts';
import { useRecord } from '../session/record-now.ts';
import { useScreen } from '../session/screen.ts';
import { useCaretController } from './caret-context.ts';
import { type LeafEditor, openLeafEditor } from './leaf-editor.ts';

export function EditorHost({ leaf }: { readonly leaf: LeafId }): ReactNode {
  const asking = useAsker();
  const record = useRecord();
  const { numberStyle } = useScreen();
  const caret = useCaretController();
  const [editor, setEditor] = useState<LeafEditor | null>(null);
  useLayoutEffect(() => {
    const text = asking.text.shared(leaf);
    if (text === undefined) return;
    const state = record.state.get();
    const place = shownPlaceOfLeaf(state, leaf);
    const label = place === undefined ? 'Text' : labelOf(state, place, numberStyle.get());
    const opened = openLeafEditor(leaf, text, label, caret.editorEvents);
    // Rendered again before anything is painted or typed: then it stands in the page.
    setEditor(opened);
    return () => {
      caret.detachEditor(opened);
      opened.close();
    };
  }, [asking, record, numberStyle, caret, leaf]);
  useLayoutEffect(() => {
    if (editor !== null) caret.attachEditor(editor);
  }, [caret, editor]);
  return <EditorContent className="leaf editing" data-leaf={leaf} editor={editor?.editor ?? null} />;
}

/** What is typed in, for a screen reader: the words of a paragraph, or what stands beside them. */
function labelOf(state: NegotiationState, { paragraph, bracket }: LeafPlace, style: NumberStyle): string {
  const name = nameOfParagraph(state, paragraph, style);
  const beside = state.paragraphs.find(({ id }) => id === paragraph)?.beside.find(({ id }) => id === bracket);
  if (beside === undefined) return `Paragraph ${name}`;
  return beside.on === 'note' ? `Note on paragraph ${name}` : `Why paragraph ${name} should stand elsewhere`;
}
