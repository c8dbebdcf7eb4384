// One wording of the bracket under discussion: its words, who stands behind it, where the fifteen stand, and what my seat
// may do with it.

import {
  type Bracket,
  type BracketSense,
  citationsOf,
  cleanWords,
  findWording,
  hashOfSegments,
  mayDo,
  type NegotiationState,
  type Paragraph,
  plainWords,
  type Segment,
  type ShownStance,
  STANCES,
  type Standing,
  senseOf,
  standingsOn,
  tallyOf,
  tallyWords,
  type Wording,
} from '@adref/negotiation';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '../../kit/action-button.tsx';
import { NextRung } from '../../moves/brackets/next-rung.tsx';
import { WordingMoves } from '../../moves/brackets/wording-moves.tsx';
import { wordsBehind } from '../../moves/brackets/words-behind.ts';
import { CitationForm } from '../../moves/citations/citation-form.tsx';
import { CitationList, UnsupportedClaim } from '../../moves/citations/citation-list.tsx';
import { CommandButton } from '../../moves/command-button.tsx';
import { AsHeard } from '../../moves/heard/as-heard.tsx';
import { TakeDownPosition } from '../../moves/heard/take-down-position.tsx';
import { lapsedByMe } from '../../moves/positions/lapsed-by-me.ts';
import { PositionCells } from '../../moves/positions/position-cells.tsx';
import { ReservationsOn } from '../../moves/positions/reservations-on.tsx';
import { StanceChoice } from '../../moves/positions/stance-choice.tsx';
import { NotesToChair } from '../../moves/talk/chair-note.tsx';
import { groupsOf } from '../../session/names/seat-groups.ts';
import { namesTogether, seatName } from '../../session/names/seat-names.ts';
import { codesOf } from '../../session/names/sponsor-codes.ts';
import { useNumbers } from '../../session/number-style.ts';
import { useNegotiation, useRecord } from '../../session/record-now.ts';
import { UNWRITTEN, whyNot } from '../../session/rights.ts';
import { useTextSource } from '../../session/text-source.ts';
import type { Commands } from '../../session/use-commands.ts';
import { useReason } from '../../session/use-reason.ts';
import { useLiveSegments } from '../../session/use-words.ts';
import { useWho } from '../../session/who.ts';
import { usePlaceWords } from '../../text/beside-view.tsx';
import { type Emptiness, useEmptiness } from '../../text/emptiness.ts';
import { baseWords, insteadOfWords, settleWords } from '../../text/wording-meaning.ts';
import { WordingWords } from '../../text/wording-words.tsx';
import { WordingProvenance } from './wording-provenance.tsx';

interface Props {
  readonly paragraph: Paragraph;
  readonly bracket: Bracket;
  readonly wording: Wording;
  readonly isLanding: boolean;
  readonly commands: Commands;
}

/** So many names stand on one line of a card. */
const FEW = 2;

function namesWho(standings: readonly Standing[], kind: ShownStance): string {
  return standings
    .filter(({ shown }) => shown === kind)
    .map(({ delegation }) => delegation.name)
    .join(', ');
}

const NO_SEGMENTS: readonly Segment[] = [];

