// The shape of a paragraph whose label stood inside its bracket or behind the head of an alternative.
import type { Draft } from '@adref/negotiation';
import { markerOf } from '../source/marker.ts';

/** A number makes a numbered paragraph, a letter an item. */
export function shapeOf(label: string, { kind, level }: Draft): Pick<Draft, 'kind' | 'level'> {
  const marker = markerOf({
    words: `${label.replace(/[.)]?$/, label.startsWith('(') ? ')' : '.')} x`,
    isTabbed: false,
    isCutWord: false,
    isPageStart: false,
    drops: [],
    number: 1,
    indent: 0,
    quote: 0,
  });
  if (marker?.kind === 'number') return { kind: 'numbered', level: 1 };
  return marker === null ? { kind, level } : { kind: 'item', level: 1 };
}
