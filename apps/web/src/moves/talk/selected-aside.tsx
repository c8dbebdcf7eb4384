// What can be done beside the text with the words that are selected: comment on them, or draft others in private.
import { mayDo } from '@adref/negotiation';
import type { ReactNode } from 'react';
import type { Span } from '../../editor/places/span.ts';
import { useCell } from '../../kit/cell.ts';
import { useAside } from '../../session/aside.ts';
import { useAsker } from '../../session/asker.ts';
import { type InHand, useInHand } from '../../session/in-hand.ts';
import { beginDraft } from '../../session/private/drafts.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { useWho } from '../../session/who.ts';
import { composingOn } from './compose-on.ts';

export function SelectedAside({ span }: { readonly span: Span }): ReactNode {
  const { me } = useWho();
  const asking = useAsker();
  const inHand = useInHand();
  const { privateRooms } = useAside();
  const state = useNegotiation();
  const chosen = useCell(privateRooms.chosen);
  const here = useCell(privateRooms.rooms).find(({ id }) => id === chosen);
  const comment = () => {
    const on = composingOn(asking, span);
    if (on === null) return;
    letGo(inHand);
    inHand.focus.set({ paragraph: on.paragraph, bracket: on.bracket });
    inHand.composing.set(on);
  };
  const draft = () => {
    const on = composingOn(asking, span);
    const quote = on?.quote?.now() ?? null;
    if (on === null || quote === null || here === undefined) return;
    const { person, name } = me;
    const anchor = { paragraph: on.paragraph, bracket: null, quote, acts: asking.state.get().acts };
    letGo(inHand);
    beginDraft(here.doc, { kind: 'wording', anchor, by: { person, name } }, span.words, new Date());
    inHand.focus.set({ paragraph: on.paragraph, bracket: null });
  };
  return (
    <>
      {mayDo(state, 'comment', me.seat) && (
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
function letGo({ caret, selection }: InHand): void {
  caret.leave();
  document.getSelection()?.removeAllRanges();
  selection.set(null);
}
