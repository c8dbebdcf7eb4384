// What can be done beside the text with the words that are selected: comment on them, or draft others in private.
import { mayDo } from '@adref/negotiation';
import type { ReactNode } from 'react';
import type { Span } from '../../editor/places/span.ts';
import { useCell } from '../../kit/cell.ts';
import { beginDraft } from '../../session/private/drafts.ts';
import { type Room, useNegotiation, useRoom } from '../../session/room.ts';
import { composingOn } from './compose-on.ts';

export function SelectedAside({ span }: { readonly span: Span }): ReactNode {
  const room = useRoom();
  const state = useNegotiation();
  const chosen = useCell(room.privateRooms.chosen);
  const here = useCell(room.privateRooms.rooms).find(({ id }) => id === chosen);
  const comment = () => {
    const on = composingOn(room, span);
    if (on === null) return;
    letGo(room);
    room.focus.set({ paragraph: on.paragraph, bracket: on.bracket });
    room.composing.set(on);
  };
  const draft = () => {
    const on = composingOn(room, span);
    const quote = on?.quote?.now() ?? null;
    if (on === null || quote === null || here === undefined) return;
    const { person, name } = room.me;
    const anchor = { paragraph: on.paragraph, bracket: null, quote, acts: room.state.get().acts };
    letGo(room);
    beginDraft(here.doc, { kind: 'wording', anchor, by: { person, name } }, span.words, new Date());
    room.focus.set({ paragraph: on.paragraph, bracket: null });
  };
  return (
    <>
      {mayDo(state, 'comment', room.me.seat) && (
        <button type="button" className="button" onClick={comment}>
          Comment on them
        </button>
      )}
      {here !== undefined && (
        <button type="button" className="button" onClick={draft}>
          Draft in private
        </button>
      )}
    </>
  );
}

/** Everybody sees what I have selected in the text; what I write about it to few, or alone, is not to be seen by that. */
function letGo(room: Room): void {
  room.caret.leave();
  document.getSelection()?.removeAllRanges();
  room.selection.set(null);
}
