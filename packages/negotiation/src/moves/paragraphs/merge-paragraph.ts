// Join a paragraph to the one before it.
import { z } from 'zod';
import { LIMITS } from '../../model/limits.ts';
import type { Paragraph } from '../../model/paragraph.ts';
import { paragraphName } from '../../views/names.ts';
import { madeLeaf, makeLeaves, textsUnder, wholeOf } from '../../words/relaying.ts';
import { lengthOf, plainText, richText, runsIn } from '../../words/rich-text.ts';
import { firstLeaf, isEmptyList, lastLeaf } from '../../words/segment-tree.ts';
import { paragraphOf } from '../../words/with-paragraph.ts';
import { type ActDefinition, defineAct, originOf } from '../act-kind.ts';
import { relaying } from '../act-parts.ts';
import { hash, id, seenParagraph } from '../command-parts.ts';
import { accept, onOpenParagraph, refuse, staleParagraph, tooLong } from '../decision.ts';
import { CHAIR, defineMove, type Move } from '../move.ts';
import { cutFromInstead, placedBehindInstead } from './paragraph-place.ts';
import { staleOrder } from './stale-order.ts';

/** Joins a paragraph to the end of the one before it. `expectedInto` is the hash of that one. */
const command = z.strictObject({
  kind: z.literal('merge-paragraph'),
  into: id,
  expectedInto: hash,
  ...seenParagraph,
});

export const mergeParagraph: Move<typeof command> = defineMove(command, {
  does: 'Join a paragraph to the one before it',
  doing: 'join paragraphs',
  by: CHAIR,
  when: 'while both are open, no heading and a paragraph, and another place is proposed for one of them at most',
  refusals: ['unknown', 'paragraph-closed', 'stale', 'too-long', 'not-in-order'],
  /**
   * Refuses a paragraph that no longer stands right behind the other; either of them closed or changed since it was seen; a
   * heading joined to a paragraph; two that are both proposed for another place, since there is one bracket for a place; and
   * words that are too long for one leaf.
   */
  decide(state, command, asking) {
    const index = state.paragraphs.findIndex(({ id }) => id === command.paragraph);
    const into = state.paragraphs.find(({ id }) => id === command.into);
    if (into === undefined) return refuse({ kind: 'unknown', what: 'paragraph', id: command.into });
    if (index >= 0 && into.status !== 'open')
      return refuse({ kind: 'paragraph-closed', status: into.status });
    return onOpenParagraph(state, command, (paragraph) => {
      const stale = staleParagraph(into, command.expectedInto);
      if (stale !== null) return stale;
      const before = state.paragraphs[index - 1];
      if (before !== into) {
        return refuse(staleOrder(state, before?.id ?? null));
      }
      if ((into.kind === 'heading') !== (paragraph.kind === 'heading') && !isEmptyList(paragraph.segments))
        return refuse({
          kind: 'not-in-order',
          why: 'a heading and a paragraph are not joined; make them one kind first',
        });
      if (isToMove(into) && isToMove(paragraph))
        return refuse({
          kind: 'not-in-order',
          why: 'each of the two paragraphs is proposed for another place; settle one of these before they are joined',
        });
      const [end, start] = [lastLeaf(into.segments), firstLeaf(paragraph.segments)];
      const space = spaceBetween(into, paragraph);
      const length = lengthOf(end.text) + space.length + lengthOf(start.text);
      const long =
        tooLong('text', length, LIMITS.leafLength) ??
        tooLong('runs', runsIn([end.text, start.text]), LIMITS.runsInLeaf);
      if (long !== null) return refuse(long);
      const joint = asking.newId('l');
      return accept({
        kind: 'paragraph-merged',
        paragraph: paragraph.id,
        into: into.id,
        joint,
        leaves: [
          {
            id: joint,
            pieces: [wholeOf(end), ...(space === '' ? [] : [{ text: richText(space) }]), wholeOf(start)],
          },
        ],
        retired: [end.id, start.id],
      });
    });
  },
});

const paragraphMergedSchema = z.strictObject({
  kind: z.literal('paragraph-merged'),
  paragraph: id,
  into: id,
  joint: id,
  ...relaying,
});

export const paragraphMerged: ActDefinition<typeof paragraphMergedSchema> = defineAct(paragraphMergedSchema, {
  /** The state with a paragraph joined to the end of another. */
  fold(state, act, recorded) {
    const origin = originOf(recorded);
    const [into, from] = [paragraphOf(state, act.into), paragraphOf(state, act.paragraph)];
    const made = makeLeaves(
      act.leaves,
      textsUnder([lastLeaf(into.segments), firstLeaf(from.segments)]),
      origin,
    );
    const joined: Paragraph = {
      ...into,
      segments: [...into.segments.slice(0, -1), madeLeaf(made, act.joint), ...from.segments.slice(1)],
      beside: [...into.beside, ...from.beside],
      citations: [...into.citations, ...from.citations],
      reservations: [...into.reservations, ...from.reservations],
    };
    const paragraphs = state.paragraphs.flatMap((paragraph) =>
      paragraph === from ? [] : paragraph === into ? [joined] : [paragraph],
    );
    const placed = placedBehindInstead(paragraphs, from.id, into.id);
    return { ...state, paragraphs: cutFromInstead(placed, from.id, into.id) };
  },
  deed: (act, { state }) =>
    `joined ${paragraphName(state, act.paragraph)} to ${paragraphName(state, act.into)}`,
});

/** Whether another place is proposed for a paragraph; there is one bracket for all its places. */
function isToMove({ beside }: Paragraph): boolean {
  return beside.some(({ on }) => on === 'place');
}

/** Scripts that are written without spaces, and their punctuation. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\u3000-\u303f\uff00-\uffef';
const NO_SPACE_BEHIND = new RegExp(`[\\s([“‘/—${UNSPACED}-]$`, 'u');
const NO_SPACE_BEFORE = new RegExp(`^[\\s)\\]”’.,;:!?،؛؟/—${UNSPACED}-]`, 'u');

/** The space that parts the last word of a paragraph from the first of the one joined to it; none where there is one, or none belongs. */
function spaceBetween({ id, segments: before }: Paragraph, { segments: behind, cutFrom }: Paragraph): string {
  if (cutFrom === id || isEmptyList(before) || isEmptyList(behind)) return '';
  const [end, start] = [plainText(lastLeaf(before).text), plainText(firstLeaf(behind).text)];
  return NO_SPACE_BEHIND.test(end) || NO_SPACE_BEFORE.test(start) ? '' : ' ';
}
