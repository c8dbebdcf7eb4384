// What can be done with the words that are selected: propose others in their place, propose that they go, or bracket them.
// It stands beside the text and never over it.
import { type Command, isolated, mayDo, type RichText, richText } from '@adref/negotiation';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { type Span, spanOf, widenedIn } from '../../editor/places/span.ts';
import { useCell } from '../../kit/cell.ts';
import { Refused } from '../../kit/refused.tsx';
import { BracketForm } from '../../moves/brackets/bracket-form.tsx';
import { useGoToOwnWording } from '../../moves/brackets/go-to-own-wording.ts';
import { type Names, openBracket } from '../../moves/brackets/open-bracket.ts';
import { jointly } from '../../moves/brackets/sponsors.ts';
import { SponsorsField } from '../../moves/brackets/sponsors-field.tsx';
import { CitationForm } from '../../moves/citations/citation-form.tsx';
import { asHeardFrom } from '../../moves/heard/heard-from-field.tsx';
import { TakeDownForm } from '../../moves/heard/take-down-form.tsx';
import { SelectedAside } from '../../moves/talk/selected-aside.tsx';
import { shownPlaceOfLeaf } from '../../session/places/brackets-in.ts';
import { caretAt, isCaret } from '../../session/places/position.ts';
import { useNegotiation } from '../../session/record-now.ts';
import { UNWRITTEN } from '../../session/rights.ts';
import { type Room, useRoom } from '../../session/room.tsx';
import { useDoing } from '../../session/use-doing.ts';
import { useReason } from '../../session/use-reason.ts';

/** One wording that is still empty: typed later in the text, or left so, which means “delete”. */
const EMPTY_WORDING: readonly RichText[] = [[]];

export function SelectedWords(): ReactNode {
  const room = useRoom();
  const goToOwnWording = useGoToOwnWording();
  const state = useNegotiation();
  const selection = useCell(room.selection);
  const intent = useCell(room.intent);
  const { busy, refused, run, clear } = useDoing();
  const [sponsors, setSponsors] = useState<readonly string[]>([room.me.seat]);
  // The words selected may change under the selection.
  useSyncExternalStore(room.text.watchAll, () => selectedWords(room));
  const span = selection === null || isCaret(selection) ? null : spanOf(room, selection);
  const [isCiting, setCiting] = useState(false);
  const [isHearing, setHearing] = useState(false);
  const passage = span === null ? null : passageOf(room, span);
  const reason = useReason(() => span && bracketing(span));
  const isChoosing = reason === null && intent !== 'bracket' && !isCiting && !isHearing;

  const open = async (
    wordings: readonly RichText[],
    why: string,
    types: boolean,
    names: Names = wordings.length > 0 ? jointly(sponsors) : {},
  ) => {
    if (span === null || busy) return;
    const isOpened = await run(
      () => openBracket(room, span, why, wordings, names),
      (bracket) => {
        room.intent.set(null);
        setSponsors([room.me.seat]);
        // The words are bracketed: nothing is selected any more, and the keyboard is in the text again.
        const caret = room.selection.get()?.head;
        if (caret !== undefined && !types) room.caret.place(caretAt(caret.leaf, caret.offset));
        goToOwnWording(bracket, types);
      },
    );
    // What was meant for the new wording must not be typed over the old words.
    if (!isOpened && types) room.caret.leave();
  };
  // Whoever types on, or pastes, after asking for it means the new wording.
  const proposeOthers = () => room.caret.goOnAfter(open(EMPTY_WORDING, '', true).then(() => null));
  useEffect(() => {
    if (span === null) {
      clear();
      setCiting(false);
      setHearing(false);
      room.intent.set(null);
    } else if (room.intent.get() === 'propose') {
      room.intent.set(null);
      if (reason === null) proposeOthers();
    }
  });

  if (selection === null || isCaret(selection) || !mayDo(state, 'open-bracket', room.me.seat)) return null;
  if (span === null) {
    const wider = widenedIn(room, selection);
    return (
      <section className="selected-words" aria-label="Selected words">
        <p className="hint">
          {wider === null
            ? 'This selection crosses a paragraph: select words inside one.'
            : 'This selection ends inside a bracket: take in the whole of it, or select words inside.'}
        </p>
        {wider !== null && (
          <div className="row">
            <button type="button" className="button" onClick={() => room.caret.place(wider)}>
              Take in the whole bracket
            </button>
          </div>
        )}
      </section>
    );
  }
  return (
    <section className="selected-words" aria-label="Selected words">
      <p className="serif selected-quote" dir="auto">
        “{isolated(span.words)}”
      </p>
      {reason !== null && <p className="hint">{reason}</p>}
      {reason === null && intent === 'bracket' && (
        <BracketForm
          busy={busy}
          onBracket={(why) => void open([], why, false)}
          onCancel={() => room.intent.set(null)}
        />
      )}
      {isChoosing && <SponsorsField sponsors={sponsors} onSponsors={setSponsors} />}
      {isChoosing && (
        <div className="row">
          <button
            type="button"
            className="button primary"
            aria-disabled={busy}
            title="Ctrl+Shift+P"
            onClick={() => proposeOthers()}
          >
            Propose other words
          </button>
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() => void open(EMPTY_WORDING, '', false)}
          >
            Propose deletion
          </button>
          {passage !== null && (
            <button type="button" className="button" onClick={() => setCiting(true)}>
              Cite a precedent…
            </button>
          )}
          {room.me.seat === 'chair' && (
            <button type="button" className="button" onClick={() => setHearing(true)}>
              Take down as heard…
            </button>
          )}
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            title="Ctrl+Shift+B"
            onClick={() => room.intent.set('bracket')}
          >
            Bracket
          </button>
          <SelectedAside span={span} />
        </div>
      )}
      {reason === null && isHearing && (
        <TakeDownForm
          words={span.words}
          isBusy={busy}
          onTakeDown={(words, from) => void open([richText(words)], '', false, asHeardFrom(from))}
          onCancel={() => setHearing(false)}
        />
      )}
      {passage !== null && isCiting && (
        <CitationForm
          on={{ paragraph: passage.paragraph, passage: passage.words }}
          onDone={() => {
            setCiting(false);
            room.focus.set({ paragraph: passage.paragraph, bracket: null });
          }}
        />
      )}
      <Refused doing={{ refused }} />
    </section>
  );
}

/** Bracketing the span and nothing more, to ask whether it can be. */
function bracketing({ from, to, words: expected }: Span): Command {
  return { kind: 'open-bracket', from, to, expected, reason: '', wordings: [] };
}

/** The selected words as a passage of the base text, where my seat may cite a precedent for one. */
function passageOf(room: Room, span: Span): { readonly paragraph: string; readonly words: string } | null {
  const paragraph = shownPlaceOfLeaf(room.state.get(), span.from.leaf)?.paragraph;
  const words = span.words.trim();
  if (paragraph === undefined || words === '') return null;
  const precedent = { symbol: UNWRITTEN, year: 2000, paragraph: '', words: '' };
  const citing: Command = { kind: 'cite-precedent', on: { paragraph, passage: words }, precedent };
  return room.whyNot(citing) === null ? { paragraph, words } : null;
}

function selectedWords(room: Room): string {
  const selection = room.selection.get();
  return selection === null || isCaret(selection) ? '' : (spanOf(room, selection)?.words ?? '');
}
