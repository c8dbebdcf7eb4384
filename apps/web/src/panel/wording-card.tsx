// One wording of the bracket under discussion: its words, who stands behind it, where the fifteen stand, and what my seat
// may do with it.
import { type Bracket, hashOfSegments, plainWords, type Wording } from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useNegotiation, useRoom } from '../room/room.ts';
import { namesTogether, seatName } from '../room/seat-names.ts';
import { NotesToChair } from '../talk/chair-note.tsx';
import { useEmptiness } from '../text/emptiness.ts';
import { ActionButton } from './action-button.tsx';
import { PositionCells } from './position-cells.tsx';
import { standingsOn, tallyOf, tallyWords } from './positions-on.ts';
import { whyNot } from './rights.ts';
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

const NO_WORDS = { deletion: 'delete', 'being-typed': 'being typed' } as const;

export function WordingCard({ bracket, wording, isLanding, commands }: Props): ReactNode {
  const { me } = useRoom();
  const state = useNegotiation();
  const segments = useLiveSegments(wording.segments);
  const standings = standingsOn(wording, segments, state.delegations);
  const tally = tallyOf(standings);
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
      tabIndex={-1}
      data-landing={isLanding || undefined}
      data-mine={isMine || undefined}
      aria-label={`Wording: ${words}`}
    >
      <h3 dir="auto">
        <WordingWords segments={segments} emptiness={emptiness} />
      </h3>
      <p className="behind">{behindWords(wording, (seat) => seatName(state, seat))}</p>
      <PositionCells standings={standings} />
      <p className="tally">
        {tallyWords(tally).map(({ kind, count, words: said }) => (
          <span key={kind} data-kind={kind}>
            <b>{count}</b> {said}
          </span>
        ))}
        {tallyWords(tally).length === 0 && <span>no position yet</span>}
        {isLanding && <span className="no-objection">no objection</span>}
      </p>
      {whyNot(state, 'take-position', me.seat) === null && (
        <StanceChoice wording={wording} hash={on.expected} commands={commands} on={on} />
      )}
      <NotesToChair wording={wording} />
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