export function WordingCard({ paragraph, bracket, wording, isLanding, commands }: Props): ReactNode {
  const { me } = useWho();
  const { acts } = useRecord();
  const text = useTextSource();
  const state = useNegotiation();
  const segments = useLiveSegments(wording.segments);
  const base = cleanWords(useLiveSegments(bracket.wordings[0]?.segments ?? NO_SEGMENTS));
  const behind = wordsBehind(useLiveSegments(paragraph.segments), bracket.id) ?? '';
  const standings = standingsOn(wording, segments, state.delegations);
  const counted = tallyWords(tallyOf(standings));
  const mine = standings.find(({ delegation }) => delegation.seat === me.seat)?.shown;
  const stance = STANCES.find((one) => one === mine) ?? null;
  const lapsed = lapsedByMe(wording, standings, me.seat, { state, acts: acts.get(), words: text.words });
  const emptiness = useEmptiness(wording);
  const sense = senseOf(paragraph, bracket);
  const number = useNumbers().get(paragraph.id) ?? '';
  const name = number === '' ? 'this paragraph' : `paragraph ${number}`;
  const instead = insteadOfWords({ sense, wording, paragraph: name }, emptiness);
  const place = usePlaceWords(wording);
  const isPlace = sense === 'place' && wording.origin !== 'base';
  const words = isPlace ? place : (instead ?? plainWords(segments));
  const on = { bracket: bracket.id, wording: wording.id, expected: hashOfSegments(segments) };
  const isMine = wording.sponsors.includes(me.seat);
  const citations = citationsOf(paragraph, wording.id);
  // What is cited for the text as it stands supports its base wording too.
  const support = wording.origin === 'base' ? [...citations, ...citationsOf(paragraph, null)] : citations;
  const speaks = emptiness === 'words' && sense !== 'place' && sense !== 'note';
  const whyNotCite = useReason(() => ({
    kind: 'cite-precedent',
    on: { bracket: bracket.id, wording: wording.id },
    precedent: { symbol: UNWRITTEN, year: 2000, paragraph: '', words: '' },
  }));
  const [isCiting, setCiting] = useState(false);
  const onNow = (now: NegotiationState) => {
    const read = findWording(now, bracket.id, wording.id)?.segments ?? [];
    return { bracket: bracket.id, wording: wording.id, expected: hashOfSegments(read) };
  };
  return (
    <section
      className="wording-card"
      tabIndex={-1}
      data-landing={isLanding || undefined}
      data-mine={isMine || undefined}
      aria-label={`Wording: ${words}`}
    >
      <h3 dir="auto">
        {isPlace ? place : <WordingWords segments={segments} instead={titleOf(instead, sense, emptiness)} />}
      </h3>
      {isPlace && emptiness === 'words' && (
        <p className="card-reason" dir="auto">
          “<WordingWords segments={segments} instead={null} />”
        </p>
      )}
      <p className="behind" title={wording.sponsors.map((seat) => seatName(state, seat)).join(', ')}>
        {behindWords(wording, sense, state)}
      </p>
      <AsHeard wording={{ ...wording, segments }} on={on} commands={commands} />
      {sense === 'words' && wording.origin !== 'base' && (
        <NextRung base={base} words={cleanWords(segments)} behind={behind} />
      )}
      <WordingProvenance wording={wording} />
      <PositionCells standings={standings} />
      <p className="tally">
        {counted.map(({ kind, count, words: said }) => (
          <span key={kind} data-kind={kind}>
            <b>{count}</b> {said}
            {kind !== 'silent' && count <= FEW && ` (${namesWho(standings, kind)})`}
          </span>
        ))}
        {isLanding && <span className="no-objection">no objection</span>}
      </p>
      <ReservationsOn standings={standings} />
      {lapsed.length > 0 && (
        <p className="lapsed-by-me">
          Your edit lapsed the {lapsed.length === 1 ? 'position' : 'positions'} of{' '}
          {namesTogether(
            lapsed.map(({ name }) => name),
            15,
          )}
          .
        </p>
      )}
      {whyNot(state, 'take-position', me.seat) === null && (
        <StanceChoice
          wording={wording}
          stands={stance}
          wordsNow={plainWords(segments)}
          commands={commands}
          on={on}
        />
      )}
      {speaks && (
        <>
          <CitationList
            paragraph={paragraph.id}
            citations={citations}
            now={cleanWords(segments)}
            commands={commands}
          />
          <UnsupportedClaim words={words} citations={support} />
        </>
      )}
      {isCiting && (
        <CitationForm on={{ bracket: bracket.id, wording: wording.id }} onDone={() => setCiting(false)} />
      )}
      <NotesToChair wording={wording} />
      <div className="row card-actions">
        {mayDo(state, 'settle', me.seat) && (
          <CommandButton commands={commands} command={(now) => ({ kind: 'settle', ...onNow(now) })}>
            {settleWords({ sense, wording })}
          </CommandButton>
        )}
        <TakeDownPosition on={on} commands={commands} />
        <CommandButton
          isOnlyOffered
          commands={commands}
          command={(now) => ({ kind: 'co-sponsor', ...onNow(now) })}
        >
          Co-sponsor{stance === 'object' && ', and no longer object'}
          {stance === 'reserve' && ', and no longer reserve'}
        </CommandButton>
        {speaks && whyNotCite === null && !isCiting && (
          <ActionButton whyNot={null} onPress={() => setCiting(true)}>
            Cite a precedent…
          </ActionButton>
        )}
        {isMine && (
          <CommandButton commands={commands} command={(now) => ({ kind: 'withdraw', ...onNow(now) })}>
            {wording.sponsors.length > 1 ? 'Leave it' : 'Withdraw it'}
          </CommandButton>
        )}
      </div>
      <WordingMoves paragraph={paragraph} bracket={bracket} wording={wording} commands={commands} />
    </section>
  );
}

/** In a bracket of some words the card says which ones a deletion would delete. */
function titleOf(instead: string | null, sense: BracketSense, emptiness: Emptiness): string | null {
  if (emptiness === 'being-typed' && instead !== null && instead !== '') return 'being typed…';
  return sense === 'words' && instead !== null ? 'delete these words' : instead;
}

function behindWords(wording: Wording, sense: BracketSense, state: NegotiationState): string {
  switch (wording.origin) {
    case 'base':
      return baseWords(sense);
    case 'bridging':
      return 'bridging wording of the Chair';
    case 'proposal':
      return namesTogether(
        codesOf(wording.sponsors, groupsOf(state), (seat) => seatName(state, seat)).map(({ code }) => code),
        5,
      );
    default: {
      const never: never = wording.origin;
      return never;
    }
  }
}
