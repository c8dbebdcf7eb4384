// Placeholders in the mounted editor look as they do in the static text, and controls of direction reach into no other words:
// decorations over the words, no part of them.
import { placeholdersInWords, unbalancedControls } from '@adref/negotiation';
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** The document opens its one paragraph before the first word. */
const OPENING = 1;

/** The decorations of a leaf's placeholders and of its controls of direction without a partner. */
export function gapDecorations(doc: Node): DecorationSet {
  const words = doc.textContent;
  let from = 0;
  const decorations = placeholdersInWords(words).map((gap) => {
    const start = words.indexOf(gap, from);
    from = start + gap.length;
    return Decoration.inline(OPENING + start, OPENING + from, { class: 'gap' });
  });
  const lone = unbalancedControls(words).map((at) =>
    Decoration.inline(OPENING + at, OPENING + at + 1, { class: 'lone-control' }),
  );
  return DecorationSet.create(doc, [...decorations, ...lone]);
}

/** Marks placeholders as they are typed and filled. */
export const GapMarks = Extension.create({
  name: 'gapMarks',
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => gapDecorations(doc) } })],
});
