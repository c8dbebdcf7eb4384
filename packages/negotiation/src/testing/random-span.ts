// A random span to bracket, with the words that whoever brackets it would see.
import type { CommandOf } from '../model/command.ts';
import type { Paragraph, Segment } from '../model/paragraph.ts';
import { plainWords } from '../words/plain-words.ts';
import { lengthOf, sliceText } from '../words/rich-text.ts';
import { bracketsIn, leafAt } from '../words/segment-tree.ts';
import { below, oneOf, type Random } from './random.ts';
import { randomText } from './random-text.ts';

/** A span of one of the paragraph's lists, at any depth; sometimes from one leaf across brackets to another. */
export function randomSpan(paragraph: Paragraph, random: Random): CommandOf<'open-bracket'> {
  const list = oneOf(random, listsIn(paragraph.segments)) ?? paragraph.segments;
  const leaves = (list.length + 1) / 2;
  const first = 2 * below(random, leaves);
  const last = random() < 0.6 ? first : first + 2 * below(random, leaves - first / 2);
  const [from, to] = [leafAt(list, first), leafAt(list, last)];
  const cuts = [below(random, lengthOf(from.text) + 1), below(random, lengthOf(to.text) + 1)];
  const [start = 0, end = 0] = first === last ? cuts.sort((a, b) => a - b) : cuts;
  const inside: readonly Segment[] =
    first === last
      ? [{ ...from, text: sliceText(from.text, start, end) }]
      : [
          { ...from, text: sliceText(from.text, start, lengthOf(from.text)) },
          ...list.slice(first + 1, last),
          { ...to, text: sliceText(to.text, 0, end) },
        ];
  return {
    kind: 'open-bracket',
    from: { leaf: from.id, offset: start },
    to: { leaf: to.id, offset: end },
    expected: plainWords(inside),
    reason: random() < 0.5 ? '' : 'capital must see it',
    wordings: Array.from({ length: below(random, 3) }, () => randomText(random)),
  };
}

function listsIn(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  return [
    segments,
    ...bracketsIn(segments).flatMap((bracket) => bracket.wordings.map((wording) => wording.segments)),
  ];
}
