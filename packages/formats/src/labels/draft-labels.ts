// The numbers and letters that drafts will have in the text, and the parts in which they count: an annex numbers its own.
import { type Draft, isAnnexTitle, labelsOf, plainText } from '@adref/negotiation';

/** Each draft's label as the table computes it; empty for headings, lead-ins and plain paragraphs. */
export function draftLabels(drafts: readonly Draft[]): readonly string[] {
  const parts = partsOf(drafts);
  const shapes = drafts.map(({ kind, level }, index) => ({
    id: String(index),
    kind,
    level,
    part: parts[index],
  }));
  return [...Map.groupBy(shapes, ({ part }) => part).values()].flatMap((part) => {
    const labels = labelsOf(part);
    return part.map(({ id }) => labels.get(id) ?? '');
  });
}

/** For each draft, the part that it is counted in: 0 for the text itself, then one for every annex. */
export function partsOf(drafts: readonly Draft[]): readonly number[] {
  let part = 0;
  return drafts.map(({ kind, text }) => {
    if (kind === 'heading' && isAnnexTitle(plainText(text))) part += 1;
    return part;
  });
}
