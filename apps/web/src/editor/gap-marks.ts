// Placeholders in the mounted editor look as they do in the static text: decorations over the words, no part of them.
import { placeholdersInWords } from '@adref/negotiation';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** The document opens its one paragraph before the first word. */
const OPENING = 1;

/** The decorations of a leaf's placeholders. */
export function gapDecorations(doc: Node): DecorationSet {
  const words = doc.textContent;
  let from = 0;
  const decorations = placeholdersInWords(words).map((gap) => {
    const start = words.indexOf(gap, from);
    from = start + gap.length;
    return Decoration.inline(OPENING + start, OPENING + from, { class: 'gap' });
  });
  return DecorationSet.create(doc, decorations);
}

/** Marks placeholders as they are typed and filled. */
export const GapMarks = Extension.create({
  name: 'gapMarks',
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => gapDecorations(doc) } })],
});
