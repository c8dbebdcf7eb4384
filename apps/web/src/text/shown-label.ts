// A paragraph's label as it hangs in the gutter: numbers take a full stop, letters have their brackets.
import type { ParagraphKind } from '@adref/negotiation';

export function shownLabel(kind: ParagraphKind, label: string): string {
  return kind === 'numbered' && label !== '' && !label.endsWith('.') ? `${label}.` : label;
}
