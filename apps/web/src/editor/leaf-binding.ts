// Keeps one ProseMirror paragraph and one leaf's shared text the same, change by change: a step becomes the same edit of
// the shared text, a change from elsewhere becomes the same step. Nothing is ever replaced whole, so carets, selections
// and input method composition survive what others type.
import type { Node, Mark as NodeMark, Schema } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform';
import type * as Y from 'yjs';
import { isMark, MARKS, type Mark } from './marks.ts';

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

/** Brings the editor's own transaction into the shared text. */
export function writeTransaction(transaction: Transaction, text: Y.XmlText): void {
  for (const step of transaction.steps) {
    if (step instanceof ReplaceStep) {
      const at = step.from - OPENING;
      if (at < 0 || step.slice.openStart > 0 || step.slice.openEnd > 0) {
        writeDifference(transaction.doc, text);
        return;
      }
      if (step.to > step.from) text.delete(at, step.to - step.from);
      let end = at;
      step.slice.content.forEach((node) => {
        const words = node.text ?? '';
        if (words !== '') text.insert(end, words, attributesOf(node.marks));
        end += words.length;
      });
    } else if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
      const { name } = step.mark.type;
      if (isMark(name)) {
        text.format(step.from - OPENING, step.to - step.from, {
          [name]: step instanceof AddMarkStep ? {} : null,
        });
      }
    } else {
      throw new Error(
        `invariant: the leaf editor made a step it cannot share: ${JSON.stringify(step.toJSON())}`,
      );
    }
  }
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
  const side = carriesCaret ? 1 : -1;
  const { anchor, head } = state.selection;
  const [newAnchor, newHead] = [transaction.mapping.map(anchor, side), transaction.mapping.map(head, side)];
  transaction.setSelection(TextSelection.create(transaction.doc, newAnchor, newHead));
  return transaction.setMeta(FROM_SHARED, true).setMeta('addToHistory', false);
}

function writeDifference(doc: Node, text: Y.XmlText): void {
  const wanted = doc.textContent;
  const now = pieces(text.toDelta())
    .map(({ words }) => words)
    .join('');
  let start = 0;
  while (start < now.length && start < wanted.length && now[start] === wanted[start]) start += 1;
  let tail = 0;
  while (
    tail < now.length - start &&
    tail < wanted.length - start &&
    now.at(-1 - tail) === wanted.at(-1 - tail)
  )
    tail += 1;
  if (now.length - tail > start) text.delete(start, now.length - tail - start);
  if (wanted.length - tail > start) text.insert(start, wanted.slice(start, wanted.length - tail), {});
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
