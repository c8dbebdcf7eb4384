// Keeps one ProseMirror paragraph and one leaf's shared text the same, change by change: a step becomes the same edit of
// the shared text, a change from elsewhere becomes the same step. Nothing is ever replaced whole, so carets and selections
// survive what others type. While an input method composes, others' changes wait, and the two lie side by side.
import type { Fragment, Node, Mark as NodeMark, Schema } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform';
import type * as Y from 'yjs';
import { isMark, MARKS, type Mark } from './marks.ts';
import { afterMine, type SideBySide, sharedParts } from './side-by-side.ts';

/** The origin of every change that comes from the editor; undo follows it. */
export const EDITOR_ORIGIN = { name: 'adref-editor' } as const;
/** Set on transactions that carry a change from the shared text. */
export const FROM_SHARED = 'adref-from-shared';

/** The text node's place 0 in the leaf is position 1 in the document: the paragraph opens before it. */
const OPENING = 1;

/** The leaf's words as an editor document. */
export function documentOf(text: Y.XmlText, schema: Schema): Node {
  const nodes = pieces(text.toDelta()).flatMap(({ words, attributes }) =>
    words === '' ? [] : [schema.text(words, marksOf(attributes, schema))],
  );
  return schema.node('doc', null, [schema.node('paragraph', null, nodes)]);
}

/**
 * Brings the editor's own transaction into the shared text. `sides` says how the two differ while others' changes wait for
 * the end of a composition; null when they are alike. Gives how they lie afterwards.
 */
export function writeTransaction(
  transaction: Transaction,
  text: Y.XmlText,
  sides: SideBySide | null = null,
): SideBySide | null {
  let now = sides;
  for (const [index, step] of transaction.steps.entries()) {
    const before = transaction.docs[index] ?? transaction.before;
    if (step instanceof ReplaceStep) {
      const isFlat = step.from >= OPENING && step.slice.openStart === 0 && step.slice.openEnd === 0;
      const edit = isFlat
        ? { from: step.from - OPENING, to: step.to - OPENING, nodes: childrenOf(step.slice.content) }
        : difference(before, transaction.docs[index + 1] ?? transaction.doc);
      now = writeEdit(edit, text, now);
    } else if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
      const { name } = step.mark.type;
      if (!isMark(name)) continue;
      const [from, to] = [step.from - OPENING, step.to - OPENING];
      const parts = now === null ? [{ at: from, length: to - from }] : sharedParts(now, from, to);
      for (const { at, length } of parts)
        text.format(at, length, { [name]: step instanceof AddMarkStep ? {} : null });
    } else {
      throw new Error(
        `invariant: the leaf editor made a step it cannot share: ${JSON.stringify(step.toJSON())}`,
      );
    }
  }
  return now;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly nodes: readonly Node[];
}

function writeEdit({ from, to, nodes }: Edit, text: Y.XmlText, sides: SideBySide | null): SideBySide | null {
  const inserted = nodes.reduce((sum, node) => sum + (node.text?.length ?? 0), 0);
  const edit =
    sides === null
      ? { sides: null, deletions: to > from ? [{ at: from, length: to - from }] : [], at: from }
      : afterMine(sides, from, to, inserted);
  for (const { at, length } of edit.deletions) text.delete(at, length);
  let end = edit.at;
  for (const node of nodes) {
    const words = node.text ?? '';
    if (words !== '') text.insert(end, words, attributesOf(node.marks));
    end += words.length;
  }
  return edit.sides;
}

/**
 * The editor transaction for a change that came from elsewhere. `carriesCaret` says whether a caret that stands exactly
 * where words are inserted goes behind them; otherwise it stays where it is.
 */
