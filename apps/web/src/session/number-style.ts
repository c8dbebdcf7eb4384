// How later paragraphs and alternatives are called on this screen: each viewer's own choice, kept on this device. The record's
// sentences and the server know nothing of it.

import { type NumberStyle, numbersOf, type ParagraphId } from '@adref/negotiation';
import { useMemo } from 'react';
import { type Cell, createCell, useCell } from '../kit/cell.ts';
import { useScreen } from './screen.ts';
import { useShownState } from './text-source.ts';

const KEY = 'adref-numbers';

/** The choice made earlier on this device; a new one is remembered. */
export function openNumberStyle(storage: Pick<Storage, 'getItem' | 'setItem'>): Cell<NumberStyle> {
  const style = createCell<NumberStyle>(
    storage.getItem(KEY) === 'alternative-is-bis' ? 'alternative-is-bis' : 'new-is-bis',
  );
  style.watch(() => storage.setItem(KEY, style.get()));
  return style;
}

/** The viewer's choice, kept up to date. */
export function useNumberStyle(): NumberStyle {
  return useCell(useScreen().numberStyle);
}

/** The number of each paragraph as this viewer wants it called. */
export function useNumbers(): ReadonlyMap<ParagraphId, string> {
  const { paragraphs, numbering } = useShownState();
  const style = useNumberStyle();
  return useMemo(() => numbersOf({ paragraphs, numbering }, style), [paragraphs, numbering, style]);
}
