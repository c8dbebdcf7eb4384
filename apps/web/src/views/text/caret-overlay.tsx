// Carets over the text: the others' with their flag, and mine while I walk through words I may not edit. They are drawn in
// a layer of their own, so that they never move or cover the words, and drawn again at most once a frame.
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { caretRect, domPlace } from '../../editor/places/screen-places.ts';
import { seatCode } from '../../session/names/seat-names.ts';
import { isCaret } from '../../session/places/position.ts';
import { offsetOfCursor } from '../../session/presence/awareness.ts';
import type { Presence } from '../../session/presence/presence.ts';
import { type Room, useRoom } from '../../session/room.tsx';

interface Drawn {
  readonly key: string;
  /** Whose it is; null for my own. */
  readonly who: { readonly code: string; readonly name: string; readonly sinceMs: number } | null;
  readonly hue: number;
  /** Too near to the right edge for the flag to stand on that side. */
  readonly isAtEdge: boolean;
  readonly box: CSSProperties;
  readonly marks: readonly CSSProperties[];
}

export function CaretOverlay(): ReactNode {
  const room = useRoom();
  const layer = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<readonly Drawn[]>([]);
  useEffect(() => {
    let frame = 0;
    const draw = () => {
      frame = 0;
      if (layer.current !== null) setDrawn(drawAll(room, layer.current));
    };
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const sheet = layer.current?.parentElement;
    const sizes = new ResizeObserver(ask);
    if (sheet != null) sizes.observe(sheet);
    const stops = [
      room.present.watch(ask),
      room.selection.watch(ask),
      room.mounted.watch(ask),
      room.state.watch(ask),
      room.text.watchAll(ask),
    ];
    document.addEventListener('focusin', ask);
    document.addEventListener('focusout', ask);
    document.fonts.ready.then(ask);
    ask();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      document.removeEventListener('focusin', ask);
      document.removeEventListener('focusout', ask);
      for (const stop of stops) stop();
    };
  }, [room]);
  return (
    <div className="caret-layer" ref={layer} aria-hidden="true">
      {drawn.map(({ key, who, hue, box, marks, isAtEdge }) => (
        <div key={key} className={who === null ? 'my-caret' : 'their-caret'} data-hue={hue}>
          {marks.map((mark) => (
            <span key={`${mark.left}/${mark.top}`} className="their-selection" style={mark} />
          ))}
          <span className="caret-line" style={box} />
          {who !== null && (
            <span
              className="caret-flag"
              data-at-edge={isAtEdge || undefined}
              style={{ left: box.left, top: box.top }}
            >
              {who.code}
              {/* The name is told once, when the caret comes to these words, however often the flag is drawn again. */}
              <span className="caret-name" style={{ animationDelay: `${-who.sinceMs}ms` }}>
                {' · '}
                {who.name}
              </span>
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

function drawAll(room: Room, layer: HTMLElement): readonly Drawn[] {
  const origin = layer.getBoundingClientRect();
  const drawn: Drawn[] = [];
  for (const other of room.present.get()) {
    const one = drawOther(room, other, origin);
    if (one !== null) drawn.push(one);
  }
  const mine = room.selection.get();
  const isReading = room.mounted.get() === null && document.activeElement === layer.parentElement;
  if (mine !== null && isReading && isCaret(mine)) {
    const rect = caretRect(mine.head);
    if (rect !== null)
      drawn.push({ key: 'mine', who: null, hue: 0, isAtEdge: false, box: boxOf(rect, origin), marks: [] });
  }
  return drawn;
}

function drawOther(room: Room, other: Presence, origin: DOMRect): Drawn | null {
  const { cursor } = other;
  if (cursor === null) return null;
  const head = offsetOfCursor(cursor.head, room.doc);
  if (head === null) return null;
  const rect = caretRect({ leaf: cursor.leaf, offset: head });
  if (rect === null) return null;
  const anchor = offsetOfCursor(cursor.anchor, room.doc) ?? head;
  return {
    // The flag fades; a new key at each move makes it appear again.
    key: `${other.client}-${other.movedAtMs}`,
    who: {
      code: seatCode(room.state.get(), other.seat),
      name: shortName(other.name),
      sinceMs: other.movedAtMs - other.arrivedAtMs,
    },
    hue: hueOf(room, other.seat),
    isAtEdge: rect.left > origin.right - 150,
    box: boxOf(rect, origin),
    marks: selectionMarks(cursor.leaf, Math.min(anchor, head), Math.max(anchor, head), origin),
  };
}

const LONG_NAME = 22;

/** The name, or its last part with an initial when it is long. */
function shortName(name: string): string {
  const parts = name.split(' ');
  return name.length <= LONG_NAME || parts.length < 2 ? name : `${name.charAt(0)}. ${parts.at(-1)}`;
}

function selectionMarks(leaf: string, from: number, to: number, origin: DOMRect): readonly CSSProperties[] {
  if (from === to) return [];
  const [start, end] = [domPlace({ leaf, offset: from }), domPlace({ leaf, offset: to })];
  if (start === null || end === null) return [];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [...range.getClientRects()].map((rect) => ({ ...boxOf(rect, origin), width: rect.width }));
}

function boxOf(rect: DOMRect, origin: DOMRect) {
  return { left: rect.left - origin.left, top: rect.top - origin.top, height: rect.height };
}

/** One of the eight caret colours, the same for a seat on every screen; neighbours on the roster differ. */
function hueOf(room: Room, seat: string): number {
  const place = room.state.get().delegations.findIndex((delegation) => delegation.seat === seat);
  return (place + 1) % 8;
}