export function readChange(event: Y.YTextEvent, state: EditorState, carriesCaret: boolean): Transaction {
  const { schema } = state;
  const transaction = state.tr;
  let at = OPENING;
  for (const op of event.delta) {
    if (op.retain !== undefined) {
      for (const name of MARKS) {
        const value = op.attributes?.[name];
        if (value === undefined) continue;
        const type = schema.marks[name];
        if (type === undefined) continue;
        if (value === null) transaction.removeMark(at, at + op.retain, type);
        else transaction.addMark(at, at + op.retain, type.create());
      }
      at += op.retain;
    } else if (typeof op.insert === 'string') {
      transaction.insert(at, schema.text(op.insert, marksOf(op.attributes ?? {}, schema)));
      at += op.insert.length;
    } else if (op.delete !== undefined) {
      transaction.delete(at, at + op.delete);
    }
  }
  return withSelectionKept(transaction, state, carriesCaret ? 1 : -1);
}

/** What an edit that the editor made in an unusual form changed: the stretch between the equal beginning and the equal end. */
function difference(before: Node, after: Node): Edit {
  const [old, wanted] = [before.textContent, after.textContent];
  const most = Math.min(old.length, wanted.length);
  let start = 0;
  while (start < most && old[start] === wanted[start]) start += 1;
  let tail = 0;
  while (tail < most - start && old.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  const words = wanted.slice(start, wanted.length - tail);
  return {
    from: start,
    to: old.length - tail,
    nodes: words === '' ? [] : [after.type.schema.text(words)],
  };
}

/**
 * The editor transaction that shows what others changed while it was not touched: once it is applied, the editor reads as
 * the shared text does. Stretches that both have keep their place, and the caret with them.
 */
export function readHeld(sides: SideBySide, text: Y.XmlText, state: EditorState): Transaction {
  const transaction = state.tr;
  const { schema } = state;
  const shared = documentOf(text, schema).firstChild;
  if (shared === null) throw new Error('invariant: a leaf is one paragraph');
  let [at, inShared] = [OPENING, 0];
  for (const { in: where, length } of sides) {
    if (where === 'editor') {
      transaction.delete(at, at + length);
      continue;
    }
    const nodes = childrenOf(shared.content.cut(inShared, inShared + length));
    if (where === 'shared') transaction.insert(at, nodes);
    else markAlike(transaction, at, nodes);
    at += length;
    inShared += length;
  }
  return withSelectionKept(transaction, state, -1);
}

/** Gives what stands from `at` on the marks of these nodes of the same words. */
function markAlike(transaction: Transaction, at: number, nodes: readonly Node[]): void {
  let from = at;
  for (const node of nodes) {
    const to = from + node.nodeSize;
    for (const name of MARKS) {
      const type = transaction.doc.type.schema.marks[name];
      if (type === undefined) continue;
      if (type.isInSet(node.marks)) transaction.addMark(from, to, type.create());
      else transaction.removeMark(from, to, type);
    }
    from = to;
  }
}

function childrenOf(content: Fragment): readonly Node[] {
  const nodes: Node[] = [];
  content.forEach((node) => {
    nodes.push(node);
  });
  return nodes;
}

function withSelectionKept(transaction: Transaction, { selection }: EditorState, side: 1 | -1): Transaction {
  const place = (at: number) => transaction.mapping.map(at, side);
  transaction.setSelection(
    TextSelection.create(transaction.doc, place(selection.anchor), place(selection.head)),
  );
  return transaction.setMeta(FROM_SHARED, true).setMeta('addToHistory', false);
}

function pieces(delta: readonly { insert?: unknown; attributes?: object }[]) {
  return delta.map(({ insert, attributes }) => ({
    words: typeof insert === 'string' ? insert : '',
    attributes: attributes ?? {},
  }));
}

function marksOf(attributes: object, schema: Schema): NodeMark[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const type = schema.marks[name];
    return type === undefined || value === null ? [] : [type.create()];
  });
}

function attributesOf(marks: readonly NodeMark[]): Partial<Record<Mark, object>> {
  return Object.fromEntries(marks.filter(({ type }) => isMark(type.name)).map(({ type }) => [type.name, {}]));
}
