// Whether two wordings read the same, whatever their spaces and invisible characters: one spelling for all that look alike. It
// tells what is tabled twice; nothing is bound to it, and it is not recorded, so it is compared as it is and not hashed.
import type { Segment } from '../model/paragraph.ts';
import type { RichText } from '../model/rich-text.ts';
import { withoutInvisible } from './blank.ts';
import { joinText, lengthOf, plainText, richRun, sliceText } from './rich-text.ts';

/** A list of segments, and the wordings in its brackets, without regard to what nobody sees. */
export function looseHashOfSegments(segments: readonly Segment[]): string {
  const memo = known.get(segments);
  if (memo !== undefined) return memo;
  const even = JSON.stringify(evenSegments(segments));
  known.set(segments, even);
  return even;
}

/** What is on the table is compared with every new wording. */
const known = new WeakMap<readonly Segment[], string>();

/** The same of a wording that is one leaf with these words. */
export function looseHashOfWords(text: RichText): string {
  return JSON.stringify([evenText(text, true, true)]);
}

function evenSegments(segments: readonly Segment[]): readonly unknown[] {
  return segments.map((segment, index) =>
    segment.kind === 'leaf'
      ? evenText(segment.text, index === 0, index === segments.length - 1)
      : { wordings: segment.wordings.map((each) => evenSegments(each.segments)) },
  );
}

/** Every stretch of spaces as one plain space: nobody sees its marks, or whether a line may break there. None at the ends of a wording. */
function evenText(text: RichText, isStart: boolean, isEnd: boolean): RichText {
  const parts = text.flatMap(({ text: words, marks }) =>
    withoutInvisible(words)
      .split(/(\s)/)
      .map((part) => (/^\s$/.test(part) ? richRun(' ') : richRun(part, marks ?? []))),
  );
  const even = joinText(parts).map((run) => ({ ...run, text: run.text.replace(/ +/g, ' ') }));
  const words = plainText(even);
  const start = isStart && words.startsWith(' ') ? 1 : 0;
  return sliceText(even, start, isEnd && words.endsWith(' ') ? words.length - 1 : lengthOf(even));
}
