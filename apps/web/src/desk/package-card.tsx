// A package: what it ties to what, who still objects, who has accepted it, and what my seat may do.
import {
  acceptedBy,
  findBracket,
  hashOfPackage,
  type NegotiationState,
  objectorsToPackage,
  type Package,
  type PackageChoice,
  plainWords,
  wordingName,
} from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { ActionButton } from '../panel/action-button.tsx';
import { Refused } from '../panel/refused.tsx';
import { whyNot } from '../panel/rights.ts';
import { useNumberStyle } from '../room/number-style.ts';
import { useRoom } from '../room/room.ts';
import { namesTogether, seatName } from '../room/seat-names.ts';
import { useCommands } from '../session/use-commands.ts';
import { placeOfBracket } from '../text/brackets-in.ts';
import { useLiveState } from './live-state.ts';

export function PackageCard({ tied }: { readonly tied: Package }): ReactNode {
  const { me, focus, negotiation } = useRoom();
  const [, go] = useLocation();
  const state = useLiveState();
  const style = useNumberStyle();
  const commands = useCommands();
  const accepted = acceptedBy(state, tied);
  const lapsed = tied.acceptances.map(({ seat }) => seat).filter((seat) => !accepted.includes(seat));
  const objectors = [...new Set(objectorsToPackage(state, tied).flatMap(({ by }) => by))];
  const names = (seats: readonly string[]) =>
    namesTogether(
      seats.map((seat) => seatName(state, seat)),
      15,
    );
  const on = () => ({ package: tied.id, expected: hashOfPackage(state, tied) });
  const mine = tied.acceptances.some(({ seat }) => seat === me.seat);
  const settleReason =
    objectors.length === 0
      ? null
      : `${names(objectors)} ${objectors.length === 1 ? 'objects and has' : 'object and have'} not accepted it.`;
  const mayAccept = whyNot(state, 'accept-package', me.seat) === null;
  return (
    <section className="package-card" aria-label={`Package: ${tied.name}`}>
      <h3>
        <span className="package-mark">package</span> {tied.name}
      </h3>
      <ul className="package-choices">
        {tied.choices.map((choice) => {
          const place = placeOfBracket(state, choice.bracket, style);
          return (
            <li key={choice.bracket}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  if (place === undefined) return;
                  focus.set({ paragraph: place.paragraph.id, bracket: place.bracket.id });
                  go(`/as/${me.person}/n/${negotiation}`);
                }}
              >
                <b>{place?.number}</b> {choiceName(state, choice)}
              </button>
            </li>
          );
        })}
      </ul>
      <p className="hint">All of it is settled together, or none of it.</p>
      {accepted.length > 0 && <p>Accepted on that condition by {names(accepted)}.</p>}
      {lapsed.length > 0 && (
        <p className="package-lapsed">↺ Lapsed, because the words changed: {names(lapsed)}.</p>
      )}
      {me.seat !== 'chair' && settleReason !== null && <p className="hint">{settleReason}</p>}
      <Refused commands={commands} />
      <div className="row">
        {mayAccept && !accepted.includes(me.seat) && (
          <ActionButton
            look="primary"
            whyNot={null}
            isBusy={commands.busy}
            onPress={() => void commands.run({ kind: 'accept-package', ...on() })}
          >
            Accept the package
          </ActionButton>
        )}
        {mayAccept && mine && (
          <ActionButton
            whyNot={null}
            isBusy={commands.busy}
            onPress={() => void commands.run({ kind: 'withdraw-acceptance', package: tied.id })}
          >
            Take back
          </ActionButton>
        )}
        {me.seat === 'chair' && (
          <>
            <ActionButton
              look="primary"
              whyNot={whyNot(state, 'settle-package', me.seat) ?? settleReason}
              isBusy={commands.busy}
              onPress={() => void commands.run({ kind: 'settle-package', ...on() })}
            >
              Settle the package
            </ActionButton>
            <ActionButton
              whyNot={whyNot(state, 'untie-package', me.seat)}
              isBusy={commands.busy}
              onPress={() => void commands.run({ kind: 'untie-package', package: tied.id })}
            >
              Untie
            </ActionButton>
          </>
        )}
      </div>
    </section>
  );
}

/** The wording of a choice as a sentence calls it. */
export function choiceName(state: NegotiationState, { bracket: at, wording: id }: PackageChoice): string {
  const bracket = findBracket(state, at);
  const wording = bracket?.wordings.find((each) => each.id === id);
  if (bracket === undefined || wording === undefined) return 'a wording that has gone';
  return wordingName({ on: bracket.on, wording, words: plainWords(wording.segments) }, state);
}
