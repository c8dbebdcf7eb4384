// Numbers as they are called away from the text, where nothing around them says what they belong to: "8 (j) (i)" for what
// the text itself calls "(i)".
import type { NegotiationState } from '../../model/negotiation-state.ts';
import type { FixedNumber } from '../../model/numbering.ts';
import type { Paragraph, ParagraphId } from '../../model/paragraph.ts';
import { beginsAnnex, labelsOf } from './labels.ts';
import { type NumberStyle, numberWords, withScopes } from './numbering.ts';

/** What the numbers of an annex are called behind, away from the text. */
const ANNEX = 'annex';

type Paths = ReadonlyMap<ParagraphId, string>;

/** Each number that stands, behind those it is counted under; the numbers of paragraphs that have gone included. */
export function standingPaths(
  { paragraphs, numbering }: Pick<NegotiationState, 'paragraphs' | 'numbering'>,
  style: NumberStyle = 'new-is-bis',
): Paths {
  if (numbering === null) return pathsInOrder(paragraphs);
  const fixed = new Map(numbering.map((number) => [number.paragraph, number]));
  const annexes = new Set(paragraphs.filter(beginsAnnex).map(({ id }) => id));
  const pathOf = (number: FixedNumber): string => {
    const above = fixed.get(number.scope);
    const words = numberWords(number, style);
    if (annexes.has(number.scope)) return under(ANNEX, words);
    return above === undefined || !isAbove(above, number) ? words : under(pathOf(above), words);
  };
  return new Map(numbering.map((number) => [number.paragraph, pathOf(number)]));
}

/** Each label that the order gives, behind those it is counted under; empty where there is none. */
export function pathsInOrder(paragraphs: readonly Paragraph[]): Paths {
  const labels = labelsOf(paragraphs);
  const paths = new Map<ParagraphId, string>();
  const annexes = new Set<ParagraphId>();
  for (const { paragraph, scope } of withScopes(paragraphs)) {
    const label = labels.get(paragraph.id) ?? '';
    if (beginsAnnex(paragraph)) annexes.add(paragraph.id);
    paths.set(paragraph.id, under(annexes.has(scope) ? ANNEX : (paths.get(scope) ?? ''), label));
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
