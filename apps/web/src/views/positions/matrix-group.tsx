// One bracket of the matrix: where it stands and where it could land, then a row for each of its wordings. It follows the
// live words of its own paragraph and of no other.

import {
  type Bracket,
  type BracketSense,
  bracketsIn,
  couldLand,
  heardFrom,
  heardPositionsOn,
  landingSentence,
  landingWording,
  landingZone,
  type Paragraph,
  senseOf,
  standingsInBracket,
  type Wording,
  type WordingStandings,
  wordingName,
} from '@adref/negotiation';
import type { ReactNode } from 'react';
import { ReservationsOn } from '../../moves/positions/reservations-on.tsx';
import { groupsOf } from '../../session/names/seat-groups.ts';
import { seatCode } from '../../session/names/seat-names.ts';
import { codesInWords } from '../../session/names/sponsor-codes.ts';
import { STANCE_SYMBOL, STANCE_VERB, standingWords } from '../../session/names/stance-words.ts';
import { useNumberStyle } from '../../session/number-style.ts';
import { placeOfBracket, titleOfParagraph } from '../../session/places/brackets-in.ts';
import { useShownState } from '../../session/text-source.ts';
import { useLive, useLiveSegments } from '../../session/use-words.ts';
import { useWho } from '../../session/who.ts';
import { emptinessOf, useEmptiness, useSeen } from '../../text/emptiness.ts';
import { insteadOfWords } from '../../text/wording-meaning.ts';
import { WordingWords } from '../../text/wording-words.tsx';
import { aroundBracket } from './around-bracket.ts';

interface Props {
  readonly paragraph: Paragraph;
  readonly bracket: Bracket;
  readonly onGo: () => void;
}

export function MatrixGroup({ paragraph, bracket, onGo }: Props): ReactNode {
  const seen = useSeen();
  const state = useShownState();
  const segments = useLiveSegments(bracket.on === 'words' ? paragraph.segments : paragraph.beside);
  const begun = useLive(() =>
    bracket.wordings
      .filter((wording) => emptinessOf(wording, seen) === 'being-typed')
      .map(({ id }) => id)
      .join(' '),
  ).split(' ');
  const live = bracketsIn(segments).find(({ id }) => id === bracket.id) ?? bracket;
  const wordings = standingsInBracket(live, state.delegations, (words) => words);
  // A wording that was begun and has no words yet is no landing.
  const said = wordings.filter(({ wording }) => !begun.includes(wording.id));
  const zone = landingZone(said);
  const landing = landingWording(zone);
  const { before, after } = aroundBracket(segments, bracket.id);
  const style = useNumberStyle();
  const number = placeOfBracket(state, bracket.id, style)?.number ?? '';
  const sense = senseOf(paragraph, bracket);
  const name = titleOfParagraph(state, paragraph, style).toLowerCase();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" className="matrix-bracket" colSpan={state.delegations.length + 1}>
          <div className="matrix-place">
            <button type="button" className="link" title="Show it in the text" onClick={onGo}>
              <b>{number === '' ? titleOfParagraph(state, paragraph, style) : number}</b>{' '}
              <span className="serif" dir="auto">
                {before}
                <span className="bracket-sign">{bracket.on === 'words' ? '[…]' : `[${bracket.on}]`}</span>
                {after}
              </span>
            </button>
            <p data-lands={couldLand(zone) || undefined}>{landingSentence(said, state)}</p>
          </div>
        </th>
      </tr>
      {wordings.map((each) => (
        <WordingRow
          key={each.wording.id}
          row={each}
          sense={sense}
          paragraph={name}
          isLanding={each.wording.id === landing}
        />
      ))}
    </tbody>
  );
}

interface RowProps {
  readonly row: WordingStandings;
  readonly sense: BracketSense;
  /** How its paragraph is called, with what it is. */
  readonly paragraph: string;
  readonly isLanding: boolean;
}

function WordingRow({ row, sense, paragraph, isLanding }: RowProps): ReactNode {
  const { wording, standings } = row;
  const { me } = useWho();
  const state = useShownState();
  const emptiness = useEmptiness(wording);
  return (
    <tr>
      <th scope="row" className="matrix-wording" data-landing={isLanding || undefined}>
        <span className="serif" dir="auto">
          {row.on === 'words' ? (
            <WordingWords
              segments={wording.segments}
              instead={insteadOfWords({ sense, wording, paragraph }, emptiness)}
            />
          ) : (
            wordingName(row, state)
          )}
        </span>{' '}
        <span className="matrix-sponsors">
          {codesInWords(wording, groupsOf(state), (seat) => seatCode(state, seat))}
        </span>
        <ReservationsOn standings={standings} by="code" />
        <HeardIn wording={wording} />
      </th>
      {standings.map((standing) => {
        const { delegation, shown } = standing;
        const words = standingWords(standing);
        return (
          <td
            key={delegation.seat}
            className="matrix-stand"
            title={`${delegation.name} ${words}`}
            data-mine={delegation.seat === me.seat || undefined}
          >
            <span className="cell" data-stance={shown} aria-hidden="true">
              {STANCE_SYMBOL[shown]}
            </span>
            <span className="visually-hidden">{words}</span>
          </td>
        );
      })}
    </tr>
  );
}

/** What was heard on a wording and is not confirmed: said under it, and in no cell. */
function HeardIn({ wording }: { readonly wording: Wording }): ReactNode {
  const state = useShownState();
  const codes = (seats: readonly string[]) => seats.map((seat) => seatCode(state, seat)).join(' ');
  const from = heardFrom(wording);
  const positions = heardPositionsOn(wording);
  if (from.length + positions.length === 0) return null;
  const said = positions.map(({ seat, stance }) => `${codes([seat])} ${STANCE_VERB[stance]}`);
  const parts = [...(from.length === 0 ? [] : [`words of ${codes(from)}`]), ...said];
  return <span className="matrix-heard">as heard, not confirmed: {parts.join('; ')}</span>;
}
