// The panel while a bracket is discussed: its wordings as cards, what my seat may do, and its history.
import {
  type Bracket,
  type BracketId,
  type BracketSense,
  type Command,
  findBracket,
  hashOfSegments,
  isolated,
  landingSentence,
  landingWording,
  landingZone,
  mayDo,
  type NegotiationState,
  packageOf,
  richText,
  type SeatId,
  type Segment,
  senseOf,
  standingsInBracket,
  type Wording,
  type WordingStandings,
} from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { Refused } from '../../kit/refused.tsx';
import { dayOf } from '../../kit/times.ts';
import { useGoToOwnWording } from '../../moves/brackets/go-to-own-wording.ts';
import { MoveForm } from '../../moves/brackets/move-form.tsx';
import { ProposeForm } from '../../moves/brackets/propose-form.tsx';
import { jointly } from '../../moves/brackets/sponsors.ts';
import { SponsorsField } from '../../moves/brackets/sponsors-field.tsx';
import { VerbLadderView } from '../../moves/brackets/verb-ladder-view.tsx';
import { CommandButton } from '../../moves/command-button.tsx';
import { PackageCard } from '../../moves/packages/package-card.tsx';
import { PrivateSection } from '../../moves/private/private-section.tsx';
import { TalkSection } from '../../moves/talk/talk-section.tsx';
import { useInHand } from '../../session/in-hand.ts';
import { seatName } from '../../session/names/seat-names.ts';
import { type BracketPlace, titleOfParagraph } from '../../session/places/brackets-in.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { UNWRITTEN, whyNot } from '../../session/rights.ts';
import { useScreen } from '../../session/screen.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useReason } from '../../session/use-reason.ts';
import { useLive } from '../../session/use-words.ts';
import { useWho } from '../../session/who.ts';
import { liveSegments } from '../../session/words/live-text.ts';
import { emptinessOf, type Seen, useSeen } from '../../text/emptiness.ts';
import { HistoryList } from '../record/history-list.tsx';
import { WordingCard } from './wording-card.tsx';

