// The level of a paragraph.
import type { ParagraphKind } from '../../model/paragraph.ts';

/** Levels mean something for headings and items only. */
export function levelFor(kind: ParagraphKind, level: number): number {
  return kind === 'heading' || kind === 'item' ? Math.min(Math.max(Math.trunc(level), 1), 3) : 1;
}
