// Whether two wordings read the same, whatever their spaces and invisible characters: hashes as in `hash.ts`, of words made even. They
// tell what is tabled twice; nothing is bound to them, and none is recorded.
import type { Segment } from '../paragraph.ts';
import { withoutInvisible } from './blank.ts';
import { hashOfSegments, hashOfWords } from './hash.ts';
import { joinText, lengthOf, plainText, type RichText, richRun, sliceText } from './rich-text.ts';

/** The hash of a list of segments, and of the wordings in its brackets, without regard to what nobody sees. */
export function looseHashOfSegments(segments: readonly Segment[]): string {
  return hashOfSegments(evenSegments(segments));
}

/** The same of a wording that is one leaf with these words. */
export function looseHashOfWords(text: RichText): string {
  return hashOfWords(evenText(text, true, true));
}

function evenSegments(segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment, index) => {
    if (segment.kind === 'leaf') {
      const text = evenText(segment.text, index === 0, index === segments.length - 1);
      return { ...segment, text: text.map((run) => ({ ...run, act: 0, seat: '' })) };
    }
    const wordings = segment.wordings.map((each) => ({ ...each, segments: evenSegments(each.segments) }));
    return { ...segment, wordings };
  });
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
