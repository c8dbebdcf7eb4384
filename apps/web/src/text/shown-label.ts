// A paragraph's label as it hangs in the gutter: numbers take a full stop, letters have their brackets; "3 bis" takes none.
import type { ParagraphKind } from '@adref/negotiation';

export function shownLabel(kind: ParagraphKind, label: string): string {
  return kind === 'numbered' && /^\d+$/.test(label) ? `${label}.` : label;
}
