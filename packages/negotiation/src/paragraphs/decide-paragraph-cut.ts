// Cutting a paragraph in two and joining one to the paragraph before it. Brackets in them go along whole.
import type { CommandOf } from '../command.ts';
import { type Asking, accept, onOpenParagraph, refuse, staleParagraph, tooLong } from '../decision.ts';
import { LIMITS } from '../limits.ts';
import type { NegotiationState } from '../negotiation-state.ts';
import type { Paragraph } from '../paragraph.ts';
import type { Decision } from '../refusal.ts';
import { wholeOf } from '../words/relaying.ts';
import { lengthOf, plainText, richText, runsIn } from '../words/rich-text.ts';
import { firstLeaf, isEmptyList, lastLeaf, leavesIn } from '../words/segment-tree.ts';
import { splitsCharacter } from '../words/surrogate.ts';
import { staleOrder } from './placement.ts';

/** Decides `split-paragraph`: only outside brackets. */
export function decideSplit(
  state: NegotiationState,
  command: CommandOf<'split-paragraph'>,
  asking: Asking,
): Decision {
  const { leaf: id, offset } = command.at;
  return onOpenParagraph(state, command, (paragraph) => {
    const leaf = leavesIn(paragraph.segments).find((candidate) => candidate.id === id);
    if (leaf === undefined) return refuse({ kind: 'unknown', what: 'leaf', id });
    if (!paragraph.segments.includes(leaf)) return refuse({ kind: 'bad-span', why: 'splits-a-bracket' });
    const length = lengthOf(leaf.text);
    if (!Number.isInteger(offset) || offset < 0 || offset > length) {
      return refuse({ kind: 'bad-span', why: 'out-of-range' });
    }
    if (splitsCharacter(plainText(leaf.text), offset))
      return refuse({ kind: 'bad-span', why: 'splits-a-character' });
    const [head, tail] = [asking.newId('l'), asking.newId('l')];
    return accept({
      kind: 'paragraph-split',
      paragraph: paragraph.id,
      at: command.at,
      newParagraph: asking.newId('p'),
      head,
      tail,
      leaves: [
        { id: head, pieces: [{ leaf: id, start: 0, end: offset }] },
        { id: tail, pieces: [{ leaf: id, start: offset, end: length }] },
      ],
      retired: [id],
    });
  });
}

/** Decides `merge-paragraph`. */
export function decideMerge(
  state: NegotiationState,
  command: CommandOf<'merge-paragraph'>,
  asking: Asking,
): Decision {
  const index = state.paragraphs.findIndex(({ id }) => id === command.paragraph);
  const into = state.paragraphs.find(({ id }) => id === command.into);
  if (into === undefined) return refuse({ kind: 'unknown', what: 'paragraph', id: command.into });
  if (index >= 0 && into.status !== 'open') return refuse({ kind: 'paragraph-closed', status: into.status });
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
}

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
