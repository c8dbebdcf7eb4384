// Marks in the text the words that are talked about in the paragraph under discussion. The browser paints the marks over the
// text as it is; nothing is put into it, so carets and editors do not notice. Where a browser cannot, nothing is marked.
import { useEffect } from 'react';
import { domPlace } from '../../editor/places/screen-places.ts';
import { type Room, useRoom } from '../../session/room.tsx';
import { isAlive } from '../../session/talk/threads.ts';

const NAME = 'talked-about';

export function useQuotedWords(): void {
  const room = useRoom();
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    let frame = 0;
    const ask = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => CSS.highlights.set(NAME, new Highlight(...rangesOf(room))));
    };
    const stops = [room.threads, room.focus, room.mounted, room.state].map((cell) => cell.watch(ask));
    stops.push(room.text.watchAll(ask));
    ask();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
      CSS.highlights.delete(NAME);
    };
  }, [room]);
}

function rangesOf(room: Room): readonly Range[] {
  const here = room.focus.get()?.paragraph;
  const open = room.threads.get().filter((thread) => !thread.isClosed && isAlive(thread));
  return open
    .filter(({ paragraph }) => paragraph !== null && paragraph === here)
    .flatMap(({ stretches }) =>
      stretches.flatMap(({ leaf, start, end }) => {
        const [from, to] = [domPlace({ leaf, offset: start }), domPlace({ leaf, offset: end })];
        if (from === null || to === null) return [];
        const range = document.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        return [range];
      }),
    );
}
