// Why nothing can be typed at the caret: a sentence for each reason, with what can be done instead.
import { mayDo } from '@adref/negotiation';
import { shownPlaceOfLeaf } from '../session/places/brackets-in.ts';
import type { Room } from '../session/room.tsx';

/** Why my seat cannot type at the caret, and what it can do instead. */
export function whyNotHere(room: Room): string {
  const state = room.state.get();
  const leaf = room.selection.get()?.head.leaf;
  const place = leaf === undefined ? undefined : shownPlaceOfLeaf(state, leaf);
  const paragraph = state.paragraphs.find(({ id }) => id === place?.paragraph);
  if (state.phase.kind !== 'negotiating')
    return 'The negotiation is over: the text can no longer be changed.';
  if (paragraph?.status === 'silence')
    return 'This paragraph is under silence: nobody changes it until the silence has ended.';
  if (paragraph !== undefined && paragraph.status !== 'open') {
    return 'This paragraph is closed. Only the Chair can reopen it.';
  }
  if (!mayDo(state, 'open-bracket', room.me.seat)) return 'Your seat reads the text; it cannot type in it.';
  return room.me.seat === 'chair'
    ? 'These words belong to their sponsors. Propose a bridging wording instead.'
    : 'These words are not yours to change. Select some and propose others (Ctrl+Shift+P).';
}
