// Opening a bracket on live words. The ends of the span are held as Yjs relative positions, so that after a `stale` answer the
// command is made anew at the same words when only those around moved.
import type { BracketId, RichText, SeatId } from '@adref/negotiation';
import { keepPlace } from '../../editor/places/kept-selection.ts';
import { type Span, spanOf } from '../../editor/places/span.ts';
import { actAmong } from '../../session/act-among.ts';
import { ask, type Done } from '../../session/ask.ts';
import type { Asker } from '../../session/asker.ts';

/** In whose names the wordings are tabled, or from whom they were heard. */
export interface Names {
  readonly sponsors?: readonly SeatId[];
  readonly heardFrom?: readonly SeatId[];
}

/** Brackets the span and tables the wordings with it; gives the bracket that was opened. */
export async function openBracket(
  room: Asker,
  span: Span,
  reason: string,
  wordings: readonly RichText[],
  names: Names = {},
): Promise<Done<BracketId>> {
  const [from, to] = [keepPlace(room.text, span.from), keepPlace(room.text, span.to)];
  const done = await ask(room, () => {
    const [start, end] = [from() ?? span.from, to() ?? span.to];
    const now = spanOf(room, { anchor: start, head: end });
    if (now === null || now.words !== span.words) return null;
    const { words: expected, ...ends } = now;
    return { kind: 'open-bracket', ...ends, expected, reason, wordings, ...names };
  });
  if (!done.ok) return done;
  const act = await actAmong(room, done.value.acts, 'bracket-opened');
  return { ok: true, value: act.bracket };
}
