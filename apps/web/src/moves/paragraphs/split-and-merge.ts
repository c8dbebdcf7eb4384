// Splitting and joining paragraphs at a place in live words. The place is held as a Yjs relative position, so that after a
// `stale` answer the command is made anew at the same words.
import { hashOfParagraph } from '@adref/negotiation';
import { keepPlace } from '../../editor/places/kept-selection.ts';
import { actAmong } from '../../session/act-among.ts';
import { ask, type Done } from '../../session/ask.ts';
import type { Asker } from '../../session/asker.ts';
import { shownPlaceOfLeaf } from '../../session/places/brackets-in.ts';
import type { CaretPosition } from '../../session/places/position.ts';
import { liveSegments } from '../../session/words/live-text.ts';

/** Splits the paragraph at a place in its own words; gives the place where the caret goes on. */
export async function splitParagraph(room: Asker, at: CaretPosition): Promise<Done<CaretPosition>> {
  const cut = keepPlace(room.text, at);
  const done = await ask(room, () => {
    const place = shownPlaceOfLeaf(room.state.get(), at.leaf);
    if (place === undefined) return null;
    return {
      kind: 'split-paragraph',
      at: cut() ?? at,
      paragraph: place.paragraph,
      expected: paragraphHash(room, place.paragraph),
    };
  });
  if (!done.ok) return done;
  const act = await actAmong(room, done.value.acts, 'paragraph-split');
  return { ok: true, value: { leaf: act.tail, offset: 0 } };
}

/** Joins the paragraph of a leaf to the one before it (-1), or the one after it to it (1). The caret follows by itself. */
export async function mergeParagraph(room: Asker, leaf: string, direction: 1 | -1): Promise<Done<null>> {
  const done = await ask(room, () => {
    const { paragraphs } = room.state.get();
    const index = paragraphs.findIndex(
      ({ id }) => id === shownPlaceOfLeaf(room.state.get(), leaf)?.paragraph,
    );
    const [into, joined] =
      direction === 1
        ? [paragraphs[index], paragraphs[index + 1]]
        : [paragraphs[index - 1], paragraphs[index]];
    if (into === undefined || joined === undefined) return null;
    return {
      kind: 'merge-paragraph',
      paragraph: joined.id,
      expected: paragraphHash(room, joined.id),
      into: into.id,
      expectedInto: paragraphHash(room, into.id),
    };
  });
  if (!done.ok) return done;
  await actAmong(room, done.value.acts, 'paragraph-merged');
  return { ok: true, value: null };
}

/** `hashOfParagraph` with the words as they are on this screen now. */
function paragraphHash(room: Pick<Asker, 'state' | 'text'>, id: string): string {
  const paragraph = room.state.get().paragraphs.find((each) => each.id === id);
  if (paragraph === undefined) return '';
  return hashOfParagraph({ ...paragraph, segments: liveSegments(paragraph.segments, room.text) });
}
