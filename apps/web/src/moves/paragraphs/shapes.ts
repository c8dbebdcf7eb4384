// The shapes a paragraph can have, as the Chair chooses them: kind and level under one name.
import type { ParagraphKind } from '@adref/negotiation';

export const SHAPES = {
  'heading-1': { kind: 'heading', level: 1, name: 'Heading' },
  'heading-2': { kind: 'heading', level: 2, name: 'Heading, second level' },
  'heading-3': { kind: 'heading', level: 3, name: 'Heading, third level' },
  'numbered-1': { kind: 'numbered', level: 1, name: 'Numbered paragraph' },
  'chapeau-1': { kind: 'chapeau', level: 1, name: 'Lead-in (chapeau)' },
  'item-1': { kind: 'item', level: 1, name: 'Item (a)' },
  'item-2': { kind: 'item', level: 2, name: 'Item (i)' },
  'item-3': { kind: 'item', level: 3, name: 'Item a.' },
  'plain-1': { kind: 'plain', level: 1, name: 'Unnumbered text' },
} as const satisfies Readonly<Record<string, { kind: ParagraphKind; level: number; name: string }>>;

export type ShapeKey = keyof typeof SHAPES;

/** The same, to choose from. */
export const SHAPE_CHOICES: readonly { readonly value: ShapeKey; readonly name: string }[] = Object.keys(
  SHAPES,
)
  .filter(isShape)
  .map((value) => ({ value, name: SHAPES[value].name }));

export function isShape(key: string): key is ShapeKey {
  return Object.hasOwn(SHAPES, key);
}

export function shapeKey(kind: ParagraphKind, level: number): string {
  return `${kind}-${level}`;
}
