// Notes and lines: texts under keys that say which place they are about. A key ends in something chosen afresh, so two
// colleagues who begin at once have two texts and lose no words.
import type { Anchor, BracketId, ParagraphId, RecordedAct } from '@adref/negotiation';
import { linesOf, notesOf } from '@adref/text';
import * as Y from 'yjs';
import { newId } from '../line/identifiers.ts';

export type LineKind = 'red-line' | 'fall-back';

/** A note or line with the place it hangs on. */
export interface HangingText {
  readonly key: string;
  readonly kind: 'note' | LineKind;
  readonly anchor: Anchor;
  readonly text: Y.Text;
}

/** Begins a note on a paragraph or a bracket; gives its key. */
export function beginNote(doc: Y.Doc, place: ParagraphId | BracketId): string {
  const key = `${place}/${newId()}`;
  notesOf(doc).set(key, new Y.Text());
  return key;
}

/** Begins a red line or a fall-back for a bracket; gives its key. */
export function beginLine(doc: Y.Doc, bracket: BracketId, kind: LineKind): string {
  const key = `${bracket}/${kind}/${newId()}`;
  linesOf(doc).set(key, new Y.Text());
  return key;
}

/** Takes an empty note or line away again. */
export function removeIfEmpty(doc: Y.Doc, { kind, key, text }: HangingText): void {
  if (text.length > 0) return;
  if (kind === 'note') notesOf(doc).delete(key);
  else linesOf(doc).delete(key);
}

/** All notes and lines of a room, each with the place its key names, as the record knows it. */
export function hangingTexts(
  acts: readonly RecordedAct[],
  notes: ReadonlyMap<string, Y.Text>,
  lines: ReadonlyMap<string, Y.Text>,
): readonly HangingText[] {
  const opened = new Map<string, Anchor>();
  for (const { n, act } of acts) {
    if (act.kind !== 'bracket-opened') continue;
    opened.set(act.bracket, { paragraph: act.paragraph, bracket: act.bracket, quote: null, acts: n + 1 });
  }
  const anchorOf = (key: string): Anchor => {
    const place = key.split('/')[0] ?? '';
    return opened.get(place) ?? { paragraph: place, bracket: null, quote: null, acts: 0 };
  };
  return [
    ...[...notes].map(([key, text]) => ({ key, kind: 'note' as const, anchor: anchorOf(key), text })),
    ...[...lines].flatMap(([key, text]) => {
      const kind = key.split('/')[1];
      if (kind !== 'red-line' && kind !== 'fall-back') return [];
      return [{ key, kind: kind as LineKind, anchor: anchorOf(key), text }];
    }),
  ];
}
