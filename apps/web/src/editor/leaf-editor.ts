// The one mounted editor: TipTap on a single leaf, laid out inline so that it flows in its paragraph. It owns its view and
// its observer of the shared text; `close` ends both. While an input method composes, nothing but it touches the words: what
// others change waits beside them.
import type { LeafId } from '@adref/negotiation';
import { Editor } from '@tiptap/core';
import Bold from '@tiptap/extension-bold';
import Document from '@tiptap/extension-document';
import Italic from '@tiptap/extension-italic';
import Paragraph from '@tiptap/extension-paragraph';
import Superscript from '@tiptap/extension-superscript';
import Text from '@tiptap/extension-text';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import type { CaretPosition, TextSelection as Selection } from '../session/places/position.ts';
import { leftOutSentence, wordsOfTransfer } from './clipboard-words.ts';
import { watchComposing } from './composing.ts';
import { GapMarks } from './gap-marks.ts';
import {
  documentOf,
  EDITOR_ORIGIN,
  FROM_SHARED,
  readChange,
  readHeld,
  writeTransaction,
} from './leaf-binding.ts';
import { afterOthers, alike, type SideBySide } from './side-by-side.ts';

export interface LeafEditor {
  readonly leaf: LeafId;
  /** For the element in which it is shown. */
  readonly editor: Editor;
  selection(): Selection;
  select(selection: Selection): void;
  focus(): void;
  insert(words: string): void;
  deleteBackward(): void;
  deleteForward(): void;
  isComposing(): boolean;
  close(): void;
}

export interface EditorEvents {
  /** A key before the editor sees it; true when it has been dealt with. */
  onKey(event: KeyboardEvent): boolean;
  /** Words about to be inserted by other means than a key, as touch keyboards do; true when they have been taken. */
  onInput(words: string): boolean;
  onSelection(selection: Selection): void;
  onCompositionEnd(): void;
  /** The browser's own undo or redo, from its menu or by a gesture. */
  onHistory(direction: -1 | 1): void;
  /** Something to say about what was brought in. */
  onNotice(sentence: string): void;
  /** Whether a caret standing where others' words arrive goes behind them. */
  carriesCaret(): boolean;
}

const OPENING = 1;
const HISTORY: Readonly<Record<string, -1 | 1>> = { historyUndo: -1, historyRedo: 1 };
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const OneParagraph = Document.extend({ content: 'paragraph' });
/** A span, so that the page reads and copies as one running text. */
const InlineParagraph = Paragraph.extend({
  parseHTML: () => [],
  renderHTML: () => ['span', { class: 'editing-words' }, 0],
});

/**
 * The browser's own selection in the editor, in its positions. The browser reports only later that its caret has moved, so
 * a key pressed right after an arrow key must not be judged by the editor's state. Null when it is elsewhere.
 */
function browserSelection(view: EditorView): { readonly anchor: number; readonly head: number } | null {
  const selection = document.getSelection();
  if (selection === null || !view.hasFocus()) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (anchorNode === null || focusNode === null) return null;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  const within = (at: number) => Math.min(Math.max(at, OPENING), view.state.doc.content.size - OPENING);
  return {
    anchor: within(view.posAtDOM(anchorNode, anchorOffset)),
    head: within(view.posAtDOM(focusNode, focusOffset)),
  };
}

/**
 * ProseMirror takes a caret that comes to the start within 200 ms of focus for the browser's own doing, and puts it back
 * (`DOMObserver.flush`). Here it is somebody who holds an arrow key; so it is told that the focus is long ago.
 */
function forgetFocusing(view: EditorView): void {
  if (!('input' in view) || typeof view.input !== 'object' || view.input === null) return;
  if ('lastFocus' in view.input) view.input.lastFocus = 0;
}