export function BracketPanel({ place }: { readonly place: BracketPlace }): ReactNode {
  const who = useWho();
  const record = useRecord();
  const inHand = useInHand();
  const screen = useScreen();
  const seen = useSeen();
  const goToOwnWording = useGoToOwnWording();
  const state = useNegotiation();
  const commands = useCommands();
  const [isProposing, setProposing] = useState(false);
  const [sponsors, setSponsors] = useState<readonly string[]>([who.me.seat]);
  const { bracket, number, paragraph } = place;
  const sense = senseOf(paragraph, bracket);
  const tied = packageOf(state, bracket.id);
  const opened = record.actAt(bracket.openedIn);
  const landing = useLive(() => landingWording(landingZone(standingsIn(bracket, seen))));
  const landingWords = useLive(() => landingSentence(standingsIn(bracket, seen), state));
  // A seat has one empty wording in a bracket at most; while mine is on the table, a further one needs words at once.
  const hasMineEmpty = useLive(() =>
    bracket.wordings.some(
      (wording) => wording.sponsors.includes(who.me.seat) && emptinessOf(wording, seen) !== 'words',
    ),
  );
  const mayPropose = mayDo(state, 'propose-wording', who.me.seat);
  const isDeletable = sense === 'words' || sense === 'whole';
  const asksFirst = sense === 'place' || sense === 'note' || hasMineEmpty;
  const proposal = (now: NegotiationState, words: 'typed' | 'none' | 'unwritten'): Command => ({
    kind: 'propose-wording',
    ...seenBracket(now, bracket.id),
    text: words === 'unwritten' ? richText(UNWRITTEN) : [],
    ...(words === 'typed' ? { toBeTyped: true } : {}),
    ...jointly(sponsors),
  });
  // Another place is chosen in a form first.
  const whyNotPropose = useReason((now) =>
    sense === 'place' ? null : proposal(now, asksFirst ? 'unwritten' : 'typed'),
  );
  const mayDelete = useReason((now) => proposal(now, 'none')) === null;
  // A new wording begins empty and is typed in the text, where everybody sees each letter; left empty it means “delete”.
  const propose = async (types: boolean) => {
    const done = await commands.run(proposal(record.live.get(), types ? 'typed' : 'none'));
    if (!done) return;
    setSponsors([who.me.seat]);
    goToOwnWording(bracket.id, types);
  };
  return (
    <div className="panel">
      <div className="panel-head">
        <h2 className="panel-line">
          <button
            type="button"
            className="link"
            onClick={() => inHand.focus.set({ paragraph: paragraph.id, bracket: null })}
          >
            {titleOfParagraph(state, paragraph, screen.numberStyle.get())}
          </button>{' '}
          · <SubjectWords sense={sense} number={number} /> by {seatName(state, bracket.openedBy)}
          {opened !== undefined && `, ${dayOf(opened.at)}`}
        </h2>
        {bracket.reason !== '' && <p className="reason">“{isolated(bracket.reason)}”</p>}
        <p className="landing">{landingWords}</p>
      </div>
      {tied !== undefined && <PackageCard tied={tied} />}
      {inPanelOrder(bracket).map((wording) => (
        <WordingCard
          key={wording.id}
          paragraph={paragraph}
          bracket={bracket}
          wording={wording}
          isLanding={wording.id === landing}
          commands={commands}
        />
      ))}
      {sense === 'words' && <VerbLadderView paragraph={paragraph} bracket={bracket} commands={commands} />}
      <Refused doing={commands} />
      {isProposing && sense === 'place' && (
        <MoveForm paragraph={paragraph} onDone={() => setProposing(false)} />
      )}
      {isProposing && sense !== 'place' && (
        <ProposeForm bracket={bracket} sense={sense} commands={commands} onDone={() => setProposing(false)} />
      )}
      {!isProposing && mayPropose && sense !== 'place' && (
        <SponsorsField sponsors={sponsors} onSponsors={setSponsors} />
      )}
      {!isProposing && (
        <div className="row">
          <ActionButton
            look="primary"
            whyNot={whyNotPropose ?? whyNot(state, 'propose-wording', who.me.seat)}
            isBusy={commands.busy}
            onPress={() => (asksFirst ? setProposing(true) : void propose(true))}
          >
            {proposeWords(sense, who.me.seat)}
          </ActionButton>
          {isDeletable && mayDelete && (
            <ActionButton whyNot={null} isBusy={commands.busy} onPress={() => void propose(false)}>
              Propose deletion
            </ActionButton>
          )}
          {who.me.seat === 'chair' && !asksFirst && (
            <ActionButton whyNot={whyNotPropose} onPress={() => setProposing(true)}>
              Take down as heard…
            </ActionButton>
          )}
          <CommandButton
            isOnlyOffered
            commands={commands}
            command={(now) => ({ kind: 'lift-bracket', ...seenBracket(now, bracket.id) })}
          >
            Lift my bracket
          </CommandButton>
        </div>
      )}
      <PrivateSection paragraph={paragraph.id} bracket={bracket.id} />
      <TalkSection paragraph={paragraph.id} bracket={bracket.id} />
      <HistoryList about={bracket.id} paragraph={paragraph.id} />
    </div>
  );
}

/** What a command on a bracket says of it: which, and how its base reads. */
function seenBracket(state: NegotiationState, id: BracketId) {
  const [base] = findBracket(state, id)?.wordings ?? [];
  return { bracket: id, expected: hashOfSegments(base?.segments ?? []) };
}

/** What the bracket is about, and that it was opened. */
function SubjectWords({
  sense,
  number,
}: {
  readonly sense: BracketSense;
  readonly number: string;
}): ReactNode {
  switch (sense) {
    case 'words':
      return (
        <>
          bracket <b>{number}</b> · opened
        </>
      );
    case 'whole':
      return (
        <>
          bracket <b>{number}</b> around the whole · opened
        </>
      );
    case 'new':
      return (
        <>
          <b>new</b>, proposed
        </>
      );
    case 'place':
      return (
        <>
          its <b>place</b> · opened
        </>
      );
    case 'note':
      return (
        <>
          editorial <b>note</b>
        </>
      );
    default: {
      const never: never = sense;
      return never;
    }
  }
}

function proposeWords(sense: BracketSense, seat: SeatId): string {
  if (sense === 'place') return 'Propose another place';
  if (sense === 'note') return 'Propose another note';
  return seat === 'chair' ? 'Propose a bridging wording' : 'Propose a wording';
}

/** Where everybody stands on the words as they are now. A wording that was begun and has no words yet is no landing. */
function standingsIn(bracket: Bracket, seen: Seen): readonly WordingStandings[] {
  const said = bracket.wordings.filter((wording) => emptinessOf(wording, seen) !== 'being-typed');
  const now = (segments: readonly Segment[]) => liveSegments(segments, seen.text);
  return standingsInBracket({ ...bracket, wordings: said }, seen.state.get().delegations, now);
}

/** The proposals in the order in which they were tabled; the base text last. */
function inPanelOrder(bracket: Bracket): readonly Wording[] {
  const [base, ...others] = bracket.wordings;
  return base === undefined ? others : [...others, base];
}
