// Where in an adopted text a correction belongs, as a corrigendum says it: by number where there is one, behind the annex or the heading
// that its number is counted under, and by its first words where there is none.
import { beginsAnnex, cleanWords, labelsOf, type NegotiationState, type Paragraph } from '@adref/negotiation';

/** Characters of a quotation that only says which paragraph is meant. */
const LONGEST = 60;

/** “Paragraph 5 (b)”, “Annex II, paragraph 3”, “Letters to donors, (a)”, “Heading “Annex””. */
export function correctedPlace({ paragraphs }: Pick<NegotiationState, 'paragraphs'>, id: string): string {
  const at = paragraphs.findIndex((one) => one.id === id);
  const paragraph = paragraphs[at];
  if (paragraph === undefined) return 'A paragraph';
  const above = paragraphs.slice(0, at);
  const annex = beginsAnnex(paragraph) ? undefined : above.findLast(beginsAnnex);
  const place = placeIn(paragraph, above, labelsOf(paragraphs));
  return annex === undefined ? capitalised(place) : `${shortened(nameOf(annex))}, ${place}`;
}

function placeIn(
  paragraph: Paragraph,
  above: readonly Paragraph[],
  labels: ReadonlyMap<string, string>,
): string {
  const { id, kind, level } = paragraph;
  const label = labels.get(id) ?? '';
  if (kind === 'heading') return `heading ${quotation(paragraph)}`;
  if (label === '') return `unnumbered paragraph ${quotation(paragraph)}`;
  if (kind === 'numbered') return `paragraph ${label}`;
  // The items that its letter stands under, from the outermost, and what they are counted under.
  const since = above.findLastIndex((one) => one.kind === 'numbered' || one.kind === 'heading');
  const under = above[since];
  const items = above.slice(since + 1).filter((one) => one.kind === 'item');
  const outer = [1, 2].flatMap((depth) => {
    const last = items.findLast((one) => one.level <= depth);
    return depth < level && last?.level === depth ? [labels.get(last.id) ?? ''] : [];
  });
  const letters = [...outer, label].join(' ');
  if (under?.kind === 'numbered') return `paragraph ${labels.get(under.id) ?? ''} ${letters}`;
  return under === undefined || beginsAnnex(under)
    ? `item ${letters}`
    : `under ${quotation(under)}, item ${letters}`;
}

/** “Annex II” of “Annex II: Statement by the State concerned”. */
function nameOf(annex: Paragraph): string {
  const words = cleanWords(annex.segments).trim();
  return /^annex(?:\s+(?:[IVXLC]+|\d+|[A-Z]))?(?![\p{L}\p{N}])/iu.exec(words)?.[0] ?? words;
}

function quotation({ segments }: Paragraph): string {
  return `“${shortened(cleanWords(segments)).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

function shortened(words: string): string {
  const characters = Array.from(words);
  return characters.length <= LONGEST ? words : `${characters.slice(0, LONGEST).join('')} …`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
