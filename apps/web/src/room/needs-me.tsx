// What waits for my delegation: positions of mine that lapsed because words changed, and wordings without a position of
// mine. Each line leads from one bracket concerned to the next.
import type { Bracket, Wording } from '@adref/negotiation';
import { hashOfSegments, type WordsNow } from '@adref/negotiation';
import { type ReactNode, useMemo } from 'react';
import { createWordsNow } from '../live/words-now.ts';
import { whyNot } from '../panel/rights.ts';
import { useLive } from '../panel/use-words.ts';
import { bracketsIn, placeOfBracket } from '../text/brackets-in.ts';
import { type Room, useNegotiation, useRoom } from './room.ts';

export function NeedsMe(): ReactNode {
  const room = useRoom();
  const state = useNegotiation();
  const { me, text } = room;
  const now = useMemo(() => createWordsNow(text), [text]);
  const open = state.paragraphs.flatMap((paragraph) => bracketsIn(paragraph.segments));
  const lapsed = useLive(() => idsOf(open, (wording) => hasLapsed(wording, me.seat, now)));
  const waiting = idsOf(open, ({ positions }) => !positions.some(({ seat }) => seat === me.seat));
  if (whyNot(state, 'take-position', me.seat) !== null) return null;
  const among = (ids: string) => open.filter(({ id }) => ids.split(' ').includes(id));
  const [again, first] = [among(lapsed), among(waiting)];
  const count = again.flatMap(({ wordings }) =>
    wordings.filter((each) => hasLapsed(each, me.seat, now)),
  ).length;
  return (
    <>
      {count > 0 && (
        <button type="button" className="button small needs-again" onClick={() => goToNext(room, again)}>
          <span aria-hidden="true">↺</span> {count} of your positions lapsed
        </button>
      )}
      {first.length > 0 && (
        <button type="button" className="button small" onClick={() => goToNext(room, first)}>
          {first.length} {first.length === 1 ? 'needs' : 'need'} your position
        </button>
      )}
    </>
  );
}

function hasLapsed({ positions, segments }: Wording, seat: string, now: WordsNow): boolean {
  const mine = positions.find((each) => each.seat === seat);
  return mine !== undefined && mine.hash !== hashOfSegments(now(segments));
}

function idsOf(brackets: readonly Bracket[], concerns: (wording: Wording) => boolean): string {
  return brackets
    .filter(({ wordings }) => wordings.some(concerns))
    .map(({ id }) => id)
    .join(' ');
}

/** Shows the next of the brackets after the one under discussion, from the beginning again after the last. */
function goToNext(room: Room, brackets: readonly Bracket[]): void {
  const now = brackets.findIndex(({ id }) => id === room.focus.get()?.bracket);
  const next = brackets[(now + 1) % brackets.length];
  const place = next === undefined ? undefined : placeOfBracket(room.state.get(), next.id);
  if (place !== undefined) room.focus.set({ paragraph: place.paragraph.id, bracket: place.bracket.id });
}
