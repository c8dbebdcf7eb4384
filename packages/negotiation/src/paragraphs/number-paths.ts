// Numbers as they are called away from the text, where nothing around them says what they belong to: "8 (j) (i)" for what
// the text itself calls "(i)".
import type { NegotiationState } from '../negotiation-state.ts';
import type { Paragraph, ParagraphId } from '../paragraph.ts';
import { labelsOf } from './labels.ts';
import { type FixedNumber, numberWords, withScopes } from './numbering.ts';

type Paths = ReadonlyMap<ParagraphId, string>;

/** Each number that stands, behind those it is counted under; the numbers of paragraphs that have gone included. */
export function standingPaths({
  paragraphs,
  numbering,
}: Pick<NegotiationState, 'paragraphs' | 'numbering'>): Paths {
  if (numbering === null) return pathsInOrder(paragraphs);
  const fixed = new Map(numbering.map((number) => [number.paragraph, number]));
  const pathOf = (number: FixedNumber): string => {
    const above = fixed.get(number.scope);
    const words = numberWords(number, 'new-is-bis');
    return above === undefined || !isAbove(above, number) ? words : under(pathOf(above), words);
  };
  return new Map(numbering.map((number) => [number.paragraph, pathOf(number)]));
}

/** Each label that the order gives, behind those it is counted under; empty where there is none. */
export function pathsInOrder(paragraphs: readonly Paragraph[]): Paths {
  const labels = labelsOf(paragraphs);
  const paths = new Map<ParagraphId, string>();
  for (const { paragraph, scope } of withScopes(paragraphs)) {
    paths.set(paragraph.id, under(paths.get(scope) ?? '', labels.get(paragraph.id) ?? ''));
  }
  return paths;
}

/** False for one that has come down since, perhaps below the very number that was counted under it: paths would not end. */
function isAbove(above: FixedNumber, { level }: FixedNumber): boolean {
  return above.kind !== 'item' || above.level < level;
}

function under(above: string, label: string): string {
  return above === '' || label === '' ? label : `${above} ${label}`;
}
