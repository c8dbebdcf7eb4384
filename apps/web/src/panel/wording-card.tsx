// One wording of the bracket under discussion: its words, who stands behind it, where the fifteen stand, and what my seat
// may do with it.
import {
  type Bracket,
  cleanWords,
  hashOfSegments,
  plainWords,
  type Segment,
  standingsOn,
  tallyOf,
  tallyWords,
  type Wording,
} from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useNegotiation, useRoom } from '../room/room.ts';
import { namesTogether, seatName } from '../room/seat-names.ts';
import { useEmptiness } from '../text/emptiness.ts';
import { ActionButton } from './action-button.tsx';
import { lapsedByMe } from './lapsed-by-me.ts';
import { PositionCells } from './position-cells.tsx';
import { ReservationsOn } from './reservations-on.tsx';
import { whyNot } from './rights.ts';
import { RungMove } from './rung-move.tsx';
import { StanceChoice } from './stance-choice.tsx';
import type { Commands } from './use-commands.ts';
import { useLiveSegments } from './use-words.ts';
import { WordingWords } from './wording-words.tsx';

interface Props {
  readonly bracket: Bracket;
  readonly wording: Wording;
  readonly isLanding: boolean;
  readonly commands: Commands;
}

const NO_SEGMENTS: readonly Segment[] = [];
const NO_WORDS = { deletion: 'delete', 'being-typed': 'being typed' } as const;

export function WordingCard({ bracket, wording, isLanding, commands }: Props): ReactNode {
  const { me, acts, text } = useRoom();
  const state = useNegotiation();
  const segments = useLiveSegments(wording.segments);
  const base = cleanWords(useLiveSegments(bracket.wordings[0]?.segments ?? NO_SEGMENTS));
  const standings = standingsOn(wording, segments, state.delegations);
  const spoken = tallyWords(tallyOf(standings)).filter(({ kind }) => kind !== 'silent');
  const lapsed = lapsedByMe(wording, standings, me.seat, { state, acts: acts.get(), words: text.words });
  const emptiness = useEmptiness(wording);
  const words = emptiness === 'words' ? plainWords(segments) : NO_WORDS[emptiness];
  const on = { bracket: bracket.id, wording: wording.id, expected: hashOfSegments(segments) };
  const isMine = wording.sponsors.includes(me.seat);
  const objectors = standings
    .filter(({ shown }) => shown === 'object')
    .map(({ delegation }) => delegation.name);
  const settleWhyNot =
    whyNot(state, 'settle', me.seat) ??
    (objectors.length > 0
      ? `${namesTogether(objectors)} ${objectors.length === 1 ? 'objects' : 'object'} to it.`
      : null);

  return (
    <section
      className="wording-card"
      data-landing={isLanding || undefined}
      data-mine={isMine || undefined}
      aria-label={`Wording: ${words}`}
    >
      <h3 dir="auto">
        <WordingWords segments={segments} emptiness={emptiness} />
      </h3>
      <p className="behind">{behindWords(wording, (seat) => seatName(state, seat))}</p>
      {wording.origin !== 'base' && <RungMove base={base} words={cleanWords(segments)} />}
      <PositionCells standings={standings} />
      <p className="tally">
        {spoken.map(({ kind, count, words: said }) => (
          <span key={kind} data-kind={kind}>
            <b>{count}</b> {said}
          </span>
        ))}
        {spoken.length === 0 && <span>no position yet</span>}
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
          hash={on.expected}
          wordsNow={plainWords(segments)}
          commands={commands}
          on={on}
        />
      )}
      <div className="row card-actions">
        {me.seat === 'chair' && (
          <ActionButton
            whyNot={settleWhyNot}
            isBusy={commands.busy}
            onPress={() => void commands.run({ kind: 'settle', ...on })}
          >
            Settle on this
          </ActionButton>
        )}
        {whyNot(state, 'co-sponsor', me.seat) === null && wording.origin === 'proposal' && !isMine && (
          <ActionButton
            whyNot={null}
            isBusy={commands.busy}
            onPress={() => void commands.run({ kind: 'co-sponsor', ...on })}
          >
            Co-sponsor
          </ActionButton>
        )}
        {isMine && (
          <ActionButton
            whyNot={whyNot(state, 'withdraw', me.seat)}
            isBusy={commands.busy}
            onPress={() => void commands.run({ kind: 'withdraw', ...on })}
          >
            {wording.sponsors.length > 1 ? 'Leave it' : 'Withdraw it'}
          </ActionButton>
        )}
      </div>
    </section>
  );
}

function behindWords(wording: Wording, nameOf: (seat: string) => string): string {
  switch (wording.origin) {
    case 'base':
      return 'base text';
    case 'bridging':
      return 'bridging wording of the Chair';
    case 'proposal':
      return namesTogether(wording.sponsors.map(nameOf));
    default: {
      const never: never = wording.origin;
      return never;
    }
  }
}
