// Why nothing can be typed at the caret. Typing is no command; the judge is asked whether the words there could be bracketed, which
// is what whoever may not type in them does instead.
import { type Command, plainText, reasonAgainst } from '@adref/negotiation';
import { shownPlaceOfLeaf } from '../session/places/brackets-in.ts';
import type { Room } from '../session/room.tsx';

type Parts = Pick<Room, 'live' | 'selection' | 'me'>;

/** Why my seat cannot type at the caret, and what it can do instead. */
export function whyNotHere({ live, selection, me }: Parts): string {
  const state = live.get();
  const leaf = selection.get()?.head.leaf ?? '';
  const words = plainText(shownPlaceOfLeaf(state, leaf)?.leaf.text ?? []);
  const bracketing: Command = {
    kind: 'open-bracket',
    from: { leaf, offset: 0 },
    to: { leaf, offset: words.length },
    expected: words,
    reason: '',
    wordings: [],
  };
  const refusal = reasonAgainst(state, bracketing, me.seat);
  switch (refusal?.kind) {
    case 'over':
      return 'The negotiation is over: the text can no longer be changed.';
    case 'paragraph-closed':
      return refusal.status === 'silence'
        ? 'This paragraph is under silence: nobody changes it until the silence has ended.'
        : 'This paragraph is closed. Only the Chair can reopen it.';
    case 'not-permitted':
      return 'Your seat reads the text; it cannot type in it.';
    default:
      return me.seat === 'chair'
        ? 'These words belong to their sponsors. Propose a bridging wording instead.'
        : 'These words are not yours to change. Select some and propose others (Ctrl+Shift+P).';
  }
}