/** An editor that stands nowhere yet. */
export function openLeafEditor(
  leaf: LeafId,
  text: Y.XmlText,
  label: string,
  events: EditorEvents,
): LeafEditor {
  const { doc } = text;
  if (doc === null) throw new Error(`invariant: leaf ${leaf} is in a document`);
  /** How editor and shared words differ while others' changes wait; null when they are alike. */
  let sides: SideBySide | null = null;
  const editor: Editor = new Editor({
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: { delete: false },
    extensions: [OneParagraph, InlineParagraph, Text, Bold, Italic, Superscript, GapMarks],
    editorProps: {
      attributes: { 'aria-label': label, 'aria-multiline': 'false', spellcheck: 'true', lang: 'en' },
      handleKeyDown: (view, event) => {
        if (view.composing) return false;
        composing.settle();
        const now = browserSelection(view);
        const { anchor, head } = view.state.selection;
        if (now !== null && (now.anchor !== anchor || now.head !== head))
          events.onSelection({ anchor: place(now.anchor), head: place(now.head) });
        return events.onKey(event);
      },
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const direction = HISTORY[event.inputType];
          if (direction !== undefined) events.onHistory(direction);
          else if (view.composing || event.inputType !== 'insertText' || !events.onInput(event.data ?? ''))
            return false;
          event.preventDefault();
          return true;
        },
      },
      handlePaste: (_view, event) => bringIn(event.clipboardData),
      // The page takes what is dropped, wherever in the text that is.
      handleDrop: () => true,
    },
    onTransaction: ({ transaction, appendedTransactions = [] }) => {
      const own = [transaction, ...appendedTransactions].filter(
        (each) => each.docChanged && each.getMeta(FROM_SHARED) !== true,
      );
      if (own.length > 0) {
        doc.transact(() => {
          for (const each of own) sides = writeTransaction(each, text, sides);
        }, EDITOR_ORIGIN);
      }
      if (transaction.selectionSet || transaction.docChanged) events.onSelection(selection());
    },
  });

  // The words come from the shared text; bringing them in is not a change of anybody's.
  const { state, view } = editor;
  const whole = documentOf(text, editor.schema);
  view.dispatch(state.tr.replaceWith(0, state.doc.content.size, whole.content).setMeta(FROM_SHARED, true));

  const composing = watchComposing(view, () => {
    const held = sides;
    sides = null;
    if (held !== null) view.dispatch(readHeld(held, text, view.state));
    events.onCompositionEnd();
  });
  const observe = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === EDITOR_ORIGIN) return;
    if (composing.isComposing())
      sides = afterOthers(sides ?? alike(view.state.doc.textContent.length), event.delta);
    else view.dispatch(readChange(event, view.state, events.carriesCaret()));
  };
  text.observe(observe);

  function bringIn(data: DataTransfer | null): boolean {
    const brought = wordsOfTransfer(data);
    insertFlat(brought.words);
    const sentence = leftOutSentence(brought);
    if (sentence !== null) events.onNotice(sentence);
    return true;
  }
  function insertFlat(words: string): void {
    if (words === '' || events.onInput(words)) return;
    view.dispatch(view.state.tr.insertText(words).scrollIntoView());
  }
  /** The length of the character, as a reader sees it, before (-1) or behind (1) a position. */
  function beside(at: number, direction: 1 | -1): number {
    const words = editor.state.doc.textContent;
    const offset = at - OPENING;
    const index = direction === 1 ? offset : offset - 1;
    return characters.segment(words).containing(index)?.segment.length ?? 1;
  }
  function place(at: number): CaretPosition {
    return { leaf, offset: Math.max(0, at - OPENING) };
  }
  function selection(): Selection {
    return { anchor: place(editor.state.selection.anchor), head: place(editor.state.selection.head) };
  }

  return {
    leaf,
    editor,
    selection,
    select({ anchor, head }) {
      const limit = view.state.doc.content.size - OPENING;
      const [from, to] = [Math.min(anchor.offset + OPENING, limit), Math.min(head.offset + OPENING, limit)];
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
    },
    focus() {
      view.focus();
      forgetFocusing(view);
    },
    insert: insertFlat,
    deleteBackward() {
      const { from, to, empty } = view.state.selection;
      if (!empty) view.dispatch(view.state.tr.delete(from, to));
      else if (from > OPENING) view.dispatch(view.state.tr.delete(from - beside(from, -1), from));
    },
    deleteForward() {
      const { from, to, empty } = view.state.selection;
      if (!empty) view.dispatch(view.state.tr.delete(from, to));
      else if (from < view.state.doc.content.size - OPENING)
        view.dispatch(view.state.tr.delete(from, from + beside(from, 1)));
    },
    isComposing: composing.isComposing,
    close() {
      composing.stop();
      text.unobserve(observe);
      editor.destroy();
    },
  };
}
