// The panel while a bracket is discussed: its wordings as cards, what my seat may do, and its history.
import { type Bracket, hashOfSegments, mayDo, type Wording, type WordingId } from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { liveSegments } from '../live/live-text.ts';
import { PrivateSection } from '../private/private-section.tsx';
import { type Room, useNegotiation, useRoom } from '../room/room.ts';
import { seatName } from '../room/seat-names.ts';
import { TalkSection } from '../talk/talk-section.tsx';
import { type BracketPlace, titleOfParagraph } from '../text/brackets-in.ts';
import { emptinessOf } from '../text/emptiness.ts';
import { ActionButton } from './action-button.tsx';
import { goToOwnWording } from './go-to-own-wording.ts';
import { HistoryList } from './history-list.tsx';
import { landingAmong, standingsOn, tallyOf } from './positions-on.ts';
import { ProposeForm } from './propose-form.tsx';
import { Refused } from './refused.tsx';
import { whyNot } from './rights.ts';
import { dayOf } from './times.ts';
import { useCommands } from './use-commands.ts';
import { useLive } from './use-words.ts';
import { VerbLadderView } from './verb-ladder-view.tsx';
import { WordingCard } from './wording-card.tsx';

export function BracketPanel({ place }: { readonly place: BracketPlace }): ReactNode {
  const room = useRoom();
  const state = useNegotiation();
  const commands = useCommands();
  const [isProposing, setProposing] = useState(false);
  const { bracket, number, paragraph } = place;
  const opened = room.acts.get().find(({ n }) => n === bracket.openedIn);
  const landing = useLive(() => landingIn(bracket, room));
  // A seat has one empty wording in a bracket at most; while mine is on the table, a further one needs words at once.
  const hasMineEmpty = useLive(() =>
    bracket.wordings.some(
      (wording) => wording.sponsors.includes(room.me.seat) && emptinessOf(wording, room) !== 'words',
    ),
  );
  const isDeletionTabled = useLive(() =>
    bracket.wordings.some((wording) => emptinessOf(wording, room) === 'deletion'),
  );
  // A new wording begins empty and is typed in the text, where everybody sees each letter; left empty it means “delete”.
  const propose = async (types: boolean) => {
    const base = bracket.wordings[0];
    const expected = hashOfSegments(base === undefined ? [] : liveSegments(base.segments, room.text));
    const done = await commands.run({ kind: 'propose-wording', bracket: bracket.id, text: [], expected });
    if (done) goToOwnWording(room, bracket.id, types);
  };
  return (
    <div className="panel">
      <div className="panel-head">
        <h2 className="panel-line">
          <button
            type="button"
            className="link"
            onClick={() => room.focus.set({ paragraph: paragraph.id, bracket: null })}
          >
            {titleOfParagraph(state, paragraph)}
          </button>{' '}
          · bracket <b>{number}</b> · opened by {seatName(state, bracket.openedBy)}
          {opened !== undefined && `, ${dayOf(opened.at)}`}
        </h2>
        {bracket.reason !== '' && <p className="reason">“{bracket.reason}”</p>}
      </div>
      {inPanelOrder(bracket).map((wording) => (
        <WordingCard
          key={wording.id}
          bracket={bracket}
          wording={wording}
          isLanding={wording.id === landing}
          commands={commands}
        />
      ))}
      <VerbLadderView bracket={bracket} />
      <Refused commands={commands} />
      {isProposing ? (
        <ProposeForm bracket={bracket} commands={commands} onDone={() => setProposing(false)} />
      ) : (
        <div className="row">
          <ActionButton
            look="primary"
            whyNot={whyNot(state, 'propose-wording', room.me.seat)}
            isBusy={commands.busy}
            onPress={() => (hasMineEmpty ? setProposing(true) : void propose(true))}
          >
            {room.me.seat === 'chair' ? 'Propose a bridging wording' : 'Propose a wording'}
          </ActionButton>
          {mayDo(state, 'propose-wording', room.me.seat) && !hasMineEmpty && !isDeletionTabled && (
            <ActionButton whyNot={null} isBusy={commands.busy} onPress={() => void propose(false)}>
              Propose deletion
            </ActionButton>
          )}
        </div>
      )}
      <PrivateSection paragraph={paragraph.id} bracket={bracket.id} />
      <TalkSection paragraph={paragraph.id} bracket={bracket.id} />
      <HistoryList about={bracket.id} />
    </div>
  );
}

/** The wording on which agreement could land, by its words as they are now. */
function landingIn(bracket: Bracket, { text, state }: Room): WordingId | null {
  const { delegations } = state.get();
  const standings = bracket.wordings.map((wording) => ({
    wording,
    tally: tallyOf(standingsOn(wording, liveSegments(wording.segments, text), delegations)),
  }));
  return landingAmong(standings)?.id ?? null;
}

/** The proposals in the order in which they were tabled; the base text last. */
function inPanelOrder(bracket: Bracket): readonly Wording[] {
  const [base, ...others] = bracket.wordings;
  return base === undefined ? others : [...others, base];
}
