// Beside the text while a proposal that was left behind looks for other words: select them, and it is put on them.
import { plainText } from '@adref/negotiation';
import { type ReactNode, useSyncExternalStore } from 'react';
import { keepPlace } from '../../editor/places/kept-selection.ts';
import { type Span, spanOf } from '../../editor/places/span.ts';
import { ActionButton } from '../../kit/action-button.tsx';
import { useCell } from '../../kit/cell.ts';
import { Refused } from '../../kit/refused.tsx';
import { actAmong } from '../../session/act-among.ts';
import { ask, type Done } from '../../session/ask.ts';
import { type Asker, useAsker } from '../../session/asker.ts';
import { useInHand } from '../../session/in-hand.ts';
import { caretAt, isCaret } from '../../session/places/position.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { useDoing } from '../../session/use-doing.ts';

export function RebaseNote(): ReactNode {
  const inHand = useInHand();
  const asking = useAsker();
  const record = useRecord();
  const state = useNegotiation();
  const doing = useDoing();
  const proposal = useCell(inHand.rebasing);
  const selection = useCell(inHand.selection);
  // The words selected may change under the selection.
  useSyncExternalStore(asking.text.watchAll, () => {
    const now = inHand.selection.get();
    return now === null || isCaret(now) ? '' : (spanOf(asking, now)?.words ?? '');
  });
  const leftover = state.leftovers.find(({ id }) => id === proposal);
  if (leftover === undefined) return null;
  const span = selection === null || isCaret(selection) ? null : spanOf(asking, selection);
  const put = () => {
    if (span === null) return;
    void doing.run(
      () => rebaseProposal(asking, span, leftover.id),
      (bracket) => {
        inHand.rebasing.set(null);
        inHand.caret.place(caretAt(span.from.leaf, span.from.offset));
        const paragraph = record.state
          .get()
          .paragraphs.find(({ segments }) => segments.some(({ id }) => id === bracket));
        if (paragraph !== undefined) inHand.focus.set({ paragraph: paragraph.id, bracket });
      },
    );
  };
  return (
    <section className="selected-words rebase-note" aria-label="Put it on other words">
      <p>
        “<span className="serif">{plainText(leftover.text)}</span>” was left behind. Select the words in the
        text that it should stand against.
      </p>
      <Refused doing={doing} />
      <div className="row">
        <ActionButton
          look="primary"
          whyNot={span === null ? 'No words are selected.' : null}
          isBusy={doing.busy}
          onPress={put}
        >
          Put it on these words
        </ActionButton>
        <button type="button" className="button quiet" onClick={() => inHand.rebasing.set(null)}>
          Cancel
        </button>
      </div>
    </section>
  );
}

/** Puts the proposal on the span; gives the bracket that was opened. */
async function rebaseProposal(room: Asker, span: Span, proposal: string): Promise<Done<string>> {
  const [from, to] = [keepPlace(room.text, span.from), keepPlace(room.text, span.to)];
  const done = await ask(room, () => {
    const now = spanOf(room, { anchor: from() ?? span.from, head: to() ?? span.to });
    if (now === null || now.words !== span.words) return null;
    return { kind: 'rebase-proposal', proposal, from: now.from, to: now.to, expected: now.words };
  });
  if (!done.ok) return done;
  const act = await actAmong(room, done.value.acts, 'bracket-opened');
  return { ok: true, value: act.bracket };
}
