// A package: what it ties to what, who still objects, who has accepted it, and what my seat may do.
import {
  acceptedBy,
  findBracket,
  hashOfPackage,
  mayDo,
  type NegotiationState,
  type Package,
  type PackageChoice,
  plainWords,
  reasonAgainst,
  refusalSentence,
  wordingName,
} from '@adref/negotiation';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Refused } from '../../kit/refused.tsx';
import { useInHand } from '../../session/in-hand.ts';
import { namesTogether, seatName } from '../../session/names/seat-names.ts';
import { useNumberStyle } from '../../session/number-style.ts';
import { placeOfBracket } from '../../session/places/brackets-in.ts';
import { useCommands } from '../../session/use-commands.ts';
import { useLiveState } from '../../session/use-live-state.ts';
import { useWho } from '../../session/who.ts';
import { CommandButton } from '../command-button.tsx';

export function PackageCard({ tied }: { readonly tied: Package }): ReactNode {
  const { me, negotiation } = useWho();
  const { focus } = useInHand();
  const [, go] = useLocation();
  const state = useLiveState();
  const style = useNumberStyle();
  const commands = useCommands();
  const accepted = acceptedBy(state, tied);
  const lapsed = tied.acceptances.map(({ seat }) => seat).filter((seat) => !accepted.includes(seat));
  const names = (seats: readonly string[]) =>
    namesTogether(
      seats.map((seat) => seatName(state, seat)),
      15,
    );
  const on = (now: NegotiationState) => ({ package: tied.id, expected: hashOfPackage(now, tied) });
  const maySettle = mayDo(state, 'settle-package', me.seat);
  // Whoever sits here reads what stands in the Chair's way.
  const inTheWay = reasonAgainst(state, { kind: 'settle-package', ...on(state) }, 'chair');
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
      {!maySettle && inTheWay?.kind === 'objection' && (
        <p className="hint">{refusalSentence(inTheWay, state)}</p>
      )}
      <Refused doing={commands} />
      <div className="row">
        <CommandButton
          look="primary"
          isOnlyOffered
          commands={commands}
          command={(now) => ({ kind: 'accept-package', ...on(now) })}
        >
          Accept the package
        </CommandButton>
        <CommandButton
          isOnlyOffered
          commands={commands}
          command={() => ({ kind: 'withdraw-acceptance', package: tied.id })}
        >
          Take back
        </CommandButton>
        {maySettle && (
          <>
            <CommandButton
              look="primary"
              commands={commands}
              command={(now) => ({ kind: 'settle-package', ...on(now) })}
            >
              Settle the package
            </CommandButton>
            <CommandButton commands={commands} command={() => ({ kind: 'untie-package', package: tied.id })}>
              Untie
            </CommandButton>
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
