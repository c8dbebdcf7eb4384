// Two states of a text side by side, paragraph by paragraph: what changed, what is new, what has gone, what stands elsewhere.
import {
  type NegotiationState,
  type NumberStyle,
  numbersOf,
  type ParagraphId,
  plainWords,
} from '@adref/negotiation';

export interface ComparedParagraph {
  readonly paragraph: ParagraphId;
  readonly kind: 'same' | 'changed' | 'new' | 'gone';
  /** Whether it stands elsewhere among those that are in both. */
  readonly isMoved: boolean;
  /** Its number before and after; empty where it has none. */
  readonly wasNumber: string;
  readonly isNumber: string;
  readonly was: string;
  readonly is: string;
}

type Text = Pick<NegotiationState, 'paragraphs' | 'numbering'>;

/** The paragraphs of the later text in its order; those that have gone stand behind the one they stood behind. */
export function compareTexts(
  before: Text,
  after: Text,
  style: NumberStyle = 'new-is-bis',
): readonly ComparedParagraph[] {
  const [wasNumbers, isNumbers] = [numbersOf(before, style), numbersOf(after, style)];
  const was = new Map(before.paragraphs.map(({ id, segments }) => [id, plainWords(segments)] as const));
  const is = new Map(after.paragraphs.map(({ id, segments }) => [id, plainWords(segments)] as const));
  const stays = unmoved(
    before.paragraphs.map(({ id }) => id).filter((id) => is.has(id)),
    after.paragraphs.map(({ id }) => id).filter((id) => was.has(id)),
  );
  const row = (id: ParagraphId): ComparedParagraph => {
    const [old, now] = [was.get(id), is.get(id)];
    const kind = old === undefined ? 'new' : now === undefined ? 'gone' : old === now ? 'same' : 'changed';
    return {
      paragraph: id,
      kind,
      isMoved: old !== undefined && now !== undefined && !stays.has(id),
      wasNumber: wasNumbers.get(id) ?? '',
      isNumber: isNumbers.get(id) ?? '',
      was: old ?? '',
      is: now ?? '',
    };
  };
  const rows = after.paragraphs.map(({ id }) => row(id));
  for (const [index, { id }] of before.paragraphs.entries()) {
    if (is.has(id)) continue;
    const previous = before.paragraphs[index - 1]?.id;
    const at = previous === undefined ? 0 : rows.findIndex(({ paragraph }) => paragraph === previous) + 1;
    rows.splice(at, 0, row(id));
  }
  return rows;
}

/** The most paragraphs that keep their order among each other: all others have moved. */
function unmoved(before: readonly ParagraphId[], after: readonly ParagraphId[]): ReadonlySet<ParagraphId> {
  const place = new Map(before.map((id, index) => [id, index] as const));
  // For each paragraph the longest rising run that ends in it, by the one before it in that run.
  const runs: {
    readonly id: ParagraphId;
    readonly at: number;
    readonly length: number;
    readonly previous: number;
  }[] = [];
  for (const id of after) {
    const at = place.get(id) ?? 0;
    let best = { length: 0, previous: -1 };
    for (const [index, run] of runs.entries())
      if (run.at < at && run.length > best.length) best = { length: run.length, previous: index };
    runs.push({ id, at, length: best.length + 1, previous: best.previous });
  }
  const stays = new Set<ParagraphId>();
  let run = runs.toSorted((a, b) => b.length - a.length)[0];
  while (run !== undefined) {
    stays.add(run.id);
    run = runs[run.previous];
  }
  return stays;
}
